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
  title: 'a service unit and where its program came from',
  clues: [
    'Unit {unit} starts {program}, whose digest matches nothing that was published.',
    'The name in the certificate and the name asked for differ on every connection of the service.',
    'After a kill the process has a new pid and the same parent within seconds.',
    'The service listens on a port that its description does not name.',
    'The archive, and the history of the session, are removed right after the installation.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const user = make.user('person')
    const program = either(hiddenPath(story, 'hid'), installedPath(story, 'ins'))
    const unit = `${pick('unit', ['node-monitor', 'update-helper', 'ld-cache', 'net-watch', 'disk-sync', 'font-cache', 'acme-agent'])}.service`
    const host = either(make.outsideHost('origin'), make.insideHost('repo'))
    const address = either(make.outsideAddress('origin'), make.insideAddress('repo'))
    const port = pick('listen', [4444, 31337, 8443, 9099, 47215])
    story.note('unit', unit)
    story.note('program', program)
    const archive = make.path('archive', 'temporary')
    return [
      ordinaryHost(story, 'a', 1),
      session(story),
      entry(
        'wget',
        'download',
        {
          user,
          host,
          dst_ip: address,
          path: archive,
          bytes: make.bytes('size', 20000, 900000),
          sni: host,
          cert_cn: either(make.outsideHost('other'), host),
          status: 200,
        },
        [
          '{host} ({dst_ip}) -> {path} {status}, {bytes} bytes, cn {cert_cn}',
          '{user} downloaded {path} from {host}',
        ],
      ),
      entry(
        'sha256sum',
        'verify',
        {
          path: archive,
          sha256: make.digest('a'),
          expected: either(make.digest('b'), make.digest('a')),
          result: either('mismatch', 'match'),
        },
        [
          '{path}: {sha256}, expected {expected}: {result}',
          `digest of {path} ${either('differs from', 'equals')} the published one`,
        ],
      ),
      entry(
        'sudo',
        'command',
        {
          user,
          runas: 'root',
          cmd: either('bash install.sh --quiet', 'dpkg -i node-agent.deb'),
          pid: make.pid('inst'),
        },
        ['{user} : USER={runas} ; COMMAND={cmd}', '{user} as root: {cmd}'],
      ),
      entry(
        'audit',
        'create',
        {
          pid: make.pid('inst'),
          uid: 0,
          path: program,
          inode: make.inode('p'),
          mode: either('0700', '0755'),
          sha256: make.digest('prog'),
          package: sideFact(story, 'package', 'none', 'node-agent'),
        },
        ['{path} inode {inode} mode {mode} sha256 {sha256}', '{path} installed, package {package}'],
      ),
      entry(
        'audit',
        'create',
        {
          pid: make.pid('inst'),
          uid: 0,
          path: `/etc/systemd/system/${unit}`,
          content: `ExecStart=${program} ${either('-d', '--foreground')} Restart=${either('always', 'on-failure')} User=${either('root', 'node-agent')}`,
        },
        ['{path}: {content}', 'unit file {path} written by pid {pid}: {content}'],
      ),
      entry('systemd', 'enable', { unit, pid: 1, wanted_by: 'multi-user.target', rc: 0 }, [
        'Created symlink /etc/systemd/system/{wanted_by}.wants/{unit}',
        '{unit} enabled for {wanted_by}',
      ]),
      entry(
        'systemd',
        'start',
        {
          unit,
          main_pid: make.pid('svc'),
          uid: either(0, whole('su', 990, 998)),
          cgroup: `/system.slice/${unit}`,
        },
        ['Started {unit}, main pid {main_pid}', '{unit} active, pid {main_pid} uid {uid}'],
      ),
      entry(
        'netflow',
        'connection',
        {
          pid: make.pid('svc'),
          dst_ip: address,
          dst_port: 443,
          sni: host,
          cert_cn: either(make.outsideHost('other'), host),
          bytes_out: whole('bo', 90, 4000),
        },
        [
          'pid {pid} -> {dst_ip}:{dst_port} sni={sni} cn={cert_cn} out={bytes_out}',
          'connection of {pid} to {sni}, certificate {cert_cn}',
        ],
      ),
      entry(
        'audit',
        'listen',
        {
          pid: make.pid('svc'),
          address: either('0.0.0.0', '127.0.0.1'),
          port: either(port, 9100),
          proto: 'tcp',
        },
        ['{pid} listens on {address}:{port}/{proto}', 'socket {address}:{port} opened by {pid}'],
      ),
      ordinaryHost(story, 'b', 2),
      story.only(
        'risky',
        entry('audit', 'unlink', { uid: 0, path: archive, cmd: `rm -f ${archive} ~/.bash_history`, rc: 0 }, [
          '{cmd}',
          '{path} and history removed',
        ]),
      ),
      story.only(
        'safe',
        entry(
          'inventory',
          'register',
          { unit, path: program, ticket: make.id('chg', 'CHG'), by_user: user, result: 'registered' },
          ['{unit} {result} under {ticket} by {by_user}', 'inventory has {path} ({ticket})'],
        ),
      ),
      entry(
        'audit',
        'kill',
        { pid: make.pid('svc'), signal: 'SIGTERM', by_user: make.user('admin'), unit },
        ['{by_user} sent {signal} to {pid}', '{unit} asked to stop by {by_user}'],
        [300, 3000],
      ),
      entry(
        'systemd',
        either('start', 'stop'),
        {
          unit,
          main_pid: either(make.pid('svc2'), 0),
          uid: either(0, whole('su', 990, 998)),
          cgroup: `/system.slice/${unit}`,
        },
        [
          either('Started {unit}, main pid {main_pid}', 'Stopped {unit}, no process left'),
          `{unit} ${either('active again, pid {main_pid}', 'inactive')}`,
        ],
        [2, 9],
      ),
      chance('later', 0.7)
        ? entry(
            'sshd',
            'login',
            {
              user: either('root', make.user('admin')),
              src_ip: either(address, make.insideAddress('desk')),
              method: 'publickey',
            },
            ['Accepted {method} for {user} from {src_ip}', '{user} logged in from {src_ip}'],
            [600, 9000],
          )
        : undefined,
      ordinaryHost(story, 'c', 1),
      footprint(story, 'foot'),
      closing(story),
    ]
  },
})
