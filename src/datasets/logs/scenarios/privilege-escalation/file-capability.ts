import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { ordinaryHost } from '../../fragments/ordinary-host.ts'
import { session } from '../../fragments/session.ts'
import { standing } from '../../fragments/standing.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Privilege Escalation',
  title: 'what a program may do, and who gave it that',
  clues: [
    'The capabilities of {program} after the change include one that lets any user become uid 0.',
    'The archive is unpacked by a root job that keeps owner and mode of an archive made by uid {uid}.',
    'uid {uid} starts the program and its uid becomes 0 without any authentication.',
    'The effective set of the process is wider than that of its parent.',
    'The same pid writes an account file after the change of uid.',
  ],
  steps: (story) => {
    const { make, either, pick, chance } = story
    const user = make.user('person')
    const uid = make.uid('person')
    const program = pick('program', [
      '/usr/local/share/diag/diag',
      '/usr/bin/python3.11',
      '/opt/build/bin/perl',
      '/usr/local/bin/rsync',
      '/opt/vendor/bin/probe',
      '/usr/bin/openssl',
    ])
    const caps = either(
      pick('wide', [
        'cap_setuid,cap_setgid+ep',
        'cap_dac_override+ep',
        'cap_sys_admin+ep',
        'cap_setuid+eip',
        'cap_dac_override,cap_fowner+ep',
      ]),
      pick('narrow', ['cap_net_bind_service+ep', 'none', 'cap_net_raw+p', 'cap_sys_nice+ep']),
    )
    const mask = either('0x00000000002000c0', '0x0000000000000400')
    story.note('program', program)
    story.note('uid', uid)
    const archive = make.path('archive', 'temporary')
    return [
      session(story),
      entry(
        'curl',
        'download',
        {
          user,
          uid,
          path: archive,
          dst_ip: make.outsideAddress('mirror'),
          status: 200,
          sha256: make.digest('archive'),
        },
        ['{path} fetched from {dst_ip}, sha256 {sha256}', '{user} downloaded {path}: {status}'],
      ),
      entry(
        'tar',
        'extract',
        {
          pid: make.pid('tar'),
          user,
          uid,
          path: archive,
          owner: either('root:root', `${user}:${user}`),
          mode: either('4755', '0755'),
          files: story.whole('files', 3, 40),
        },
        [
          'extracted {files} files of {path}, owner {owner}, mode {mode}',
          '{path}: {files} files, first has mode {mode} and owner {owner}',
        ],
      ),
      ordinaryHost(story, 'a', 2),
      entry(
        'systemd',
        'unit_start',
        {
          unit: 'backup-sync.service',
          uid: 0,
          pid: make.pid('job'),
          cmd: either(
            'rsync -aX /tmp/pkg/ /usr/local/share',
            'rsync -a --no-owner --no-perms /tmp/pkg/ /usr/local/share',
          ),
        },
        ['{unit} started: {cmd}', 'root job {pid}: {cmd}'],
      ),
      entry(
        'setcap',
        'capability',
        {
          pid: make.pid('setcap'),
          ppid: either(make.pid('person/shell'), make.pid('job')),
          uid: 0,
          auid: either(uid, 0),
          path: program,
          caps,
          before: 'none',
        },
        [
          'setcap {path} = {caps} (before {before}), auid={auid}',
          'capabilities of {path} are {caps}, were {before}',
        ],
      ),
      entry(
        'getcap',
        'capability',
        { path: program, caps, owner: 'root:root', mode: '0755', inode: make.inode('program') },
        ['{path} {caps}', '{path} inode {inode}: {caps}'],
      ),
      chance('policy', 0.6)
        ? entry(
            'selinux',
            'access',
            {
              path: program,
              context: either('unconfined_u:unconfined_r:unconfined_t', 'user_u:user_r:user_t'),
              result: either('granted', 'granted'),
            },
            ['{path} context {context} {result}', 'access {result} in {context}'],
          )
        : undefined,
      ordinaryHost(story, 'b', 1),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('run'),
          ppid: make.pid('person/shell'),
          uid,
          euid: uid,
          exe: program,
          cap_permitted: mask,
          cap_effective: mask,
        },
        [
          'exe={exe} uid={uid} euid={euid} CapPrm={cap_permitted}',
          '{exe} started by uid {uid}, permitted {cap_permitted}',
        ],
      ),
      entry(
        'audit',
        'capability_use',
        {
          pid: make.pid('run'),
          uid,
          capability: either('cap_setuid', 'cap_net_bind_service'),
          result: 'granted',
        },
        ['{capability} {result} for pid {pid}', 'pid {pid} used {capability}: {result}'],
        1,
      ),
      entry(
        'audit',
        'setuid',
        {
          pid: make.pid('run'),
          old_uid: uid,
          uid: either(0, uid),
          euid: either(0, uid),
          result: either('success', 'EPERM'),
        },
        [
          'setuid(0) by pid {pid}: {result}, uid {old_uid} -> {uid}',
          `uid of pid {pid} ${either('changed from {old_uid} to {uid}', 'remains {uid}')}: {result}`,
        ],
        1,
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('child'),
          ppid: make.pid('run'),
          uid: either(0, uid),
          euid: either(0, uid),
          gid: uid,
          exe: '/bin/sh',
          cmd: "sh -c 'id; cat /etc/shadow'",
        },
        ['exec {cmd} uid={uid} euid={euid}', 'child {pid} runs {cmd} with uid {uid}'],
      ),
      entry(
        'audit',
        'open',
        {
          pid: make.pid('child'),
          path: '/etc/shadow',
          uid: either(0, uid),
          flags: 'O_RDONLY',
          result: either('fd:3', 'EACCES'),
        },
        ['openat {path} {flags} uid={uid} = {result}', '{path}: {result} for uid {uid}'],
      ),
      entry(
        'audit',
        'write',
        {
          pid: make.pid('child'),
          path: pick('w', ['/etc/passwd', '/etc/sudoers.d/local', '/root/.ssh/authorized_keys']),
          uid: either(0, uid),
          result: either('success', 'EACCES'),
          rc: either(0, 13),
        },
        [
          'write {path} uid={uid}: {result}',
          `{path} ${either('written', 'write denied')} (uid {uid}, rc {rc})`,
        ],
      ),
      ordinaryHost(story, 'c', 1),
      standing(story),
      closing(story),
    ]
  },
})
