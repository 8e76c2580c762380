import type { Step, Story } from '../scenario.ts'
import { entry } from './entry.ts'

/** Long stretches in which nothing of note happens, between something laid and something fired. */
export function quietHours(story: Story, key: string, count: number): readonly Step[] {
  const { whole, make } = story
  const kinds = [
    entry(
      'cron',
      'tick',
      { jobs_due: 0, pending: whole(`${key}/pend`, 1, 5) },
      ['no job due, {pending} pending', 'tick: {jobs_due} due'],
      [1800, 9000],
    ),
    entry(
      'systemd',
      'idle',
      { units_active: whole(`${key}/units`, 80, 160), failed: 0 },
      ['{units_active} units active, {failed} failed', 'state running, no unit failed'],
      [1800, 20000],
    ),
    entry(
      'monitor',
      'health',
      { cpu_pct: whole(`${key}/cpu`, 2, 19), mem_pct: whole(`${key}/mem`, 20, 60), alarms: 0 },
      ['cpu {cpu_pct} %, memory {mem_pct} %, {alarms} alarms', 'normal load, no alarms'],
      [1800, 20000],
    ),
    entry(
      'sshd',
      'login',
      { user: make.user(`${key}/u`), src_ip: make.insideAddress(`${key}/ip`), method: 'publickey' },
      ['Accepted {method} for {user} from {src_ip}', '{user} logged in from {src_ip}'],
      [600, 9000],
    ),
    entry(
      'logrotate',
      'rotate',
      { path: '/var/log/messages', size: make.bytes(`${key}/log`, 9000, 900000), rc: 0 },
      ['{path} rotated, {size} bytes', 'rotation completed, rc {rc}'],
      [1800, 20000],
    ),
    entry(
      'chronyd',
      'clock',
      { offset_ms: whole(`${key}/off`, 1, 30), stepped: false },
      ['offset {offset_ms} ms', 'clock stepped={stepped}'],
      [1800, 9000],
    ),
    entry(
      'cron',
      'job_run',
      { user: 'root', uid: 0, cmd: 'sleep 900; /usr/bin/apt-get -q update >/dev/null', rc: 0 },
      ['({user}) CMD ({cmd})', 'job of {user} completed, exit {rc}'],
      [900, 20000],
    ),
    entry(
      'backup',
      'job',
      { files: whole(`${key}/bf`, 90, 9000), deleted: whole(`${key}/bd`, 1, 40), result: 'completed' },
      ['backup {result}, {files} files, {deleted} old ones deleted', 'nightly backup {result} successfully'],
      [1800, 20000],
    ),
    entry(
      'netflow',
      'connection',
      {
        dst_ip: make.outsideAddress(`${key}/mirror`),
        dst_port: 443,
        bytes_out: whole(`${key}/mb`, 300, 90000),
        state: 'established',
      },
      ['index of mirror {dst_ip}:{dst_port}, {bytes_out} bytes', '{dst_ip}:{dst_port} {state}'],
      [900, 9000],
    ),
    entry(
      'clamd',
      'scan',
      { path: '/tmp', infected: 0, payloads: 0, files: whole(`${key}/cf`, 300, 9000) },
      ['{files} files under {path} scanned, {infected} infected', 'no payload found in {path}'],
      [900, 9000],
    ),
    entry(
      'audit',
      'open',
      { path: '/etc/passwd', uid: 0, exe: '/usr/sbin/cron', result: 'success' },
      ['open {path} by {exe} uid={uid}', '{exe} read {path}: {result}'],
      [900, 9000],
    ),
  ]
  const first = whole(`${key}/first`, 0, kinds.length - 1)
  return Array.from({ length: count }, (_, at) => kinds[(first + at) % kinds.length]!)
}
