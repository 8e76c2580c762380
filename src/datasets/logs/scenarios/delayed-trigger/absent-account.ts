import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { firedAction } from '../../fragments/fired-action.ts'
import { quietHours } from '../../fragments/quiet-hours.ts'
import { errand } from '../../fragments/errand.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Delayed or Timed Trigger Attacks',
  title: 'a job that asks whether someone is still there',
  clues: [
    'The job asks the directory for {user} at every run and does nothing as long as the answer is yes.',
    'The account is closed on day {day}; the next run takes the other branch.',
    'The job has no other input than that one name, the name of its author.',
    'What the branch touches has nothing to do with the account.',
    'The runs before left only one line each.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const user = make.user('author')
    const day = whole('day', 20, 200)
    const job = pick('j', ['sync-groups', 'license-check', 'home-quota', 'roster', 'badge-export'])
    const script = make.path('script', 'script')
    const uid = either(0, whole('su', 990, 998))
    const digest = make.digest('s')
    story.note('user', user)
    story.note('day', day)
    const run = (key: string, state: string, branch: string) => [
      entry(
        'cron',
        'job_start',
        { pid: make.pid(key), cmd: script, uid, job },
        ['CMD ({cmd}) uid={uid}', '{job} started, pid {pid}'],
        [60000, 90000],
      ),
      entry(
        job,
        'lookup',
        {
          pid: make.pid(key),
          query: either(`uid=${user}`, 'all employees'),
          state,
          entries: either(state === 'active' ? 1 : 0, whole(`${key}/e`, 90, 400)),
        },
        ['{query}: {entries} entries, {state}', 'directory answered {entries} for {query}'],
        2,
      ),
      entry(
        job,
        'branch',
        { pid: make.pid(key), branch, rc: 0 },
        ['branch {branch}, rc {rc}', '{branch}'],
        1,
      ),
    ]
    return [
      entry('sudo', 'command', { user, runas: 'root', cmd: `install -m 755 ${job}.py ${script}`, rc: 0 }, [
        '{user} : USER={runas} ; COMMAND={cmd}',
        '{user} as root: {cmd}',
      ]),
      entry('audit', 'create', { path: script, owner: 'root', mode: '0755', sha256: digest, by_user: user }, [
        '{path} by {by_user} mode {mode} sha256 {sha256}',
        '{path} created for {by_user}',
      ]),
      entry(
        'cron',
        'schedule',
        { cmd: script, schedule: pick('sch', ['5 6 * * *', '30 2 * * *', '0 7 * * 1']), by_user: user, job },
        ['{schedule} {cmd} by {by_user}', '{job}: {schedule}'],
      ),
      run('r1', 'active', 'nothing to do'),
      quietHours(story, 'q1', 2),
      chance('r2', 0.6) ? run('r2', 'active', 'nothing to do') : undefined,
      entry(
        'hr',
        'record',
        {
          user,
          event: either('contract ended', 'moved to sales'),
          by_user: make.user('hr'),
          effective: `day ${day}`,
        },
        ['{user}: {event}, {effective}', 'record of {user} by {by_user}: {event}'],
        [9000, 90000],
      ),
      entry(
        'directory',
        'account',
        { user, state: either('disabled', 'active'), groups: either(0, 3), sessions: 0 },
        ['{user} {state}, {groups} groups', 'account {user}: {state}'],
        [600, 9000],
      ),
      quietHours(story, 'q2', 1),
      run(
        'r3',
        either('absent', 'active'),
        either(pick('br', ['else', 'finish', 'fallback']), 'archive home of leavers'),
      ),
      firedAction(story, 'act', make.pid('r3'), uid),
      entry(
        'audit',
        either('truncate', 'stat'),
        {
          path: either('/var/log/cron.log', script),
          bytes: either(0, whole('b', 900, 4000)),
          uid,
          sha256: either(make.digest('e'), digest),
        },
        ['{path} {bytes} bytes uid={uid}', '{path} now {bytes} bytes'],
        [1, 20],
      ),
      entry(
        'app',
        'state',
        {
          service: make.service('app'),
          state: either('failed', 'running'),
          errors: either(whole('er', 90, 900), 0),
        },
        ['{service} {state}, {errors} errors', '{service}: {state}'],
        [5, 90],
      ),
      entry(
        'oncall',
        'page',
        { service: make.service('app'), opened: either(1, 0), by: either('monitor', 'none') },
        ['{opened} page for {service} by {by}', 'pages: {opened}'],
        [60, 900],
      ),
      quietHours(story, 'q3', 1),
      errand(story),
      closing(story),
    ]
  },
})
