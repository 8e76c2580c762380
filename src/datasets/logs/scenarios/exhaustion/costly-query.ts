import { courseOf, measured, times, woven } from '../../fragments/course.ts'
import { aftermath, requests } from '../../fragments/traffic.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Denial-of-Service',
  title: 'A few expensive queries of one user occupy every connection of a database',
  clues: [
    'Queries of {user} examine far more rows than they return',
    'Each new one starts before the one before it ended',
    'Connections in use rise monotonically to the size of the pool, {limit}',
    'Waiting requests and latency rise together with them',
    'Requests by others end in timeouts though they ask for little',
  ],
  steps: (story) => {
    const { make, either } = story
    const database = story.pick('database', ['postgres', 'mysqld', 'clickhouse', 'mongod', 'elasticsearch'])
    const user = make.user('heavy')
    const limit = story.pick('limit', [20, 32, 50, 64, 100, 200])
    const table = make.table('big')
    story.note('user', user)
    story.note('limit', limit)
    const course = courseOf(story, 'pool', story.whole('points', 5, 8))
    return [
      {
        by: database,
        event: 'connection_open',
        say: [
          '{user} connected from {client} to {database}',
          'session {session} opened for {user}',
          'connection authorised for {user}',
        ],
        fields: {
          user,
          client: make.insideAddress('heavy'),
          session: make.id('heavy'),
          database: story.pick('base', ['shop', 'main', 'analytics', 'core']),
        },
      },
      ...requests(story, 2),
      ...woven(
        times(course.length, (nth) => ({
          by: database,
          event: 'query_start',
          say: [
            '{user}: {query}',
            'query {request} by {user} on {table}',
            '{request} examines {rows_examined} rows of {table}',
          ],
          fields: {
            user,
            request: make.id(`query${nth}`, 'q'),
            table,
            query: either(
              story.pick('heavy query', [
                `SELECT * FROM ${table} a CROSS JOIN ${table} b`,
                `SELECT count(*) FROM ${table} WHERE lower(body) LIKE '%a%b%c%'`,
                `{ all(first: 100000) { items { items { items { id } } } } }`,
                `SELECT md5(body) FROM ${table} ORDER BY random()`,
              ]),
              story.pick('light query', [
                `SELECT id, name FROM ${table} WHERE id = $1`,
                `SELECT count(*) FROM ${table} WHERE created > $1`,
                `SELECT * FROM ${table} ORDER BY id LIMIT 50`,
              ]),
            ),
            rows_examined: either(
              story.whole(`many${nth}`, 9_000_000, 900_000_000),
              story.whole(`few${nth}`, 40, 60_000),
            ),
            rows: story.whole(`rows${nth}`, 1, 900),
            elapsed_ms: either(
              4000 * nth + story.whole(`long${nth}`, 800, 9000),
              story.whole(`short${nth}`, 3, 180),
            ),
          },
        })),
        measured(story, course, {
          by: story.pick('meter', ['pgbouncer', 'pool', 'db-monitor', 'hikari']),
          event: 'pool_sample',
          say: [
            '{active} of {limit} connections in use, {queue} waiting',
            'pool {active}/{limit}, wait {latency_ms} ms',
            'cpu {cpu_percent} %, {active} active',
          ],
          gauges: {
            active: [3, limit],
            queue: [0, story.whole('waiting', 60, 900)],
            latency_ms: [6, story.whole('wait', 5000, 30_000)],
            cpu_percent: [11, 100],
          },
          fixed: { limit },
        }),
      ),
      {
        by: database,
        event: 'query_end',
        level: either('warn', 'info'),
        say: ['{request} {status} after {elapsed_ms} ms', 'query {request}: {status}'],
        fields: {
          request: make.id('query1', 'q'),
          status: either(story.pick('query end', ['canceled', 'still running', 'timeout']), 'completed'),
          elapsed_ms: either(120_000, story.whole('ended', 20, 400)),
        },
      },
      ...aftermath(story, database),
    ]
  },
})
