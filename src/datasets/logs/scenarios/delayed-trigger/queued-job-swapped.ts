import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { firedAction } from '../../fragments/fired-action.ts'
import { quietHours } from '../../fragments/quiet-hours.ts'
import { session } from '../../fragments/session.ts'
import { errand } from '../../fragments/errand.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Delayed or Timed Trigger Attacks',
  title: 'a job in the queue and the script it names',
  clues: [
    'The script {script} has one digest when job {job} is queued and another when it runs.',
    'The change comes in the quiet hours, by a process without a terminal.',
    'The job was queued by one session and the script changed by none that is open.',
    'What runs at {hour}:00 does things the queued script did not contain.',
    'The job removes its script and its spool file afterwards.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const user = make.user('person')
    const uid = make.uid('person')
    const script = pick('script', [
      '/opt/app/bin/report.sh',
      `/home/${user}/cleanup.sh`,
      '/tmp/setup.sh',
      '/var/tmp/sync.sh',
      '/usr/local/bin/optimize',
    ])
    const job = whole('job', 3, 90)
    const hour = either(pick('h', [2, 3, 4]), pick('h2', [2, 22, 23]))
    const before = make.digest('b')
    const after = either(make.digest('a'), before)
    const pid = make.pid('fire')
    story.note('script', script)
    story.note('job', job)
    story.note('hour', hour)
    return [
      session(story),
      entry(
        'audit',
        'create',
        {
          path: script,
          uid,
          owner: user,
          mode: '0755',
          inode: make.inode('s'),
          sha256: before,
          size: make.bytes('sz', 200, 4000),
        },
        [
          '{path} created by {owner} mode {mode} sha256 {sha256}',
          '{path} inode {inode}, {size} bytes, sha256 {sha256}',
        ],
      ),
      entry(
        'at',
        'schedule',
        { job, user, uid, cmd: script, due: `0${hour}:00`.slice(-5), queue: 'a', sha256: before },
        ['job {job} at {due} by {user}: {cmd}', '{user} queued {cmd} as job {job} for {due}'],
      ),
      chance('spool', 0.6)
        ? entry(
            'audit',
            'create',
            { path: `/var/spool/at/a${job}`, uid, mode: '0700', inode: make.inode('spool') },
            ['{path} inode {inode}', 'spool file {path} of uid {uid}'],
          )
        : undefined,
      entry('systemd-logind', 'session_end', { user, uid, session: make.id('person/session'), left: 0 }, [
        'session {session} of {user} closed',
        '{user} logged out',
      ]),
      quietHours(story, 'q1', 2),
      entry(
        'audit',
        either('write', 'stat'),
        {
          path: script,
          pid: make.pid('w'),
          uid: either(pick('wu', [0, 33, 1001]), uid),
          tty: 'none',
          sha256: after,
          bytes_added: either(whole('add', 40, 900), 0),
          mtime_changed: either(true, false),
        },
        [
          '{path} sha256 {sha256} bytes added {bytes_added} tty={tty}',
          `{path} ${either('rewritten, +{bytes_added} bytes', 'looked at, unchanged')} (uid {uid})`,
        ],
        [900, 9000],
      ),
      quietHours(story, 'q2', 2),
      entry(
        'atd',
        'fire',
        {
          job,
          pid,
          uid,
          cmd: script,
          hour,
          sha256: after,
          expected: before,
          result: either('differs', 'same'),
        },
        [
          'job {job} started pid {pid}: {cmd} sha256 {sha256}',
          'atd runs job {job}: digest {sha256}, queued with {expected}',
        ],
        [900, 20000],
      ),
      entry(
        'audit',
        'exec',
        { pid, ppid: make.pid('atd'), uid, euid: either(0, uid), exe: '/bin/bash', cmd: `bash ${script}` },
        ['exec "{cmd}" ppid={ppid} uid={uid} euid={euid}', '{exe} runs {cmd}, effective uid {euid}'],
        1,
      ),
      firedAction(story, 'act', pid, uid),
      entry(
        'audit',
        either('unlink', 'write'),
        { path: either(script, '/var/log/report.log'), uid, rc: 0, bytes: either(0, whole('log', 90, 900)) },
        [`{path} ${either('removed', 'written, {bytes} bytes')} by uid {uid}`, '{path} rc={rc}'],
        [1, 9],
      ),
      entry(
        'atd',
        'end',
        { job, rc: 0, duration_s: whole('dur', 2, 90), mail: either('n/a', user) },
        ['job {job} ended, rc {rc}, {duration_s} s', 'job {job} done, mail to {mail}'],
        [1, 9],
      ),
      quietHours(story, 'q3', 1),
      errand(story),
      closing(story),
    ]
  },
})
