import type { Step, Story } from '../scenario.ts'
import { entry } from './entry.ts'

/** Someone of the house logs in and gets a shell. */
export function session(story: Story, who = 'person'): readonly Step[] {
  const { make } = story
  const user = make.user(who)
  const uid = make.uid(who)
  const opened = entry(
    'systemd-logind',
    'session_open',
    { user, uid, session: make.id(`${who}/session`), cgroup: `/user.slice/user-${uid}.slice` },
    ['New session {session} of user {user}', 'session {session} opened for {user} (uid={uid})'],
  )
  const accepted = entry(
    'sshd',
    'login',
    {
      user,
      uid,
      src_ip: make.insideAddress(`${who}/desk`),
      port: make.port(`${who}/port`),
      method: 'publickey',
      pid: make.pid(`${who}/sshd`),
    },
    [
      'Accepted {method} for {user} from {src_ip} port {port} ssh2',
      '{user} logged in from {src_ip} with a key',
    ],
  )
  const shell = entry(
    'audit',
    'exec',
    {
      pid: make.pid(`${who}/shell`),
      ppid: make.pid(`${who}/sshd`),
      uid,
      euid: uid,
      exe: '/bin/bash',
      tty: 'pts/1',
    },
    ['uid={uid} euid={euid} exe={exe} tty={tty}', 'login shell {pid} started for uid {uid}'],
  )
  return story.chance(`${who}/with-logind`, 0.5) ? [accepted, opened, shell] : [accepted, shell]
}
