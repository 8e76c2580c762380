import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { ordinaryHost } from '../../fragments/ordinary-host.ts'
import { session } from '../../fragments/session.ts'
import { standing } from '../../fragments/standing.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Privilege Escalation',
  title: 'a permitted program of root that starts another',
  clues: [
    'The rule of {user} names one program, but a shell that the rule does not name runs as uid 0.',
    'The parent of the shell is {program}, which only shows or edits files.',
    'The shell runs with uid 0 inside the login session of uid {uid}.',
    'A file outside the task is written as root by the child.',
    'The group list of {user} is longer after the session than before.',
  ],
  steps: (story) => {
    const { make, either, pick, chance } = story
    const user = make.user('person')
    const uid = make.uid('person')
    const [program, argument] = pick('program', [
      ['/usr/bin/less', '/var/log/syslog'],
      ['/usr/bin/vim', '/etc/nginx/nginx.conf'],
      ['/usr/bin/man', 'nginx'],
      ['/usr/bin/find', '/var/www -name x'],
      ['/usr/bin/nano', '/etc/motd'],
      ['/usr/bin/tar', '-xf /srv/site.tgz'],
      ['/usr/bin/awk', '/var/log/auth.log'],
      ['/usr/bin/git', '-C /srv/site log'],
    ] as const)
    story.note('user', user)
    story.note('uid', uid)
    story.note('program', program)
    const child = either('/bin/bash', '/usr/bin/sort')
    const childUid = either(0, uid)
    const written = either(
      pick('target', ['/etc/sudoers.d/zz-extra', '/etc/passwd', '/root/.ssh/authorized_keys', '/etc/group']),
      `/home/${user}/notes.txt`,
    )
    return [
      session(story),
      entry(
        'sudo',
        'list',
        {
          user,
          uid,
          host: make.host('h'),
          rule: either(`(root) NOPASSWD: ${program}`, `(root) NOEXEC: ${program} ${argument}`),
        },
        ['User {user} may run on {host}: {rule}', 'sudo -l by {user}: {rule}'],
      ),
      chance('typo', 0.5)
        ? entry('sudo', 'denied', { user, uid, cmd: '/usr/bin/id', rc: 1 }, [
            '{user} : command not allowed ; COMMAND={cmd}',
            '{user} is not allowed to run {cmd} as root',
          ])
        : undefined,
      ordinaryHost(story, 'a', 2),
      entry(
        'sudo',
        'command',
        {
          user,
          uid,
          runas: 'root',
          tty: 'pts/1',
          pwd: `/home/${user}`,
          cmd: `${program} ${argument}`,
          pid: make.pid('sudo'),
        },
        [
          '{user} : TTY={tty} ; PWD={pwd} ; USER={runas} ; COMMAND={cmd}',
          'allowed: {user} as {runas}: {cmd}',
        ],
      ),
      entry(
        'sudo',
        'pam_session',
        { user: 'root', uid: 0, by_user: user, by_uid: uid, pid: make.pid('sudo') },
        [
          'pam_unix(sudo:session): session opened for user root(uid=0) by {by_user}(uid={by_uid})',
          'root session opened by {by_user}',
        ],
        1,
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('program'),
          ppid: make.pid('sudo'),
          uid: 0,
          euid: 0,
          auid: uid,
          exe: program,
          noexec: either(false, true),
        },
        ['exe={exe} uid={uid} auid={auid} noexec={noexec}', '{exe} started with uid 0 for login uid {auid}'],
        1,
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('child'),
          ppid: either(make.pid('program'), make.pid('person/shell')),
          uid: childUid,
          euid: childUid,
          auid: uid,
          exe: child,
          cwd: either('/root', `/home/${user}`),
        },
        [
          'exe={exe} ppid={ppid} uid={uid} euid={euid} cwd={cwd}',
          `{exe} started by {ppid} with uid {uid} ${either('and gid=0', 'only')}`,
        ],
        [5, 60],
      ),
      story.only(
        'safe',
        entry(
          'audit',
          'exec_denied',
          { pid: make.pid('try'), ppid: make.pid('program'), uid: 0, exe: '/bin/sh', result: 'EACCES' },
          ['exec {exe} by {ppid}: {result}, noexec in force', '{exe} not started: noexec'],
        ),
      ),
      story.only(
        'risky',
        entry('bash', 'output', { pid: make.pid('child'), cmd: 'whoami', output: 'root', uid: 0 }, [
          '{cmd} -> {output}',
          'shell {pid} says it is {output}',
        ]),
      ),
      entry(
        'audit',
        'write',
        {
          pid: make.pid('tee'),
          ppid: make.pid('child'),
          uid: childUid,
          euid: childUid,
          path: written,
          rc: 0,
          bytes: make.bytes('w', 30, 120),
        },
        ['write {path} uid={uid} {bytes} bytes exit {rc}', '{path} changed by uid {uid} (+{bytes} bytes)'],
      ),
      entry(
        'audit',
        'stat',
        { path: '/etc/sudoers', mode: '0440', owner: 'root:root', changed: either(true, false) },
        [
          '{path} mode {mode} owner {owner} changed={changed}',
          `rules under /etc/sudoers.d ${either('have changed', 'remain unchanged')}`,
        ],
      ),
      entry(
        'id',
        'groups',
        {
          user,
          uid,
          groups: either(`${uid},27(sudo),0(root)`, `${uid},1002(web)`),
          before: `${uid},1002(web)`,
        },
        ['groups of {user}: {groups} (before: {before})', 'uid={uid}({user}) groups={groups}'],
      ),
      entry(
        'sudo',
        'pam_session',
        {
          user: 'root',
          uid: 0,
          by_user: user,
          by_uid: uid,
          pid: make.pid('sudo'),
          duration_s: either(story.whole('long', 600, 2400), story.whole('short', 3, 40)),
        },
        [
          'session closed for user root after {duration_s} s',
          'pam_unix(sudo:session): session closed, {by_user} held root for {duration_s} s',
        ],
      ),
      ordinaryHost(story, 'b', 2),
      story.only(
        'risky',
        entry(
          'sudo',
          'command',
          {
            user,
            uid,
            runas: 'root',
            tty: 'pts/1',
            pwd: '/root',
            cmd: '/bin/bash -i',
            pid: make.pid('again'),
          },
          ['{user} : PWD={pwd} ; USER={runas} ; COMMAND={cmd}', 'allowed: {user} as {runas}: {cmd}'],
        ),
      ),
      story.only(
        'safe',
        entry(
          'sudo',
          'command',
          {
            user,
            uid,
            runas: 'root',
            tty: 'pts/1',
            pwd: `/home/${user}`,
            cmd: `${program} ${argument}`,
            pid: make.pid('again'),
          },
          ['{user} : PWD={pwd} ; USER={runas} ; COMMAND={cmd}', 'allowed: {user} as {runas}: {cmd}'],
        ),
      ),
      standing(story),
      closing(story),
    ]
  },
})
