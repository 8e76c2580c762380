import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { ordinaryHost } from '../../fragments/ordinary-host.ts'
import { session } from '../../fragments/session.ts'
import { standing } from '../../fragments/standing.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Privilege Escalation',
  title: 'a namespace of one user and a layer over a directory of the system',
  clues: [
    'Inside its own namespace the process is uid 0, mapped to {uid}; later a file outside carries owner 0.',
    'The copied-up file keeps the capability it got inside the namespace.',
    'The process that runs the file is in the first namespace and has euid 0.',
    'The namespace id changes back without the credentials changing back.',
    'A write to {target} succeeds for a session of uid {uid}.',
  ],
  steps: (story) => {
    const { make, either, pick, chance } = story
    const uid = make.uid('person')
    const target = pick('target', [
      '/etc/passwd',
      '/etc/sudoers.d/ops',
      '/etc/ld.so.preload',
      '/root/.ssh/authorized_keys',
    ])
    const ns = story.whole('ns', 4026531900, 4026532900)
    const dir = pick('dir', ['/tmp/ovl', '/dev/shm/l', '/var/tmp/m', '/tmp/.u'])
    story.note('uid', uid)
    story.note('target', target)
    const euid = either(0, uid)
    return [
      session(story),
      entry(
        'sysctl',
        'value',
        { name: 'kernel.unprivileged_userns_clone', value: 1, pid: make.pid('sysctl'), uid },
        ['{name} = {value}', 'uid {uid} read {name}: {value}'],
      ),
      ordinaryHost(story, 'a', 2),
      entry('audit', 'mkdir', { uid, path: `${dir}/{low,up,work}`, mode: '0777', rc: 0 }, [
        'mkdir {path} by uid {uid}',
        '{path} made, mode {mode}',
      ]),
      entry(
        'audit',
        'unshare',
        { pid: make.pid('ns'), uid, flags: 'CLONE_NEWUSER|CLONE_NEWNS', ns, result: 'success' },
        ['unshare {flags} pid={pid}: {result}, ns {ns}', 'pid {pid} of uid {uid} is in user namespace {ns}'],
      ),
      entry(
        'audit',
        'uid_map',
        { pid: make.pid('ns'), map: `0 ${uid} 1`, setgroups: 'deny', result: 'success' },
        ['uid_map "{map}" of pid {pid}', 'pid {pid} maps {map}, setgroups {setgroups}'],
        1,
      ),
      entry(
        'audit',
        'mount',
        {
          pid: make.pid('ns'),
          fs: 'overlay',
          path: `${dir}/merged`,
          options: `lowerdir=${dir}/low,upperdir=${dir}/up`,
          ns,
          result: 'success',
        },
        ['mount {fs} {options} in ns {ns}: {result}', '{fs} at {path}: {result}'],
        2,
      ),
      entry(
        'audit',
        'setcap',
        {
          pid: make.pid('ns'),
          path: `${dir}/merged/magic`,
          caps: 'cap_setuid+eip',
          rootid: either('null', String(uid)),
          result: either('success', 'success'),
        },
        ['setxattr {path} {caps} rootid={rootid}', '{path} has {caps}, root id {rootid}'],
        2,
      ),
      entry(
        'overlayfs',
        'copy_up',
        {
          path: `${dir}/up/magic`,
          owner_uid: either(0, uid),
          mode: either('4755', '0755'),
          caps: either('cap_setuid+eip', 'stripped'),
          inode: make.inode('up'),
        },
        [
          'copy up {path}: owner {owner_uid} mode {mode} caps {caps}',
          '{path} inode {inode}, owner {owner_uid}, capabilities {caps}',
        ],
        1,
      ),
      ordinaryHost(story, 'b', 1),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('run'),
          ppid: make.pid('person/shell'),
          uid,
          euid,
          ns: 'init',
          exe: `${dir}/up/magic`,
          cap_effective: either('0x80', '0x0'),
        },
        [
          'exec {exe} uid={uid} euid={euid} ns={ns} CapEff={cap_effective}',
          '{exe} in the {ns} namespace: uid {uid}, effective {euid}',
        ],
      ),
      entry(
        'audit',
        'setuid',
        { pid: make.pid('run'), uid: euid, old_uid: uid, result: either('success', 'EPERM'), ns: 'init' },
        ['setuid(0): {result}, uid {old_uid} -> {uid}', 'pid {pid} {result}: uid is {uid}'],
        1,
      ),
      story.only(
        'risky',
        entry(
          'audit',
          'exec',
          {
            pid: make.pid('sh'),
            ppid: make.pid('run'),
            uid: 0,
            euid: 0,
            ns: 'init',
            exe: '/bin/bash',
            cap_effective: '0x3fffffffff',
          },
          [
            'exec {exe} uid={uid} euid={euid} ns={ns} CapEff={cap_effective}',
            '{exe} in the {ns} namespace: uid {uid}, effective {euid}',
          ],
        ),
      ),
      story.only(
        'safe',
        entry(
          'audit',
          'exec',
          {
            pid: make.pid('sh'),
            ppid: make.pid('ns'),
            uid,
            euid: uid,
            ns,
            exe: '/usr/bin/make',
            cap_effective: '0x0',
          },
          [
            'exec {exe} uid={uid} euid={euid} ns={ns} CapEff={cap_effective}',
            '{exe} in namespace {ns}: uid {uid} outside',
          ],
        ),
      ),
      entry(
        'audit',
        'write',
        {
          pid: make.pid('sh'),
          uid: euid,
          path: target,
          ns: either('init', String(ns)),
          result: either('success', 'EACCES'),
          bytes: either(story.whole('b', 40, 120), 0),
        },
        [
          'write {path} uid={uid} ns={ns}: {result} {bytes} bytes',
          `{path} ${either('changed', 'unchanged')} (uid {uid}, {result})`,
        ],
      ),
      chance('end', 0.6)
        ? entry('audit', 'unlink', { uid: euid, path: `${dir}/up/magic`, rc: 0 }, [
            '{path} removed by uid {uid}',
            'unlink {path}',
          ])
        : undefined,
      ordinaryHost(story, 'c', 1),
      standing(story),
      closing(story),
    ]
  },
})
