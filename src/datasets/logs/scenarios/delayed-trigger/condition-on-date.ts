import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { firedAction } from '../../fragments/fired-action.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { quietHours } from '../../fragments/quiet-hours.ts'
import { errand } from '../../fragments/errand.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Delayed or Timed Trigger Attacks',
  title: 'a nightly script that looks at the date',
  clues: [
    'For {nights} nights the script does one thing and then, on {date}, another.',
    'The branch depends on the date alone: input and arguments are the same each night.',
    'The code came {nights} nights before with a change about something else.',
    'On the date, the run reaches folders that no run before it touched.',
    'After it the line in the table of jobs is gone, and the file is empty.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const user = make.serviceUser('svc')
    const uid = make.uid('svc', 'service')
    const script = pick('s', [
      '/opt/app/utils/housekeeping.py',
      '/srv/jobs/rollup.py',
      '/usr/local/bin/nightly',
      '/opt/etl/close_month.sh',
    ])
    const date = `2024-${pick('mo', ['03', '06', '09', '12'])}-${pick('d', ['01', '15', '28', '13'])}`
    const nights = whole('nights', 4, 60)
    const commit = make.id('commit')
    const digest = make.digest('s')
    story.note('nights', nights)
    story.note('date', date)
    const night = (key: string, n: number) => [
      entry(
        'cron',
        'job_start',
        { user, uid, cmd: script, night: n, pid: make.pid(key) },
        ['({user}) CMD ({cmd})', 'night {night}: {cmd} as {user}'],
        [60000, 90000],
      ),
      entry(
        'nightly',
        'branch',
        { pid: make.pid(key), condition: `today == ${date}`, value: false, action: 'rotate cache' },
        ['condition {condition} is {value}: {action}', '{action}, condition {value}'],
        2,
      ),
      entry(
        'cron',
        'job_end',
        { user, pid: make.pid(key), rc: 0, files: whole(`${key}/f`, 20, 300) },
        ['END {user} rc {rc}, {files} files', 'job done, {files} files'],
        [5, 60],
      ),
    ]
    return [
      entry(
        'git',
        'pull',
        {
          user,
          commit,
          title: pick('ti', ['fix typo in report', 'update colors', 'bump version', 'tidy logging']),
          files: 3,
          by_user: make.user('author'),
        },
        ['{user} pulled {commit} "{title}" of {by_user}', '{commit}: {files} files, "{title}"'],
      ),
      entry('audit', 'stat', { path: script, owner: user, mode: '0755', sha256: digest, mtime: 'now' }, [
        '{path} owner {owner} mode {mode} sha256 {sha256}',
        '{path} sha256 {sha256}',
      ]),
      entry(
        'cron',
        'schedule',
        { user, cmd: script, schedule: '0 3 * * *', table: '/etc/cron.d/app-cleanup' },
        ['{table}: {schedule} {user} {cmd}', '{cmd} planned {schedule}'],
      ),
      chance('review', 0.5)
        ? entry(
            'review',
            'state',
            { commit, approvals: sideFact(story, 'approvals', 0, 2), result: 'merged', checks: 'ok' },
            ['{commit} {result}, {approvals} approvals, checks {checks}', '{commit}: {approvals} approvals'],
          )
        : undefined,
      night('n1', 1),
      quietHours(story, 'q1', 2),
      chance('n2', 0.6) ? night('n2', 2) : undefined,
      quietHours(story, 'q2', 1),
      entry(
        'cron',
        'job_start',
        { user, uid, cmd: script, night: nights, pid: make.pid('day') },
        ['({user}) CMD ({cmd})', 'night {night}: {cmd} as {user}'],
        [60000, 90000],
      ),
      entry(
        'nightly',
        'branch',
        {
          pid: make.pid('day'),
          condition: `today == ${date}`,
          value: true,
          action: either('close_out', 'rotate cache and write monthly report'),
        },
        ['condition {condition} is {value}: {action}', '{action}, condition {value}'],
        2,
      ),
      firedAction(story, 'act', make.pid('day'), uid),
      entry(
        'audit',
        either('truncate', 'write'),
        {
          path: either(script, '/srv/reports/monthly.csv'),
          pid: make.pid('day'),
          uid,
          bytes: either(0, whole('rep', 900, 90000)),
          sha256: make.digest('z'),
        },
        [`{path} ${either('emptied', 'written')}, {bytes} bytes, by uid {uid}`, '{path} now {bytes} bytes'],
        [1, 20],
      ),
      entry(
        'audit',
        either('unlink', 'stat'),
        { path: '/etc/cron.d/app-cleanup', uid, found: either(false, true), rc: 0 },
        [`{path} ${either('removed by uid {uid}', 'as before')}`, '{path} found={found}'],
        [1, 20],
      ),
      entry(
        'cron',
        'job_end',
        { user, pid: make.pid('day'), rc: 0, files: whole('df', 20, 3000) },
        ['END {user} rc {rc}, {files} files', 'job done, {files} files'],
        [1, 20],
      ),
      entry(
        'audit',
        'stat',
        {
          path: script,
          owner: user,
          mode: '0755',
          sha256: either(make.digest('z'), digest),
          mtime: either('now', 'unchanged'),
        },
        ['{path} sha256 {sha256}, mtime {mtime}', '{path} owner {owner} sha256 {sha256}'],
        [1, 60],
      ),
      quietHours(story, 'q3', 1),
      errand(story),
      closing(story),
    ]
  },
})
