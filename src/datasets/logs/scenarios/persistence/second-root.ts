import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { footprint } from '../../fragments/footprint.ts'
import { ordinaryHost } from '../../fragments/ordinary-host.ts'
import { session } from '../../fragments/session.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Persistence via Backdoor Implantation',
  title: 'an account nobody asked for',
  clues: [
    'The account {name} has a uid that another account has already.',
    'Its home is a hidden folder and its shell a real one.',
    'The line in the account file was written without the tool for accounts.',
    'The account logs in from outside hours after the session that made it ended.',
    'The listing of accounts by the tool and by the file have different counts.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const name = pick('name', [
      'ghost',
      'support',
      'sysadm',
      'backup2',
      'nagios',
      'ftpuser',
      'svc-mon',
      'postfix1',
    ])
    const uid = either(0, whole('uid', 980, 998))
    const home = either(
      pick('home', ['/var/.ghost', '/dev/shm/.h', '/usr/lib/.u', '/var/tmp/.n']),
      `/var/lib/${name}`,
    )
    const shell = either(pick('shell', ['/bin/bash', '/bin/sh']), '/usr/sbin/nologin')
    const user = make.user('person')
    const count = whole('count', 28, 60)
    story.note('name', name)
    return [
      session(story),
      ordinaryHost(story, 'a', 1),
      entry('getent', 'count', { database: 'passwd', entries: count, file_lines: count }, [
        '{database}: {entries} entries, {file_lines} lines',
        '{entries} accounts known',
      ]),
      entry(
        'sudo',
        'command',
        {
          user,
          runas: 'root',
          cmd: either("sh -c 'echo ... >> /etc/passwd'", `sh -c 'useradd -r -s /usr/sbin/nologin ${name}'`),
          rc: 0,
        },
        ['{user} : USER={runas} ; COMMAND={cmd}', '{user} as root: {cmd}'],
      ),
      entry(either('audit', 'useradd'), 'account', { name, uid, gid: uid, home, shell, by_user: user }, [
        'new user: name={name}, UID={uid}, GID={gid}, home={home}, shell={shell}',
        'account {name} uid={uid} shell={shell} by {by_user}',
      ]),
      entry(
        'audit',
        'write',
        {
          path: '/etc/passwd',
          exe: either('/bin/sh', '/usr/sbin/useradd'),
          size_before: 1844,
          size_after: 1844 + name.length + whole('len', 24, 40),
          uid: 0,
        },
        ['{path} {size_before} -> {size_after} by {exe}', '{exe} wrote {path}'],
        1,
      ),
      entry(
        'audit',
        'write',
        {
          path: '/etc/shadow',
          exe: either('/bin/sh', '/usr/sbin/useradd'),
          content: `${name}:${either('$6$...', '!')}`,
          uid: 0,
        },
        ['{path}: {content} by {exe}', '{exe} wrote {path} ({content})'],
        1,
      ),
      entry('getent', 'count', { database: 'passwd', entries: count + either(0, 1), file_lines: count + 1 }, [
        '{database}: {entries} entries, {file_lines} lines',
        '{entries} accounts known, {file_lines} lines',
      ]),
      chance('sudoers', 0.6)
        ? entry(
            'audit',
            'write',
            {
              path: `/etc/sudoers.d/${either('.' + name, name)}`,
              content: `${name} ALL=${either('(ALL) NOPASSWD: ALL', '(root) /usr/bin/systemctl status app')}`,
              mode: '0440',
              uid: 0,
            },
            ['{path}: "{content}" mode {mode}', 'rule "{content}" written to {path}'],
          )
        : undefined,
      ordinaryHost(story, 'b', 1),
      entry(
        'audit',
        'create',
        { path: `${home}/.ssh/authorized_keys`, owner: uid, mode: '0600', found: either(true, false) },
        ['{path} owner {owner} found={found}', `{path} ${either('created', 'not there')}`],
      ),
      story.only(
        'risky',
        entry('audit', 'truncate', { path: '/var/log/lastlog', bytes: 0, uid: 0 }, [
          '{path} now {bytes} bytes',
          '{path} emptied by uid {uid}',
        ]),
      ),
      story.only(
        'safe',
        entry('audit', 'copy', { path: '/var/backups/passwd.bak', bytes: 1844, uid: 0 }, [
          '{path} now {bytes} bytes',
          '{path} kept by uid {uid}',
        ]),
      ),
      entry('systemd-logind', 'session_end', { user, session: make.id('person/session'), left: 0 }, [
        'session {session} of {user} closed',
        '{user} logged out',
      ]),
      entry(
        'sshd',
        'login',
        {
          user: name,
          uid,
          src_ip: either(make.outsideAddress('in'), make.insideAddress('scan')),
          result: either('accepted', 'refused'),
          method: 'password',
        },
        ['{result} {method} for {user} from {src_ip}', '{user} uid={uid} from {src_ip}: {result}'],
        [4000, 40000],
      ),
      entry(
        'audit',
        'exec',
        {
          uid,
          euid: uid,
          user: name,
          exe: either('/bin/bash', '/opt/monitoring/bin/agent'),
          cmd: either('id; w; cat /etc/shadow', 'sh -c "id; agent --once"'),
          ppid: either(make.pid('in'), 1),
        },
        ['uid={uid} euid={euid} {user}: {cmd}', '{exe} as {user}: {cmd}'],
      ),
      ordinaryHost(story, 'c', 1),
      footprint(story, 'foot'),
      closing(story),
    ]
  },
})
