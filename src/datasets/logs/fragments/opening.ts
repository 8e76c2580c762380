import type { Step, Story } from '../scenario.ts'

/** How somebody, or something, came to work on the machine. The same in both endings. */
export function opening(story: Story, user: string): readonly Step[] {
  return story.pick('opening', WAYS)(story, user)
}

const WAYS: readonly ((story: Story, user: string) => readonly Step[])[] = [
  ({ make }, user) => [
    {
      by: 'sshd',
      event: 'session_open',
      say: [
        'accepted publickey for {user} from {src_ip} port {src_port}',
        'session opened for {user} from {src_ip}',
      ],
      fields: {
        pid: make.pid('door'),
        user,
        uid: make.uid(user),
        src_ip: make.insideAddress('desk'),
        src_port: make.port('desk'),
        session: make.id('session'),
      },
    },
  ],
  ({ make }, user) => [
    {
      by: 'systemd-logind',
      event: 'session_new',
      say: ['new session {session} of user {user}', '{user} logged in, session {session}'],
      fields: { user, uid: make.uid(user), session: make.id('session'), seat: 'none' },
    },
  ],
  ({ make }, user) => [
    {
      by: 'cron',
      event: 'job_start',
      say: ['({user}) CMD ({cmd})', 'starting scheduled {cmd} as {user}'],
      fields: { pid: make.pid('door'), user, uid: make.uid(user), cmd: make.path('job', 'script') },
    },
  ],
  ({ make }, user) => [
    {
      by: 'systemd',
      event: 'unit_start',
      say: ['started {unit}', '{unit} entered running, main pid {pid}'],
      fields: { unit: `${make.service('main')}.service`, pid: make.pid('door'), user, uid: make.uid(user) },
    },
    {
      by: 'systemd',
      event: 'cgroup_set',
      say: ['{unit} placed in {cgroup}', 'control group {cgroup} ready'],
      fields: {
        unit: `${make.service('main')}.service`,
        cgroup: `/system.slice/${make.service('main')}.service`,
      },
    },
  ],
  ({ make }, user) => [
    {
      by: 'audit',
      event: 'user_login',
      say: ['login of {user} ({result}) on {terminal}', 'pid {pid}: {user} on {terminal}, res={result}'],
      fields: { pid: make.pid('door'), user, auid: make.uid(user), terminal: 'pts/1', result: 'success' },
    },
  ],
]
