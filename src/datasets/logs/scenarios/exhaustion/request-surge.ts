import { courseOf, measured, times, woven } from '../../fragments/course.ts'
import { aftermath, requests, serverOf } from '../../fragments/traffic.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Denial-of-Service',
  title: 'Requests that no cache can answer come in ever larger numbers from a few addresses',
  clues: [
    'The query part of each request of {source} is new, so that every one reaches the application',
    'Nine tenths of all requests come from {source}',
    'Latency rises with the rate, and the share of errors after it',
    'The rate does not fall when errors are answered: the sender does not read',
    'Workers run out and probes fail',
  ],
  steps: (story) => {
    const { make, either } = story
    const source = make.outsideAddress('surge')
    const page = story.pick('page', [
      '/search',
      '/api/report',
      '/products',
      '/export',
      '/render',
      '/tools/list',
    ])
    const agent = story.pick('agent', [
      'python-requests/2.31',
      'curl/8.4.0',
      'Go-http-client/2.0',
      'Mozilla/5.0',
      'okhttp/4.11',
    ])
    const rate = story.whole('rate', 1500, 40_000)
    const course = courseOf(story, 'surge', story.whole('points', 6, 9))
    story.note('source', source)
    return [
      {
        by: serverOf(story),
        event: 'worker_start',
        say: ['{workers} workers on port {port}', 'started with {workers} workers'],
        fields: {
          workers: story.pick('workers', [4, 8, 16, 32]),
          port: story.pick('port', [80, 443, 8080]),
          pid: make.pid('server'),
        },
      },
      ...requests(story, 3),
      ...woven(
        times(course.length, (nth) => ({
          by: serverOf(story),
          event: 'request',
          say: [
            '{client} GET {uri} {status} in {latency_ms} ms',
            'GET {uri} from {client} answered {status}',
            'request GET {uri} {status}',
          ],
          fields: {
            client: either(
              source,
              story.chance('one sender', 0.4) ? source : make.outsideAddress(`visitor${nth}`),
            ),
            method: 'GET',
            uri: either(
              `${page}?${make.id(`random${nth}`)}=${make.id(`value${nth}`)}`,
              nth % 2 === 0 ? page : `${page}?page=${nth}`,
            ),
            status: either(
              (course[nth - 1] ?? 0) > 0.75 ? story.pick(`gone${nth}`, [503, 504, 499]) : 200,
              story.pick(`fine${nth}`, [200, 200, 304]),
            ),
            latency_ms: Math.round(20 + (course[nth - 1] ?? 0) ** 2 * story.whole('slow', 4000, 20_000)),
            agent,
            cache: either('MISS', nth > 1 ? 'HIT' : 'MISS'),
          },
        })),
        measured(story, course, {
          by: story.pick('meter', ['stats', 'monitoring', 'prometheus', 'gateway', 'loadbalancer']),
          event: 'rate_sample',
          say: [
            '{requests_per_second} requests a second, p95 {latency_ms} ms',
            'cpu {cpu_percent} %, {active} active, {requests_per_second} rps',
            'load {load}, errors {error_percent} %',
          ],
          gauges: {
            requests_per_second: [story.whole('usual', 20, 90), rate],
            latency_ms: [story.whole('fast', 12, 60), story.whole('bound', 4000, 30_000)],
            cpu_percent: [12, 100],
            active: [8, story.pick('slots', [256, 512, 1024])],
            load: [0.4, 38.5],
            error_percent: [0, story.whole('errors', 30, 92)],
          },
        }),
      ),
      ...aftermath(story, make.service('shop')),
    ]
  },
})
