import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { ordinaryHost } from '../../fragments/ordinary-host.ts'
import { session } from '../../fragments/session.ts'
import { standing } from '../../fragments/standing.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Privilege Escalation',
  title: 'a request over the system bus and whether anybody was asked',
  clues: [
    'The request for {action} is answered yes although the agent never asked for a password.',
    'The sender was already gone when its uid was looked up, and was taken for uid 0.',
    'The account that appears has the group of administrators, and uid {uid} made it.',
    'The caller belongs to a session that is not active at the seat.',
    'Time between request and answer is shorter than any human answer.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const user = make.user('person')
    const uid = make.uid('person')
    const action = pick('action', [
      'org.accounts.user-administration',
      'org.systemd1.manage-units',
      'org.packagekit.package-install',
      'org.udisks2.modify-system',
    ])
    const made = make.user('made')
    story.note('action', action)
    story.note('uid', uid)
    return [
      session(story),
      entry(
        'dbus-daemon',
        'connect',
        { sender: ':1.' + whole('bus', 80, 400), uid, pid: make.pid('client'), exe: '/usr/bin/dbus-send' },
        ['{sender} connected, uid {uid} pid {pid}', '{exe} on the bus as {sender}'],
      ),
      entry(
        'polkitd',
        'check',
        {
          action,
          subject: make.pid('client'),
          uid,
          session_active: either(false, true),
          result: 'challenge',
        },
        ['{action} for pid {subject}: {result}', 'uid {uid} asks for {action}, active={session_active}'],
      ),
      ordinaryHost(story, 'a', 1),
      entry(
        'polkit-agent',
        'authenticate',
        {
          action,
          user,
          asked: sideFact(story, 'asked', false, true),
          tries: either(0, whole('tries', 1, 2)),
          result: either('cancelled', 'authenticated'),
        },
        [
          '{action}: asked={asked} tries={tries} {result}',
          `password of {user} ${either('not asked', 'asked for')}: {result}`,
        ],
      ),
      entry(
        'dbus-daemon',
        'method_call',
        {
          sender: ':1.' + whole('bus', 80, 400),
          member: either('CreateUser', 'SetRealName'),
          uid,
          wait_ms: either(whole('fast', 3, 8), whole('slow', 4000, 19000)),
        },
        ['{sender} {member} after {wait_ms} ms', 'call {member} by uid {uid}'],
      ),
      entry(
        'audit',
        'exit',
        { pid: make.pid('client'), uid, signal: either('SIGKILL', 'none'), rc: either(137, 0) },
        ['pid {pid} ended, signal {signal}, rc {rc}', 'client {pid} gone: {rc}'],
        1,
      ),
      entry(
        'polkitd',
        'lookup',
        {
          subject: make.pid('client'),
          uid: either(0, uid),
          result: either('no such name', 'found'),
          decision: sideFact(story, 'decision', 'yes', 'auth_admin_keep'),
        },
        [
          'uid of pid {subject}: {result}, taken as {uid}, decision {decision}',
          '{subject} -> uid {uid} ({result}): {decision}',
        ],
        1,
      ),
      entry(
        'polkitd',
        'decision',
        {
          action,
          uid: either(0, uid),
          result: 'allowed',
          implicit: either('active=no inactive=no', 'auth_admin'),
          by: either('none', user),
        },
        ['{action} {result} for uid {uid} ({implicit})', 'operator of pid: {result}, authenticated by {by}'],
        1,
      ),
      entry(
        'accounts-daemon',
        'user',
        {
          name: either(made, user),
          new_uid: either(whole('nu', 1002, 1020), uid),
          groups: either(pick('g', ['sudo', 'wheel', 'root,adm']), 'users'),
          by_uid: uid,
          op: either('create', 'rename'),
        },
        [
          '{op} {name} uid={new_uid} groups={groups} by uid {by_uid}',
          'account {name}: {op}, groups {groups}',
        ],
      ),
      ordinaryHost(story, 'b', 2),
      entry('passwd', 'password', { name: either(made, user), by_uid: either(0, uid), rc: 0 }, [
        'password changed for {name} by uid {by_uid}',
        '{name}: new password set, rc {rc}',
      ]),
      entry(
        'su',
        'pam_session',
        {
          user: either(made, user),
          by_uid: uid,
          uid: either(whole('nu', 1002, 1020), uid),
          result: 'success',
        },
        ['session opened for user {user} by (uid={by_uid})', '{user} logged in from uid {by_uid}'],
      ),
      entry(
        'sudo',
        'command',
        {
          user: either(made, user),
          runas: 'root',
          cmd: either('/bin/bash', '/usr/bin/id'),
          result: either('allowed', 'not in sudoers'),
          uid: either(0, uid),
        },
        ['{user} : USER={runas} ; COMMAND={cmd} ; {result}', '{user} as {runas}: {result}'],
      ),
      chance('end', 0.8)
        ? entry(
            'audit',
            'exec',
            {
              pid: make.pid('last'),
              ppid: make.pid('su'),
              uid: either(0, uid),
              euid: either(0, uid),
              auid: uid,
              exe: '/bin/bash',
            },
            ['exe={exe} uid={uid} euid={euid} auid={auid}', '{exe} with uid {uid} in the session of {auid}'],
          )
        : undefined,
      ordinaryHost(story, 'c', 1),
      standing(story),
      closing(story),
    ]
  },
})
