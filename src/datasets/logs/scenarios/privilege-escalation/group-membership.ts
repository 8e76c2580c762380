import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { ordinaryHost } from '../../fragments/ordinary-host.ts'
import { session } from '../../fragments/session.ts'
import { standing } from '../../fragments/standing.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Privilege Escalation',
  title: 'a group that gives more than its name says',
  clues: [
    'The account {user} is added to {group}, which can become root, by a process whose login uid is its own.',
    'The login after the change shows {group} among the groups; the one before did not.',
    'A root shell follows for a login uid that never gave a password.',
    'The file of accounts is rewritten outside the tool that manages it.',
    'The change has no ticket and is made right before its use.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const user = make.user('person')
    const uid = make.uid('person')
    const group = either(
      pick('wide', ['sudo', 'wheel', 'docker', 'disk', 'lxd', 'root']),
      pick('narrow', ['audio', 'video', 'plugdev', 'printers', 'reporting']),
    )
    const gid = either(pick('g', [27, 10, 998, 6, 0]), whole('gid', 1010, 1060))
    const admin = make.user('admin')
    const by = either(uid, make.uid('admin'))
    story.note('user', user)
    story.note('group', group)
    return [
      session(story),
      entry('id', 'groups', { user, uid, groups: `${uid}(${user})`, count: 1 }, [
        'uid={uid}({user}) groups={groups}',
        '{user} is in {count} group',
      ]),
      entry(
        'sudo',
        'denied',
        {
          user,
          uid,
          cmd: pick('c', ['/bin/bash', '/usr/bin/cat /etc/shadow', '/usr/bin/systemctl restart app']),
          rc: 1,
        },
        ['{user} : user NOT in sudoers ; COMMAND={cmd}', '{user} may not run {cmd} as root, rc {rc}'],
      ),
      ordinaryHost(story, 'a', 2),
      entry(
        'helpdesk',
        'ticket',
        {
          ticket: make.id('t', 'REQ'),
          user,
          asks: either('none', group),
          approved_by: sideFact(story, 'approved_by', '-', admin),
          state: either('closed', 'approved'),
        },
        ['{ticket}: {user} asks {asks}, {state} by {approved_by}', '{ticket} {state}'],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('mod'),
          ppid: either(make.pid('person/shell'), make.pid('adm')),
          uid: 0,
          auid: by,
          exe: either(
            pick('tool', ['/opt/vendor/bin/user-helper', '/tmp/usermod', '/usr/sbin/usermod']),
            '/usr/sbin/usermod',
          ),
          cmd: `usermod -aG ${group} ${user}`,
        },
        ['{cmd} uid={uid} auid={auid} exe={exe}', '{exe} run for login uid {auid}: {cmd}'],
      ),
      entry(
        'usermod',
        'group',
        { user, group, gid, by_uid: by, rc: 0 },
        ["add '{user}' to group '{group}' gid={gid} by uid {by_uid}", '{user} joined {group} ({gid})'],
        1,
      ),
      entry(
        'audit',
        'write',
        {
          path: '/etc/group',
          uid: 0,
          auid: by,
          size_before: 1011,
          size_after: 1011 + user.length + 1,
          mode: '0644',
        },
        ['{path} {size_before} -> {size_after} auid={auid}', '{path} rewritten for login uid {auid}'],
        1,
      ),
      ordinaryHost(story, 'b', 2),
      entry(
        'sshd',
        'login',
        { user, uid, src_ip: make.insideAddress('person/desk'), method: 'publickey', pid: make.pid('again') },
        ['Accepted {method} for {user} from {src_ip}', '{user} logged in again from {src_ip}'],
        [60, 900],
      ),
      entry('id', 'groups', { user, uid, groups: `${uid}(${user}),${gid}(${group})`, count: 2 }, [
        'uid={uid}({user}) groups={groups}',
        '{user} is in {count} groups',
      ]),
      entry(
        'sudo',
        'list',
        { user, rule: either('(ALL : ALL) ALL', 'not allowed'), password: either('NOPASSWD', 'required') },
        ['sudo -l {user}: {rule} {password}', 'rules of {user}: {rule}'],
      ),
      entry(
        'sudo',
        'command',
        {
          user,
          uid,
          runas: 'root',
          cmd: either(
            pick('use', ['/bin/bash', '/bin/su -', '/usr/bin/docker run -v /:/mnt alpine chroot /mnt']),
            '/usr/bin/aplay test.wav',
          ),
          result: either('allowed', 'command not allowed'),
        },
        ['{user} : {result} ; USER={runas} ; COMMAND={cmd}', '{user} as {runas}: {result}'],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('use'),
          ppid: make.pid('again'),
          uid: either(0, uid),
          euid: either(0, uid),
          gid: either(0, uid),
          auid: uid,
          exe: either('/bin/bash', '/usr/bin/aplay'),
        },
        [
          'exe={exe} uid={uid} euid={euid} gid={gid} auid={auid}',
          '{exe} uid {uid} gid {gid} in the session of {auid}',
        ],
      ),
      chance('more', 0.7)
        ? entry(
            'audit',
            'open',
            {
              pid: make.pid('use'),
              uid: either(0, uid),
              path: either('/root/.ssh/id_rsa', '/dev/snd/pcm0'),
              result: 'success',
            },
            ['open {path} uid={uid} {result}', '{path} opened by uid {uid}'],
          )
        : undefined,
      ordinaryHost(story, 'c', 1),
      standing(story),
      closing(story),
    ]
  },
})
