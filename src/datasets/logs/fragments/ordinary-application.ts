import type { Step, Story } from '../scenario.ts'
import { entry } from './entry.ts'

/** What a web application and its database write on any day: the same in both endings. */
export function ordinaryApplication(story: Story, key: string, count: number): readonly Step[] {
  const { make, whole } = story
  const client = make.insideAddress(`${key}/client`)
  const kinds = [
    entry(
      'gateway',
      'request',
      { method: 'GET', path: '/api/v1/status', status: 200, src_ip: client, ms: whole(`${key}/ms`, 2, 90) },
      ['{src_ip} {method} {path} {status} {ms} ms', '{method} {path} answered {status} in {ms} ms'],
    ),
    entry('gateway', 'request', { method: 'GET', path: '/admin', status: 403, src_ip: client }, [
      '{src_ip} {method} {path} {status}',
      '{path} denied to {src_ip}: no such right',
    ]),
    entry('app', 'login_failed', { user: make.user(`${key}/typo`), src_ip: client, tries: 1 }, [
      'wrong password for {user} from {src_ip}',
      'login of {user} failed once',
    ]),
    entry(
      'postgres',
      'checkpoint',
      { buffers: whole(`${key}/buf`, 20, 900), seconds: whole(`${key}/sec`, 1, 30) },
      ['checkpoint complete: {buffers} buffers in {seconds} s', 'checkpoint wrote {buffers} buffers'],
    ),
    entry('app', 'job', { job: 'mail-digest', sent: whole(`${key}/sent`, 3, 80), failed: 0 }, [
      '{job}: {sent} sent, {failed} failed',
      'scheduled {job} done, {sent} messages',
    ]),
    entry('redis', 'save', { changes: whole(`${key}/chg`, 10, 400), rc: 0 }, [
      '{changes} changes saved',
      'background save ok after {changes} changes',
    ]),
    entry(
      'app',
      'session',
      { user: make.user(`${key}/other`), session: make.id(`${key}/sid`), ttl_s: 3600 },
      ['session {session} of {user} renewed', '{user} active, session {session}'],
    ),
    entry(
      'gateway',
      'tls',
      {
        sni: make.insideHost(`${key}/sni`),
        cert_cn: make.insideHost(`${key}/sni`),
        days_left: whole(`${key}/days`, 20, 80),
      },
      ['certificate of {sni} valid for {days_left} days', 'sni {sni} matches cn {cert_cn}'],
    ),
    entry(
      'app',
      'admin',
      { user: make.user(`${key}/adm`), role: 'admin', action: 'export', rows: whole(`${key}/rows`, 5, 900) },
      ['{role} {user}: {action} of {rows} rows', '{action} by {user} as {role}'],
    ),
    entry(
      'waf',
      'block',
      { src_ip: make.outsideAddress(`${key}/bot`), rule: 'command injection', result: 'denied' },
      ['{src_ip} {result}: {rule}', 'payload of {src_ip} matched {rule}, {result}'],
    ),
    entry(
      'scheduler',
      'job',
      { job: 'backup', due: '02:00', result: 'completed', files: whole(`${key}/fl`, 20, 900) },
      ['scheduled {job} {result}, {files} files', '{job} of {due} {result} successfully'],
    ),
    entry(
      'cdn',
      'fetch',
      { dst_ip: make.outsideAddress(`${key}/cdn`), dst_port: 443, status: 200, etag: make.id(`${key}/etag`) },
      ['{dst_ip}:{dst_port} {status} etag {etag}', 'asset fetched from {dst_ip}'],
    ),
  ]
  const first = whole(`${key}/first`, 0, kinds.length - 1)
  return Array.from({ length: count }, (_, at) => kinds[(first + at * 3) % kinds.length]!)
}
