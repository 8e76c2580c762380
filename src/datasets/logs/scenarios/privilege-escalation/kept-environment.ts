import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { hiddenPath } from '../../fragments/hidden-path.ts'
import { ordinaryHost } from '../../fragments/ordinary-host.ts'
import { session } from '../../fragments/session.ts'
import { standing } from '../../fragments/standing.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Privilege Escalation',
  title: 'what of an environment lives on beyond a change of user',
  clues: [
    'The variable {variable} set by uid {uid} is still there in a process of uid 0.',
    'The library that root loads has been built by uid {uid} minutes before.',
    'Inode {inode} appears first as an output of a compiler, then in the memory of a root process.',
    'The allowed command never ends normally; a shell takes its pid.',
    'The rule keeps one variable that all other rules drop.',
  ],
  steps: (story) => {
    const { make, either, pick, chance } = story
    const user = make.user('person')
    const uid = make.uid('person')
    const variable = pick('variable', ['LD_PRELOAD', 'PYTHONPATH', 'PERL5LIB', 'LD_LIBRARY_PATH', 'BASH_ENV'])
    const library = hiddenPath(story, 'lib', '.so')
    const command = pick('command', [
      '/usr/sbin/apache2ctl status',
      '/usr/bin/apt-get update',
      '/opt/vendor/bin/report --weekly',
      '/usr/bin/iftop',
    ])
    const inode = make.inode('lib')
    story.note('variable', variable)
    story.note('uid', uid)
    story.note('inode', inode)
    return [
      session(story),
      entry(
        'sudo',
        'list',
        {
          user,
          defaults: either(`env_keep+=${variable}`, 'env_reset,secure_path'),
          rule: `(root) NOPASSWD: ${command}`,
        },
        ['Matching Defaults for {user}: {defaults}; {rule}', '{user} may run {rule}, defaults {defaults}'],
      ),
      ordinaryHost(story, 'a', 1),
      entry(
        'audit',
        'create',
        { uid, path: `/home/${user}/lib.c`, size: make.bytes('src', 120, 700), inode: make.inode('src') },
        ['{path} created ({size} bytes) by uid {uid}', 'uid {uid} wrote {path}'],
      ),
      entry(
        'audit',
        'exec',
        { pid: make.pid('cc'), uid, euid: uid, cmd: `gcc -fPIC -shared -o ${library} lib.c`, rc: 0 },
        ['{cmd} uid={uid} rc={rc}', 'compiler run by uid {uid}: {cmd}'],
      ),
      entry(
        'audit',
        'create',
        { uid, path: library, inode, owner: user, mode: '0755', sha256: make.digest('lib') },
        ['{path} inode {inode} owner {owner} mode {mode}', '{path} built, sha256 {sha256}'],
      ),
      ordinaryHost(story, 'b', 1),
      entry('bash', 'environment', { uid, name: variable, value: library }, [
        'export {name}={value}',
        '{name} set to {value} by uid {uid}',
      ]),
      entry(
        'sudo',
        'command',
        { user, uid, runas: 'root', tty: 'pts/2', cmd: command, pid: make.pid('sudo') },
        ['{user} : TTY={tty} ; USER={runas} ; COMMAND={cmd}', '{user} as {runas}: {cmd}'],
      ),
      entry(
        'sudo',
        'environment',
        {
          name: variable,
          kept: either(true, false),
          removed: either(0, story.whole('n', 5, 19)),
          pid: make.pid('sudo'),
        },
        ['{name} kept={kept}, {removed} variables removed', `environment ${either('keeps', 'drops')} {name}`],
        1,
      ),
      entry(
        'audit',
        'map',
        {
          pid: make.pid('program'),
          ppid: make.pid('sudo'),
          uid: 0,
          path: either(library, '/usr/lib/libc.so.6'),
          inode: either(inode, make.inode('libc')),
          owner: either(user, 'root'),
        },
        [
          'pid {pid} uid={uid} maps {path} inode {inode} owner {owner}',
          '{path} of {owner} loaded by uid {uid}',
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
          exe: either('/bin/bash', command.split(' ')[0]!),
          tty: 'pts/2',
        },
        ['exe={exe} uid={uid} auid={auid} pid={pid}', '{exe} has pid {pid}, uid {uid}'],
        1,
      ),
      story.only(
        'risky',
        entry(
          'bash',
          'output',
          { pid: make.pid('program'), cmd: 'id', output: 'uid=0(root) gid=0(root) groups=0(root)' },
          ['{cmd}: {output}', '{output}'],
        ),
      ),
      story.only(
        'safe',
        entry('audit', 'exit', { pid: make.pid('program'), rc: 0, lived_s: story.whole('lived', 1, 9) }, [
          'pid {pid} exit {rc} after {lived_s} s',
          'command completed, exit {rc}',
        ]),
      ),
      entry(
        'audit',
        'open',
        {
          pid: either(make.pid('program'), make.pid('person/shell')),
          uid: either(0, uid),
          path: '/etc/shadow',
          result: either('success', 'EACCES'),
        },
        ['open {path} uid={uid} {result}', '{path} {result} for uid {uid}'],
      ),
      chance('key', 0.5)
        ? entry(
            'audit',
            'write',
            {
              pid: either(make.pid('program'), make.pid('person/shell')),
              uid: either(0, uid),
              path: either('/root/.ssh/authorized_keys', `/home/${user}/.bash_history`),
              bytes: make.bytes('k', 90, 500),
            },
            ['write {path} uid={uid} {bytes} bytes', '{path} grew by {bytes} bytes'],
          )
        : undefined,
      entry(
        'sudo',
        'pam_session',
        {
          user: 'root',
          by_user: user,
          duration_s: either(story.whole('long', 400, 3000), story.whole('short', 2, 30)),
        },
        [
          'session closed for user root, {duration_s} s',
          'root session of {by_user} ended after {duration_s} s',
        ],
      ),
      ordinaryHost(story, 'c', 1),
      standing(story),
      closing(story),
    ]
  },
})
