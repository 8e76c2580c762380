import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { firedAction } from '../../fragments/fired-action.ts'
import { hiddenPath } from '../../fragments/hidden-path.ts'
import { ordinaryHost } from '../../fragments/ordinary-host.ts'
import { quietHours } from '../../fragments/quiet-hours.ts'
import { session } from '../../fragments/session.ts'
import { errand } from '../../fragments/errand.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Delayed or Timed Trigger Attacks',
  title: 'a process that sleeps before it works',
  clues: [
    'The child sleeps {delay} s and outlives the session that began it.',
    'Its parent ends at once, so that it hangs under process 1 without a terminal.',
    'Only after the sleep does it open a connection, to an address named nowhere before.',
    'The next command is not on disk when the sleep begins.',
    'The delay is longer than the time the watch over new processes lasts.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const user = make.user('person')
    const uid = make.uid('person')
    const delay = either(pick('d', [3600, 7200, 10800, 1800]), pick('d2', [5, 30, 60, 90]))
    const next = either(
      hiddenPath(story, 'n'),
      pick('n2', ['/usr/local/bin/health-check', '/opt/app/bin/retry', '/usr/bin/rsync']),
    )
    const pid = make.pid('bg')
    story.note('delay', delay)
    return [
      session(story),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('inst'),
          ppid: make.pid('person/shell'),
          uid,
          euid: uid,
          cmd: pick('i', ['./install.sh --quiet', 'make install', 'bash setup.sh', 'npm run postinstall']),
          rc: 0,
        },
        ['{cmd} uid={uid} rc={rc}', '{cmd} run by uid {uid}'],
      ),
      ordinaryHost(story, 'a', 1),
      entry(
        'audit',
        'exec',
        {
          pid,
          ppid: make.pid('inst'),
          uid,
          euid: uid,
          cmd: either(`nohup sh -c 'sleep ${delay}; ${next}' &`, `sh -c 'sleep ${delay}; ${next} --once'`),
          tty: either('null', 'pts/1'),
        },
        ['{cmd} pid={pid} tty={tty}', 'child {pid} of {ppid}: {cmd}'],
      ),
      entry(
        'audit',
        'exec',
        { pid: make.pid('sleep'), ppid: pid, uid, euid: uid, cmd: `/bin/sleep ${delay}` },
        ['{cmd} ppid={ppid}', 'pid {pid} sleeps: {cmd}'],
        1,
      ),
      entry(
        'audit',
        'process',
        {
          pid,
          ppid: either(1, make.pid('inst')),
          cgroup: either('/system.slice', `/user.slice/user-${uid}.slice`),
          state: 'sleeping',
        },
        ['pid {pid} ppid {ppid} {state} in {cgroup}', '{pid} {state}, parent {ppid}'],
        3,
      ),
      entry(
        'audit',
        'exit',
        { pid: make.pid('inst'), rc: 0, children: 1 },
        ['pid {pid} exit {rc}, {children} child left', 'installer ended, rc {rc}'],
        either([1, 3] as const, [60, 300] as const),
      ),
      story.only(
        'risky',
        entry('systemd-logind', 'session_end', { user, uid, session: make.id('person/session'), left: 1 }, [
          'session {session} of {user} closed, {left} left',
          '{user} logged out',
        ]),
      ),
      story.only(
        'safe',
        entry('bash', 'wait', { pid, user, waited_s: delay, rc: 0 }, [
          '{user} waited {waited_s} s for {pid}',
          'wait {pid} rc {rc}',
        ]),
      ),
      entry(
        'edr',
        'watch',
        { pid, watched_s: 900, result: either('ended, nothing seen', 'ended with the process') },
        ['watch of {pid} {result} after {watched_s} s', '{pid}: {result}'],
      ),
      quietHours(story, 'q1', either(3, 3)),
      entry(
        'audit',
        'process',
        {
          pid,
          ppid: either(1, make.pid('inst')),
          cgroup: either('/system.slice', `/user.slice/user-${uid}.slice`),
          state: 'running',
          slept_s: delay,
        },
        ['pid {pid} {state} after {slept_s} s', '{pid} awake, slept {slept_s} s'],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('next'),
          ppid: pid,
          uid,
          euid: either(0, uid),
          cmd: next,
          on_disk_since_s: either(2, whole('old', 90000, 900000)),
        },
        [
          'exec {cmd} ppid={ppid} uid={uid} euid={euid}',
          '{cmd}: on disk for {on_disk_since_s} s, effective uid {euid}',
        ],
        1,
      ),
      firedAction(story, 'act', make.pid('next'), uid),
      chance('clean', 0.7)
        ? entry(
            'audit',
            either('unlink', 'write'),
            { path: either(next, '/var/log/app/retry.log'), uid, rc: 0 },
            [`{path} ${either('removed', 'appended')} by uid {uid}`, '{path} rc={rc}'],
            [1, 9],
          )
        : undefined,
      entry(
        'audit',
        'exit',
        { pid, rc: 0, children: either(1, 0) },
        ['pid {pid} exit {rc}, {children} child left', '{pid} ended, rc {rc}'],
        [1, 9],
      ),
      ordinaryHost(story, 'b', 1),
      errand(story),
      closing(story),
    ]
  },
})
