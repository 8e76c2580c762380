import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { footprint } from '../../fragments/footprint.ts'
import { hiddenPath } from '../../fragments/hidden-path.ts'
import { installedPath } from '../../fragments/installed-path.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { ordinaryHost } from '../../fragments/ordinary-host.ts'
import { session } from '../../fragments/session.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Persistence via Backdoor Implantation',
  title: 'a new line in a table of jobs and what it runs',
  clues: [
    'The job runs {program}, which was written from a download minutes before and belongs to no package.',
    'Each run opens a connection to the address the file came from.',
    'The modification time of the file is set back to that of an old one.',
    'The file removed by hand is there again after the next run.',
    'The job begins again after a boot although nobody logged in.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const user = make.user('person')
    const program = either(hiddenPath(story, 'hid'), installedPath(story, 'ins'))
    const address = either(make.outsideAddress('c2'), make.insideAddress('collector'))
    const port = either(pick('port', [4444, 8443, 443, 9001]), pick('port2', [443, 8443, 514]))
    const sha256 = make.digest('file')
    const line = either(
      pick('line', [
        `*/5 * * * * root ${program} >/dev/null 2>&1`,
        `@reboot root ${program} -q &`,
        `*/15 * * * * root ${program} --sync`,
      ]),
      `${whole('min', 1, 59)} 2 * * * root ${program} --report`,
    )
    const table = pick('table', [
      '/etc/cron.d/sysstat',
      '/etc/cron.d/nginx-maint',
      '/var/spool/cron/crontabs/root',
      '/etc/cron.d/log-tidy',
    ])
    story.note('program', program)
    const run = (key: string) => [
      entry(
        'cron',
        'job_start',
        { pid: make.pid(key), user: 'root', uid: 0, cmd: `${program}${either(' -q', ' --report')}` },
        ['({user}) CMD ({cmd})', 'job of {user} started: {cmd}'],
        [300, 900],
      ),
      entry(
        'netflow',
        'connection',
        {
          pid: make.pid(key),
          dst_ip: address,
          dst_port: port,
          bytes_out: whole(`${key}/out`, 90, 900),
          bytes_in: whole(`${key}/in`, 60, 4000),
          state: 'established',
        },
        [
          '{pid} -> {dst_ip}:{dst_port} {state} out={bytes_out} in={bytes_in}',
          'connection to {dst_ip}:{dst_port}, {bytes_out} bytes out',
        ],
        2,
      ),
    ]
    return [
      session(story),
      entry(
        'curl',
        'download',
        { user, path: program, dst_ip: address, status: 200, sha256, bytes: make.bytes('size', 4000, 90000) },
        [
          '{path} fetched from {dst_ip} ({bytes} bytes), sha256 {sha256}',
          '{user} got {path}: {status}, {bytes} bytes',
        ],
      ),
      entry(
        either('sha256sum', 'rpm'),
        'verify',
        {
          path: program,
          sha256,
          expected: either(make.digest('published'), sha256),
          signer: sideFact(story, 'signer', 'unlisted', 'Vendor Release Key'),
          result: either('not in list', 'ok'),
        },
        [
          '{path} sha256 {sha256} expected {expected}: {result}',
          'digest of {path}: {result}, signer {signer}',
        ],
      ),
      entry(
        'sudo',
        'command',
        {
          user,
          runas: 'root',
          cmd: either(`install -m 755 /tmp/a ${program}`, `rpm -Uvh node-metrics.rpm`),
          rc: 0,
        },
        ['{user} : USER={runas} ; COMMAND={cmd}', '{user} as root: {cmd}'],
      ),
      entry(
        'audit',
        'stat',
        {
          path: program,
          owner: 'root',
          mode: either('0700', '0755'),
          mtime: either('2021-03-02 04:11:09', 'now'),
          ctime: 'now',
          package: sideFact(story, 'package', 'null', 'node-metrics'),
        },
        [
          '{path} owner {owner} mode {mode} mtime {mtime} ctime {ctime}',
          '{path} belongs to package {package}, mtime {mtime}',
        ],
      ),
      ordinaryHost(story, 'a', 2),
      entry('audit', 'write', { path: table, uid: 0, content: line, mode: '0644' }, [
        '{path}: "{content}" added',
        'write {path} uid={uid} content="{content}"',
      ]),
      entry(
        'cron',
        'reload',
        { path: table, user: 'root' },
        ['({user}) RELOAD ({path})', 'tables read again after change of {path}'],
        60,
      ),
      chance('touch', 0.7)
        ? entry(
            'audit',
            either('utime', 'stat'),
            {
              path: table,
              mtime: either('2021-03-02 04:11:09', 'now'),
              cmd: either(`touch -r /bin/ls ${table}`, `ls -l ${table}`),
            },
            ['{cmd} by root, mtime {mtime}', '{path} mtime {mtime}'],
          )
        : undefined,
      run('r1'),
      ordinaryHost(story, 'b', 1),
      run('r2'),
      entry(
        'audit',
        'unlink',
        { path: program, uid: make.uid('admin'), user: make.user('admin'), rc: 0 },
        ['{user} removed {path}', 'unlink {path} by {user}'],
        [300, 2000],
      ),
      entry(
        'audit',
        either('create', 'absent'),
        { path: program, uid: 0, ppid: make.pid('crond'), sha256, found: either(true, false) },
        [
          either('{path} created again by uid {uid}', '{path} no longer there, job reported rc 127'),
          '{path} found={found}',
        ],
        [300, 900],
      ),
      story.only(
        'risky',
        entry('audit', 'chattr', { path: program, flags: '+i', uid: 0, rc: 0 }, [
          'chattr {flags} {path}',
          '{path} is immutable now',
        ]),
      ),
      story.only(
        'safe',
        entry(
          'change',
          'closed',
          { ticket: make.id('chg', 'CHG'), path: program, by_user: make.user('admin'), result: 'retired' },
          ['{ticket}: {path} {result} by {by_user}', '{ticket} completed'],
        ),
      ),
      ordinaryHost(story, 'c', 1),
      footprint(story, 'foot'),
      closing(story),
    ]
  },
})
