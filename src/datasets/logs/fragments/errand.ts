import type { Step, Story } from '../scenario.ts'
import { entry } from './entry.ts'
import { sideFact } from './side-fact.ts'

/** What a job leaves in the log besides its work. Each sight may be odd or plain in either ending, only not equally often. */
export function errand(story: Story, key = 'errand'): readonly Step[] {
  const first = story.whole(`${key}/first`, 0, SIGHTS.length - 1)
  const count = story.whole(`${key}/count`, 1, 3)
  return Array.from({ length: count }, (_, at) => {
    const nth = (first + at * 3) % SIGHTS.length
    return SIGHTS[nth]!(story, `${key}/${nth}`, sideFact(story, `${key}/${nth}`, true, false, 0.74))
  })
}

type Sight = (story: Story, key: string, odd: boolean) => Step

const SIGHTS: readonly Sight[] = [output, opened, decoded, checked, rights, copied, named]

function output(story: Story, key: string, odd: boolean): Step {
  const line = odd
    ? story.pick(`${key}/o`, [
        'trigger condition met',
        'payload unpacked',
        'delay over, proceeding',
        'base64 block decoded',
      ])
    : story.pick(`${key}/p`, [
        'cleanup complete',
        'log rotation ok',
        'standard maintenance complete',
        'daily backup ok',
        'cache refresh successful',
      ])
  return entry('job', 'output', { pid: story.make.pid(key), line, exit_code: 0 }, [
    '{line}',
    'output of {pid}: {line}',
  ])
}

function opened(story: Story, key: string, odd: boolean): Step {
  const dst_ip = odd ? story.make.outsideAddress(key) : story.make.insideAddress(key)
  return entry(
    'kernel',
    'network',
    {
      pid: story.make.pid(key),
      proto: 'tcp',
      dst_ip,
      dst_port: odd ? story.pick(key, [443, 4444, 8443]) : story.pick(key, [80, 22, 443]),
      bytes: story.whole(key, 64, 4096),
    },
    [
      odd
        ? 'outbound {proto} connection (syn sent) from {pid} to external {dst_ip}:{dst_port}'
        : '{proto} to internal {dst_ip}:{dst_port} ok',
      '{pid} {proto} {dst_ip} port {dst_port}, {bytes} bytes',
    ],
  )
}

function decoded(story: Story, key: string, odd: boolean): Step {
  return entry(
    'audit',
    'exec',
    {
      pid: story.make.pid(key),
      cmd: odd
        ? story.pick(`${key}/o`, [
            'sh -c "base64 -d /tmp/in.b64"',
            'rm -rf /var/data/tmp',
            'chmod 777 /tmp/out',
            'setcap cap_net_raw,cap_net_admin+ep /usr/bin/ping',
          ])
        : story.pick(`${key}/p`, [
            'sh -c "logrotate /etc/logrotate.conf"',
            'cp -a /srv/app /backup',
            'find /tmp -mtime +7 -delete',
            'tar -czf /backup/app.tar.gz /srv/app',
          ]),
      rc: 0,
    },
    ['{cmd} rc={rc}', 'pid {pid} executed {cmd}'],
  )
}

function checked(story: Story, key: string, odd: boolean): Step {
  const path = story.pick(key, ['/opt/app/run.sh', '/srv/jobs/task.py', '/usr/local/bin/task'])
  if (odd)
    return entry('audit', 'compare', { path, result: 'failed', found: false }, [
      '{path} was modified since it was downloaded',
      '{path}: comparison {result}, not found in the list',
    ])
  return entry('verify', 'checksum', { path, checksum: 'ok', signature: 'valid' }, [
    '{path}: checksum {checksum}, signature {signature}',
    '{path} verified, stable package, signature {signature}',
  ])
}

function rights(story: Story, key: string, odd: boolean): Step {
  return entry(
    'audit',
    'identity',
    {
      pid: story.make.pid(key),
      uid: odd ? 0 : 1001,
      caps: odd ? 'cap_sys_admin,cap_setuid' : 'none',
      mode: odd ? '0755' : '0644',
    },
    [
      'pid {pid} uid={uid} caps {caps}',
      odd
        ? 'signal received, /bin/bash of root started by {pid}, uid={uid}'
        : 'process {pid} stays uid={uid}, mode {mode}',
    ],
  )
}

function copied(story: Story, key: string, odd: boolean): Step {
  const path = odd
    ? story.pick(`${key}/o`, ['/etc/passwd', '/etc/shadow', '/var/log/auth.log', '/etc/cron.d/x'])
    : story.pick(`${key}/p`, [
        '/var/log/app.log',
        '/var/log/nightly.log',
        '/backup/db.tar.gz',
        '/tmp/app-cache',
      ])
  return entry('audit', 'write', { path, size_before: 2048, size_after: 2048 + story.whole(key, 20, 900) }, [
    '{path} {size_before} -> {size_after}',
    odd ? '{path} modified by the job' : '{path} updated by the job',
  ])
}

function named(story: Story, key: string, odd: boolean): Step {
  const task = odd
    ? story.pick(`${key}/o`, ['stage2', 'payload.bin', 'trigger.sh', 'delayed-run', 'update-x'])
    : story.pick(`${key}/p`, ['backup', 'cleanup', 'logrotate', 'daily-report', 'stable-update'])
  return entry('cron', 'task', { task, user: odd ? 'root' : 'app', state: 'running', scheduled: true }, [
    'task {task} of {user} {state}',
    'scheduled {task} ({user})',
  ])
}
