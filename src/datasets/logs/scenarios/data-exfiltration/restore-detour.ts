import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { destination } from '../../fragments/destination.ts'
import { handling } from '../../fragments/handling.ts'
import { entry } from '../../fragments/entry.ts'
import { held } from '../../fragments/held.ts'
import { lean } from '../../fragments/lean.ts'
import { opening } from '../../fragments/opening.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Sensitive Data Exfiltration',
  title: 'A backup is restored to another place and synchronised from there',
  clues: [
    'The restore goes to {target}, not to where the files came from',
    'It was asked for by a person with a borrowed operator role, outside any drill',
    'A sync of the same folder to {host} begins as the restore ends',
    'Files and bytes of sync and restore are equal',
    'The sync settings live in memory only and the target is wiped',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const user = make.user('operator')
    const to = destination(story, 'sync')
    const data = held(story, 'backup')
    const target = either(
      pick('odd target', ['/dev/shm/r', '/var/tmp/.r', '/tmp/restore']),
      pick('target', ['/srv/restore-test', '/tmp/restore', '/mnt/drill']),
    )
    const files = whole('files', 900, 90_000)
    const bytes = make.bytes('backup', 90_000_000, 90_000_000_000)
    note('target', target)
    note('host', to.host)
    return [
      ...opening(story, 'operator'),
      entry(
        'backup-server',
        'role_grant',
        {
          user,
          role: 'restore-operator',
          by: lean(story, 'granted by', [user, 'unknown'], [make.user('lead'), 'access-portal']),
          hours: 2,
        },
        ['{role} given to {user} by {by} for {hours}h', 'grant {role} user={user} by={by}'],
      ),
      entry(
        'backup-server',
        'catalog_search',
        { user, path: data.path, data_class: data.kind, versions: whole('versions', 1, 40) },
        ['{user} looked for {path} ({data_class}): {versions} versions', 'catalog {path} class={data_class}'],
      ),
      entry(
        'backup-server',
        'restore_request',
        {
          job: make.id('job', 'RST'),
          user,
          source_path: data.path,
          target,
          ticket: lean(story, 'ticket', ['none', '-'], [`DRILL-${whole('drill', 10, 99)}`]),
        },
        [
          '{job}: {source_path} to {target} for {user}, ticket {ticket}',
          'restore {job} target={target} ticket={ticket}',
        ],
      ),
      entry('vault', 'key_unwrap', { key_id: make.id('key'), job: make.id('job', 'RST'), result: 'ok' }, [
        'key {key_id} unwrapped for {job}: {result}',
        'unwrap {key_id} {result}',
      ]),
      entry(
        'backup-agent',
        'restore_done',
        {
          job: make.id('job', 'RST'),
          files,
          bytes,
          path: target,
          errors: lean(story, 'errors', [0], [0, 1, 3]),
        },
        [
          '{job} done: {files} files, {bytes} bytes to {path}, {errors} errors',
          '{job} files={files} bytes={bytes}',
        ],
      ),
      entry(
        'audit',
        'chmod',
        {
          path: target,
          mode: lean(story, 'mode', ['0777', '0755'], ['0700', '0750']),
          uid: make.uid('operator'),
        },
        ['{path} set to {mode} by uid {uid}', 'chmod {mode} {path}'],
      ),
      ...background(story, 'one'),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('sync'),
          uid: make.uid('operator'),
          cmd: pick('sync', ['rclone copy', 'rsync -a', 'restic copy']) + ` ${target}`,
          config: either(pick('memory', ['env', '/dev/fd/3']), '/etc/sync.conf'),
        },
        ['{cmd} with settings from {config}', 'uid={uid} {cmd} config={config}'],
      ),
      entry('sync', 'remote', { host: to.host, dst_ip: to.address, zone: to.zone, listed: to.listed }, [
        'remote is {host} ({dst_ip}), {zone}, listed {listed}',
        'remote {host} zone={zone}',
      ]),
      entry(
        'sync',
        'progress',
        {
          files: Math.round(files / 2),
          bytes_out: Math.round(bytes / 2),
          errors: 0,
          limit: lean(story, 'limit', ['8M', '10M'], ['off', '50M']),
        },
        ['{files} files, {bytes_out} bytes, limit {limit}', 'progress files={files} bytes={bytes_out}'],
      ),
      entry('sync', 'done', { files, bytes_out: bytes, checks: files, rc: 0 }, [
        '{files} files transferred, {bytes_out} bytes, rc {rc}',
        'done files={files} rc={rc}',
      ]),
      entry('netflow', 'top_talker', { dst_ip: to.address, bytes_out: bytes, rank: 1, times_seen: to.seen }, [
        '{dst_ip} is talker {rank}: {bytes_out} bytes, seen {times_seen} times',
        'top {dst_ip} prior={times_seen}',
      ]),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('wipe'),
          uid: make.uid('operator'),
          cmd: either(`rm -rf ${target}`, `diff -r ${target} ${data.path}`),
          config: '-',
        },
        ['{cmd} with settings from {config}', 'uid={uid} {cmd} config={config}'],
      ),
      entry(
        'backup-server',
        'report',
        {
          job: make.id('job', 'RST'),
          verified: lean(story, 'verified', ['no', 'skipped'], ['yes', 'hash equal']),
          requester: user,
        },
        ['{job} of {requester}: verified {verified}', 'report {job} verified={verified}'],
      ),
      ...handling(story),
      remark(story, 'restore', 'restore job'),
    ]
  },
})
