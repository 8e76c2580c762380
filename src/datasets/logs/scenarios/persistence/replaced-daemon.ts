import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { footprint } from '../../fragments/footprint.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { ordinaryHost } from '../../fragments/ordinary-host.ts'
import { session } from '../../fragments/session.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Persistence via Backdoor Implantation',
  title: 'a system program that became another',
  clues: [
    '{program} has another digest than its package records.',
    'Its modification time equals that of an untouched file, its change time is now.',
    'The version it prints is the same although its size grew.',
    'A login with a password nobody has is accepted after the change.',
    'The package manager reports nothing installed at that time.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const program = pick('program', [
      '/usr/sbin/sshd',
      '/usr/bin/sudo',
      '/usr/sbin/nginx',
      '/usr/bin/login',
      '/lib/security/pam_unix.so',
      '/usr/sbin/cron',
    ])
    const service = PACKAGES[program]!
    const before = make.digest('before')
    const after = make.digest('after')
    const version = make.version('v')
    const size = make.bytes('size', 300000, 1900000)
    const grown = size + whole('grown', 4000, 60000)
    const user = make.user('person')
    const source = either(
      '/tmp/' + pick('f', ['.upd', 'util.bin', 'fix', '.ssh-patch']),
      '/var/cache/apt/archives/pkg.deb',
    )
    story.note('program', program)
    return [
      ordinaryHost(story, 'a', 1),
      session(story),
      entry('rpm', 'verify', { path: program, sha256: before, recorded: before, result: 'ok' }, [
        '{path} sha256 {sha256} recorded {recorded}: {result}',
        'verify {path}: {result}',
      ]),
      entry(
        'curl',
        'download',
        {
          path: source,
          dst_ip: either(make.outsideAddress('o'), make.insideAddress('mirror')),
          dst_port: either(8080, 443),
          status: 200,
          bytes: grown,
        },
        ['{dst_ip}:{dst_port} -> {path} {status} {bytes} bytes', '{path} fetched from {dst_ip}'],
      ),
      entry(
        either('chmod', 'gpgv'),
        either('mode', 'signature'),
        {
          path: source,
          mode: '0755',
          signer: sideFact(story, 'signer', '-', 'Release Key'),
          result: either('success', 'good'),
        },
        ['{path}: {result} (signer {signer})', '{path} mode {mode}, signer {signer}'],
      ),
      entry(
        'sudo',
        'command',
        {
          user,
          runas: 'root',
          cmd: either(`cp ${source} ${program}`, `apt-get install --only-upgrade ${service}`),
          rc: 0,
        },
        ['{user} : USER={runas} ; COMMAND={cmd}', '{user} as root: {cmd}'],
      ),
      entry(
        'audit',
        'write',
        {
          path: program,
          uid: 0,
          auid: make.uid('person'),
          exe: either('/usr/bin/cp', '/usr/bin/dpkg'),
          size_before: size,
          size_after: grown,
        },
        [
          '{path} {size_before} -> {size_after} by {exe} auid={auid}',
          '{exe} replaced {path}, size {size_after}',
        ],
        2,
      ),
      entry(
        'audit',
        either('utime', 'stat'),
        {
          path: program,
          mtime: either('2023-01-20 10:00:00', 'now'),
          ctime: 'now',
          cmd: either(`touch -r /bin/ls ${program}`, `stat ${program}`),
        },
        ['{cmd}: mtime {mtime} ctime {ctime}', '{path} mtime {mtime}, ctime {ctime}'],
      ),
      entry(
        'dpkg',
        'history',
        {
          package: service,
          version: either(version, make.version('w')),
          changed: either('none today', 'upgraded'),
          before: version,
        },
        ['{package} {before} -> {version}: {changed}', 'package log: {changed} ({version})'],
      ),
      ordinaryHost(story, 'b', 2),
      entry('systemd', 'restart', { unit: `${service}.service`, main_pid: make.pid('new'), rc: 0 }, [
        'Restarted {unit}, pid {main_pid}',
        '{unit} active, pid {main_pid}',
      ]),
      entry(
        'rpm',
        'verify',
        { path: program, sha256: after, recorded: either(before, after), result: either('S.5......', 'ok') },
        [
          '{path} sha256 {sha256} recorded {recorded}: {result}',
          `verify {path}: ${either('digest differs from the package', 'digest unchanged against the package')}`,
        ],
      ),
      story.only(
        'risky',
        entry('audit', 'unlink', { path: source, cmd: `shred -u ${source}`, rc: 0 }, [
          '{cmd} rc={rc}',
          '{path} gone',
        ]),
      ),
      story.only(
        'safe',
        entry(
          'change',
          'note',
          { ticket: make.id('chg', 'CHG'), window: '22:00-23:00', result: 'completed' },
          ['{ticket} in window {window} {result}', '{ticket}: {result}'],
        ),
      ),
      entry(
        'sshd',
        'login',
        {
          user: either('root', user),
          src_ip: either(make.outsideAddress('in'), make.insideAddress('in')),
          method: sideFact(story, 'method', 'password', 'publickey'),
          failed_before: either(0, 1),
        },
        [
          'Accepted {method} for {user} from {src_ip}',
          '{user} from {src_ip} by {method}, {failed_before} failures before',
        ],
        [600, 20000],
      ),
      chance('quiet', 0.6)
        ? entry(
            'journald',
            'entries',
            { unit: `${service}.service`, entries: either(0, whole('n', 2, 9)), last_h: 1 },
            ['{unit}: {entries} entries in the last {last_h} h', '{entries} lines of {unit}'],
          )
        : undefined,
      entry(
        'netflow',
        'connection',
        {
          pid: make.pid('new'),
          dst_ip: either(make.outsideAddress('in'), make.insideAddress('in')),
          dst_port: either(443, 22),
          bytes_out: whole('bo', 400, 9000),
        },
        ['pid {pid} with {dst_ip}:{dst_port}, {bytes_out} bytes', 'traffic of {pid}: {dst_ip}'],
      ),
      ordinaryHost(story, 'c', 1),
      footprint(story, 'foot'),
      closing(story),
    ]
  },
})

const PACKAGES: Readonly<Record<string, string>> = {
  '/usr/sbin/sshd': 'ssh',
  '/usr/bin/sudo': 'sudo',
  '/usr/sbin/nginx': 'nginx',
  '/usr/bin/login': 'login',
  '/lib/security/pam_unix.so': 'pam',
  '/usr/sbin/cron': 'cron',
}
