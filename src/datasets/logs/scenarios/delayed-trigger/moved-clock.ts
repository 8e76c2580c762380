import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { firedAction } from '../../fragments/fired-action.ts'
import { hiddenPath } from '../../fragments/hidden-path.ts'
import { installedPath } from '../../fragments/installed-path.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { ordinaryHost } from '../../fragments/ordinary-host.ts'
import { session } from '../../fragments/session.ts'
import { errand } from '../../fragments/errand.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Delayed or Timed Trigger Attacks',
  title: 'a clock that jumps and the jobs that were waiting',
  clues: [
    'The clock goes {hours} h forward by hand, job {job} fires, and the clock goes back.',
    'Two entries in a row carry times that do not follow each other.',
    'The job was due long after the end of the ticket it was made under.',
    'The time service had been stopped before, and starts again after.',
    'The file the job runs lies where no scheduled work of this host lies.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const user = make.user('person')
    const uid = make.uid('person')
    const hours = either(whole('h', 20, 90), 0)
    const job = whole('job', 3, 60)
    const program = either(hiddenPath(story, 'p', '.sh'), installedPath(story, 'p', '.sh'))
    const pid = make.pid('fire')
    const service = pick('ts', ['chronyd', 'systemd-timesyncd', 'ntpd'])
    story.note('hours', hours)
    story.note('job', job)
    return [
      session(story),
      entry(
        'audit',
        'create',
        {
          path: program,
          uid,
          owner: either(user, 'root'),
          mode: '0755',
          sha256: make.digest('p'),
          package: sideFact(story, 'package', 'unlisted', 'maintenance-scripts'),
        },
        ['{path} owner {owner} mode {mode} sha256 {sha256}', '{path} created, package {package}'],
      ),
      entry('at', 'schedule', { job, user, uid, cmd: program, due: either('in 3 days', '02:00') }, [
        'job {job} {due} by {user}: {cmd}',
        '{user} queued {cmd} as {job}',
      ]),
      ordinaryHost(story, 'a', 2),
      entry(
        'change',
        'record',
        {
          ticket: make.id('c', 'CHG'),
          job,
          window: either('ended', 'tonight 02:00-03:00'),
          result: either('closed', 'approved'),
        },
        ['{ticket} job {job} window {window}: {result}', '{ticket} {result}'],
      ),
      entry(
        'systemd',
        either('stop', 'restart'),
        { unit: `${service}.service`, by_user: either(user, 'root'), rc: 0 },
        [`{unit} ${either('stopped', 'restarted')} by {by_user}`, '{unit} rc {rc}'],
        [600, 9000],
      ),
      entry(
        'audit',
        'clock_set',
        {
          pid: make.pid('date'),
          uid: 0,
          auid: either(uid, 4294967295),
          exe: either('/usr/bin/date', `/usr/sbin/${service}`),
          change_s: either(hours * 3600, whole('small', 1, 3)),
          result: 'success',
        },
        ['clock changed by {change_s} s, {exe} auid={auid}: {result}', '{exe} moved the clock {change_s} s'],
        [5, 60],
      ),
      chance('warn', 0.6)
        ? entry(
            'journald',
            'time',
            { jumped: either(true, false), realtime_s: either(hours * 3600, 1) },
            ['time jumped={jumped} by {realtime_s} s', 'clock of the journal moved {realtime_s} s'],
            1,
          )
        : undefined,
      entry(
        'atd',
        'fire',
        {
          job,
          pid,
          uid,
          cmd: program,
          waited_h: either(1, whole('w', 9, 16)),
          due: either('in 3 days', '02:00'),
        },
        ['job {job} started pid {pid}: {cmd}', 'atd runs {job} after {waited_h} h, due {due}'],
        either([1, 30] as const, [9000, 40000] as const),
      ),
      entry(
        'audit',
        'exec',
        {
          pid,
          ppid: make.pid('atd'),
          uid,
          euid: either(0, uid),
          cmd: `sh ${program}`,
          sha256: make.digest('p'),
        },
        ['exec "{cmd}" ppid={ppid} uid={uid} euid={euid}', 'pid {pid}: {cmd}, effective uid {euid}'],
        1,
      ),
      firedAction(story, 'act', pid, uid),
      entry(
        'audit',
        either('clock_set', 'clock_read'),
        {
          pid: make.pid('date2'),
          uid: 0,
          auid: either(uid, 4294967295),
          exe: either('/usr/bin/date', `/usr/sbin/${service}`),
          change_s: either(-hours * 3600, 0),
          result: 'success',
        },
        ['clock changed by {change_s} s, {exe} auid={auid}: {result}', '{exe}: {change_s} s'],
        [5, 60],
      ),
      entry(
        'systemd',
        'start',
        { unit: `${service}.service`, by_user: either(user, 'root'), rc: 0 },
        ['Started {unit} ({by_user})', '{unit} active, rc {rc}'],
        [5, 60],
      ),
      entry(
        service,
        'clock',
        { offset_ms: either(whole('off', 100, 900), whole('off2', 1, 9)), source: make.insideHost('ntp') },
        ['offset {offset_ms} ms to {source}', '{source}: {offset_ms} ms'],
        [5, 60],
      ),
      story.only(
        'risky',
        entry('audit', 'unlink', { path: program, uid, rc: 0 }, [
          '{path} removed by uid {uid}',
          'unlink {path}',
        ]),
      ),
      story.only(
        'safe',
        entry(
          'change',
          'closed',
          { ticket: make.id('c', 'CHG'), job, window: 'ended', result: 'completed' },
          ['{ticket} {result}', '{ticket} job {job} {result}'],
        ),
      ),
      ordinaryHost(story, 'b', 1),
      errand(story),
      closing(story),
    ]
  },
})
