import { courseOf, measured, times, woven } from '../../fragments/course.ts'
import { aftermath, requests } from '../../fragments/traffic.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Denial-of-Service',
  title: 'A session takes a lock, does nothing with it and lets everybody wait',
  clues: [
    '{pid} holds the lock while its session is idle',
    'The number of those who wait only rises',
    'Everyone who waits, waits for {pid}',
    'The waits grow by as much as the clock moves on',
    'Connections run out though hardly any work is done',
  ],
  steps: (story) => {
    const { make, either } = story
    const pid = make.pid('holder')
    const database = story.pick('database', ['postgres', 'mysqld', 'etcd', 'lockd', 'nfsd'])
    const table = make.table('locked')
    const limit = story.pick('limit', [40, 80, 100, 200])
    const course = courseOf(story, 'waiters', story.whole('points', 6, 9))
    story.note('pid', pid)
    return [
      {
        by: database,
        event: 'transaction_begin',
        say: ['transaction by {user}, pid {pid}', '{pid} begins, user {user}'],
        fields: { pid, user: make.serviceUser('holder'), client: make.insideAddress('holder') },
      },
      {
        by: database,
        event: 'lock_granted',
        say: ['{mode} on {table} granted to {pid}', '{pid} holds {mode} on {table}'],
        fields: {
          pid,
          table,
          mode: story.pick('mode', ['AccessExclusiveLock', 'ExclusiveLock', 'write lock', 'X']),
        },
      },
      ...requests(story, 2),
      ...woven(
        times(course.length, (nth) => ({
          by: database,
          event: 'lock_wait',
          level: either('warn', 'info'),
          say: [
            '{pid} waited {elapsed_ms} ms for {table}, held by {holder}',
            'process {pid} {status} on {table}',
            '{pid}: {status} after {elapsed_ms} ms',
          ],
          fields: {
            pid: make.pid(`waiter${nth}`),
            table,
            holder: either(pid, nth === 1 ? pid : make.pid(`waiter${nth - 1}`)),
            status: either('still waiting', 'acquired'),
            elapsed_ms: either(nth * story.whole('wait', 9000, 14_000), story.whole(`brief${nth}`, 3, 900)),
          },
        })),
        measured(story, course, {
          by: story.pick('meter', ['db-monitor', 'pgbouncer', 'lockstat', 'exporter']),
          event: 'lock_sample',
          say: [
            '{queue} waiting, {active} of {limit} sessions',
            '{queue} blocked, longest {age_s} s, cpu {cpu_percent} %',
            'sessions {active}/{limit}',
          ],
          gauges: {
            queue: [0, limit - 4],
            active: [6, limit],
            age_s: [0, story.whole('longest', 300, 3000)],
          },
          fixed: {
            limit,
            cpu_percent: story.whole('cpu', 3, 14),
            holder: pid,
            holder_state: either('idle in transaction', story.pick('holder', ['active', 'committing'])),
          },
        }),
      ),
      ...story.only('safe', {
        by: database,
        event: 'transaction_end',
        say: ['{pid} committed after {elapsed_ms} ms', 'commit by {pid}, locks released'],
        fields: { pid, elapsed_ms: story.whole('held', 60, 4000), table },
      }),
      ...story.only('risky', {
        by: database,
        event: 'connection_refused',
        level: 'error',
        say: ['{client} refused: {reason}', 'too many clients already ({client})'],
        fields: { client: make.insideAddress('client3'), reason: 'remaining slots reserved', limit },
      }),
      ...aftermath(story, make.service('ledger')),
    ]
  },
})
