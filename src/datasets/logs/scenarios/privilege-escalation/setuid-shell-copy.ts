import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { ordinaryHost } from '../../fragments/ordinary-host.ts'
import { session } from '../../fragments/session.ts'
import { standing } from '../../fragments/standing.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Privilege Escalation',
  title: 'a copied shell and the set-user-id bit',
  clues: [
    'The copy {copy} belongs to uid {uid}, yet its mode ends as 4755 with owner root.',
    'The process that changes the mode runs with euid 0 although its session belongs to uid {uid}.',
    'The child of the copy has uid {uid} and euid 0: real and effective user part.',
    'A file only root may read is opened with success by a descendant of the session of {user}.',
    'The rule for later use appears under a directory that uid {uid} cannot write.',
  ],
  steps: (story) => {
    const { make, either, pick, chance } = story
    const user = make.user('person')
    const uid = make.uid('person')
    const copy = pick('copy', [
      '/tmp/pyhelper',
      '/var/tmp/.sh',
      '/usr/local/bin/diag',
      '/opt/tools/cleanup',
      '/tmp/.rb',
      '/srv/build/busy',
    ])
    const shell = pick('shell', ['/bin/bash', '/bin/sh', '/usr/bin/python3', '/bin/dash'])
    const secret = pick('secret', ['/etc/shadow', '/root/.ssh/id_rsa', '/etc/gshadow'])
    const inode = make.inode('copy')
    story.note('copy', copy)
    story.note('user', user)
    story.note('uid', uid)
    const owner = either('root:root', `${user}:${user}`)
    const mode = either('4755', '0755')
    const euid = either(0, uid)
    return [
      session(story),
      entry(
        'audit',
        'exec',
        { pid: make.pid('look'), uid, euid: uid, user, cmd: 'find / -perm -4000 -type f', rc: 0 },
        ['{user} listed set-user-id files: {cmd}', 'uid={uid} euid={euid} cmd="{cmd}" exit {rc}'],
      ),
      chance('quiet', 0.6) ? ordinaryHost(story, 'a', 2) : undefined,
      entry(
        'audit',
        'copy',
        {
          pid: make.pid('cp'),
          uid,
          source: shell,
          path: copy,
          inode,
          mode: '0755',
          size: make.bytes('size', 90000, 1300000),
        },
        [
          'cp {source} {path}: inode {inode}, mode {mode}',
          '{path} created from {source}, {size} bytes, mode {mode}, uid {uid}',
        ],
      ),
      entry(
        'audit',
        'chown',
        { pid: make.pid('chown'), uid, euid, path: copy, inode, owner, result: either('success', 'EPERM') },
        [
          'chown root:root {path} by uid={uid} euid={euid}: {result}, owner {owner}',
          'owner of {path} is {owner} ({result})',
        ],
      ),
      entry(
        'audit',
        'chmod',
        { pid: make.pid('chmod'), uid, euid, path: copy, inode, old_mode: '0755', new_mode: mode, rc: 0 },
        [
          'chmod {path} {old_mode} -> {new_mode} euid={euid}',
          `mode of {path} is ${either('changed from 0755 to 4755', '0755 and unchanged')} (inode {inode})`,
        ],
      ),
      entry('stat', 'stat', { path: copy, inode, mode, owner, setuid: either(true, false) }, [
        '{path}: mode {mode}, owner {owner}, inode {inode}',
        'stat {path} mode={mode} owner={owner}',
      ]),
      ordinaryHost(story, 'b', 1),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('run'),
          ppid: make.pid('person/shell'),
          uid,
          euid,
          gid: uid,
          egid: either(0, uid),
          exe: copy,
          cmd: `${copy} -p`,
        },
        ['exec {cmd} ruid={uid} euid={euid} egid={egid}', '{exe} runs as uid {uid}, effective uid {euid}'],
      ),
      entry(
        'bash',
        'output',
        {
          pid: make.pid('id'),
          ppid: make.pid('run'),
          cmd: 'id',
          output: either(
            `uid=${uid} euid=0(root) groups=0(root)`,
            `uid=${uid}(${user}) euid=${uid} groups=${uid}`,
          ),
        },
        ['id says {output}', 'output of {cmd}: {output}'],
      ),
      entry(
        'audit',
        'open',
        {
          pid: make.pid('cat'),
          ppid: make.pid('run'),
          uid,
          euid,
          path: secret,
          result: either('success', 'EACCES'),
          bytes: either(1844, 0),
        },
        [
          'open {path} O_RDONLY by euid={euid}: {result}, {bytes} bytes',
          `${either('read {bytes} bytes of {path}', 'permission denied for {path}, nothing read')} (euid {euid})`,
        ],
      ),
      entry(
        'audit',
        'write',
        {
          pid: make.pid('tee'),
          uid,
          euid,
          path: '/etc/sudoers.d/90-local',
          content: `${user} ALL=(ALL) NOPASSWD: ALL`,
          result: either('success', 'EACCES'),
          rc: either(0, 1),
        },
        ['write {path} by uid={uid} euid={euid}: {result}', '{path}: "{content}" {result}'],
      ),
      story.only(
        'risky',
        entry('sudo', 'command', { user, uid, runas: 'root', cmd: shell, rc: 0 }, [
          '{user} : USER={runas} ; COMMAND={cmd}',
          '{user} became root with {cmd}',
        ]),
      ),
      story.only(
        'safe',
        entry('audit', 'unlink', { uid, euid: uid, path: copy, inode, rc: 0 }, [
          '{path} removed by its owner uid {uid}',
          'unlink {path}, exit {rc}',
        ]),
      ),
      entry(
        'systemd-logind',
        'session_end',
        { user, uid, session: make.id('person/session'), left: either(1, 0) },
        [
          'session {session} of {user} closed, {left} processes left',
          '{user} logged out, processes still running: {left}',
        ],
      ),
      standing(story),
      closing(story),
    ]
  },
})
