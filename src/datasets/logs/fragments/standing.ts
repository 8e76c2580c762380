import type { Step, Story } from '../scenario.ts'
import { entry } from './entry.ts'
import { sideFact } from './side-fact.ts'

/** What somebody may and may not, seen in passing. Each sight may be wide or narrow in either ending, only not equally often. */
export function standing(story: Story, key = 'standing'): readonly Step[] {
  const first = story.whole(`${key}/first`, 0, SIGHTS.length - 1)
  const count = story.whole(`${key}/count`, 1, 2)
  return Array.from({ length: count }, (_, at) => {
    const nth = (first + at * 3) % SIGHTS.length
    return SIGHTS[nth]!(story, `${key}/${nth}`, sideFact(story, `${key}/${nth}`, true, false, 0.74))
  })
}

type Sight = (story: Story, key: string, wide: boolean) => Step

const SIGHTS: readonly Sight[] = [mode, groups, capabilities, setuid, rule, moved, mount, shell, account]

function mode(story: Story, key: string, wide: boolean): Step {
  const path = story.pick(key, ['/usr/local/bin/helper', '/opt/tools/runner', '/tmp/check', '/usr/bin/find'])
  return entry(
    'stat',
    'stat',
    {
      path,
      mode: wide ? '04755' : '0755',
      perm: wide ? '-rwsr-xr-x' : '-rwxr-xr-x',
      owner: wide ? 'root:root' : 'app:app',
    },
    [
      wide
        ? '{path} {perm} {owner}: setuid bit set'
        : '{path} {perm} {owner}: no setuid bit, mode remains {mode}',
      '{path} mode {mode} owner {owner}',
    ],
  )
}

function groups(story: Story, key: string, wide: boolean): Step {
  const uid = story.make.uid(key)
  return entry(
    'id',
    'identity',
    { user: story.make.user(key), uid, gid: wide ? 0 : uid, groups: wide ? '0(root),27(sudo)' : `${uid}` },
    [
      '{user} uid={uid} gid={gid} groups={groups}',
      wide ? 'new groups of {user}: {groups}' : 'user {user} is only in its own group {gid}',
    ],
  )
}

function capabilities(story: Story, key: string, wide: boolean): Step {
  return entry(
    'audit',
    'capability',
    {
      pid: story.make.pid(key),
      caps: wide
        ? story.pick(key, [
            'cap_setuid,cap_setgid',
            'cap_chown,cap_fowner',
            'cap_dac_override',
            'cap_sys_admin',
          ])
        : 'none',
      elevated: wide,
    },
    [
      wide ? 'pid {pid} elevated with {caps}' : 'pid {pid} runs within its limits, no capabilities',
      'effective capabilities of {pid}: {caps}',
    ],
  )
}

function setuid(story: Story, key: string, wide: boolean): Step {
  return entry(
    'kernel',
    'syscall',
    {
      syscall: 'setuid',
      pid: story.make.pid(key),
      uid: story.make.uid(key),
      rc: wide ? 0 : -1,
      errno: wide ? 0 : story.pick(key, [1, 13]),
    },
    [
      wide
        ? '{syscall}(0) by pid {pid} = {rc}'
        : '{syscall}(0) by pid {pid} = {rc} EPERM, privileges not changed',
      '{syscall} invoked by uid {uid}, result {rc}',
    ],
  )
}

function rule(story: Story, key: string, wide: boolean): Step {
  return entry(
    'sudo',
    'rule',
    {
      user: story.make.user(key),
      rule: wide ? 'ALL=(ALL) NOPASSWD: ALL' : '(root) /usr/bin/systemctl status app',
      path: '/etc/sudoers.d/local',
    },
    [
      '{user}: {rule}',
      wide
        ? 'new rule for {user} in {path}: {rule}'
        : 'restricted rule for {user}: {rule}, anything else is denied',
    ],
  )
}

function moved(story: Story, key: string, wide: boolean): Step {
  const path = wide
    ? story.pick(`${key}/w`, ['/etc/passwd', '/etc/shadow', '/root/.ssh/authorized_keys', '/etc/sudoers'])
    : story.pick(`${key}/n`, [
        '/home/app/out.log',
        '/var/log/app/run.log',
        '/srv/app/config.yaml',
        '/var/backups/app.tgz',
      ])
  return entry(
    'audit',
    'write',
    { path, uid: wide ? 0 : story.make.uid(key), cmd: wide ? 'mv' : 'cp', result: 'success' },
    [
      '{cmd} {path} uid={uid}: {result}',
      wide
        ? '{path} changed by uid={uid} from a user session'
        : 'backup and log written to {path} by user {uid}',
    ],
  )
}

function mount(story: Story, key: string, wide: boolean): Step {
  return entry(
    'audit',
    'mount',
    {
      pid: story.make.pid(key),
      path: wide ? '/etc' : '/home/app/data',
      flags: wide ? 'rw,bind' : 'ro,nosuid',
      result: wide ? 'success' : story.pick(key, ['success', 'EPERM']),
    },
    [
      'mount {path} {flags}: {result}',
      wide ? 'bind mount over {path} by pid {pid}' : 'mount of {path} is restricted: {flags}, {result}',
    ],
  )
}

function shell(story: Story, key: string, wide: boolean): Step {
  const uid = story.make.uid(key)
  return entry(
    'audit',
    'exec',
    {
      user: wide ? story.make.user(key) : 'admin',
      uid: wide ? 0 : 1001,
      auid: wide ? uid : 1001,
      cmd: wide
        ? story.pick(`${key}/w`, [
            '/bin/bash -p',
            'chmod 04755 /usr/bin/crontab',
            'chmod 0777 /etc/cron.d/app',
          ])
        : story.pick(`${key}/n`, [
            'ls -l /var/log',
            'sh /opt/app/update.sh',
            'cat /var/log/app.log',
            'chmod 755 /home/admin/run.sh',
          ]),
      exit_code: 0,
    },
    [
      'uid={uid} auid={auid}: {cmd}',
      wide ? 'privileged shell of {user}: {cmd}' : '{user} runs {cmd} as the same user, no other rights',
    ],
  )
}

function account(story: Story, key: string, wide: boolean): Step {
  const name = story.make.user(key)
  return entry(
    wide ? 'useradd' : 'passwd',
    'account',
    { user: name, uid: wide ? 1002 : 1001, shell: '/bin/bash', result: wide ? 'added' : 'unchanged' },
    [
      wide ? 'new user {user} uid={uid} added' : 'account {user} {result}, cannot become another user',
      '{user} uid={uid} {shell} {result}',
    ],
  )
}
