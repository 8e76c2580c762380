import type { Step, Story } from '../scenario.ts'

/** How somebody, or something, came to work on the machine: the user and the uid of this key, as in the steps that follow. */
export function opening(story: Story, key: string, user = story.make.user(key)): readonly Step[] {
  return story.pick('opening', WAYS)(story, user, story.make.uid(key))
}

const WAYS: readonly ((story: Story, user: string, uid: number) => readonly Step[])[] = [
  ({ make }, user, uid) => [
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
        uid,
        src_ip: make.insideAddress('desk'),
        src_port: make.port('desk'),
        session: make.id('session'),
      },
    },
  ],
  ({ make }, user, uid) => [
    {
      by: 'systemd-logind',
      event: 'session_new',
      say: ['new session {session} of user {user}', '{user} logged in, session {session}'],
      fields: { user, uid, session: make.id('session'), seat: 'none' },
    },
  ],
  ({ make }, user, uid) => [
    {
      by: 'cron',
      event: 'job_start',
      say: ['({user}) CMD ({cmd})', 'starting scheduled {cmd} as {user}'],
      fields: { pid: make.pid('door'), user, uid, cmd: make.path('job', 'script') },
    },
  ],
  ({ make }, user, uid) => [
    {
      by: 'systemd',
      event: 'unit_start',
      say: ['started {unit}', '{unit} entered running, main pid {pid}'],
      fields: { unit: `${make.service('main')}.service`, pid: make.pid('door'), user, uid },
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
  ({ make }, user, uid) => [
    {
      by: 'audit',
      event: 'user_login',
      say: ['login of {user} ({result}) on {terminal}', 'pid {pid}: {user} on {terminal}, res={result}'],
      fields: { pid: make.pid('door'), user, auid: uid, terminal: 'pts/1', result: 'success' },
    },
  ],
]
