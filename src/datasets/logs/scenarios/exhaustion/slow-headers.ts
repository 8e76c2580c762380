import { defineScenario } from '../../scenario.ts'
import type { Step, StepLevel, Story } from '../../scenario.ts'

export default defineScenario({
  risk: 'Denial-of-Service',
  title: 'One client opens many connections, sends a byte now and then, and never finishes a request',
  clues: [
    'Nearly all open connections come from {source}, while the other clients have a few each',
    'Requests from {source} never complete: bytes received stay tiny while ages grow',
    'The count of busy workers rises monotonically to the limit of {limit}',
    'Requests of other clients wait longer and longer in step with that count',
    'In the end the limit is reached and clients who did nothing unusual are turned away',
  ],
  steps: (story) => {
    const { make, either } = story
    const server = story.pick('server', ['nginx', 'httpd', 'haproxy', 'envoy', 'caddy'])
    const source = make.outsideAddress('heavy')
    const limit = story.pick('limit', [128, 256, 400, 512, 1024, 2048])
    story.note('source', source)
    story.note('limit', limit)
    return [
      {
        by: server,
        event: 'worker_start',
        say: [
          'worker pool started, {limit} slots',
          'listening on :{port} with limit {limit}',
          'accepting connections, max {limit}',
        ],
        fields: { pid: make.pid('server'), port: story.pick('port', [80, 443, 8080, 8443]), limit },
      },
      ...[1, 2, 3].map((nth) => request(story, server, nth)),
      ...[0.08, 0.2, 0.38, 0.55, 0.72, 0.88, 0.97].flatMap((risky, nth) => [
        {
          after: [8, 12] as const,
          by: server,
          event: 'connection_stats',
          level: either<StepLevel>(risky > 0.7 ? 'warn' : 'info', 'info'),
          say: [
            'active {active} of {limit}, {from_source} from {source}',
            'connections: {active}/{limit} ({source}: {from_source})',
          ],
          fields: {
            active: Math.round(limit * either(risky, [0.08, 0.19, 0.31, 0.35, 0.3, 0.21, 0.12][nth] ?? 0.1)),
            limit,
            source,
            from_source: Math.round(
              limit * either(risky * 0.93, [0.05, 0.12, 0.2, 0.22, 0.16, 0.1, 0.05][nth] ?? 0.1),
            ),
          },
        },
        ...(nth % 2 === 0 ? [partial(story, server, source, nth)] : []),
      ]),
      ...story.only(
        'risky',
        {
          by: server,
          event: 'accept',
          level: 'error',
          say: ['no free slot for {client}', 'cannot accept {client}: {active} of {limit} in use'],
          fields: { client: make.insideAddress('c9'), active: limit, limit, status: 503 },
        },
        {
          by: 'healthcheck',
          event: 'probe',
          level: 'error',
          say: ['probe of {service} timed out after {elapsed_ms} ms'],
          fields: { service: make.service('front'), elapsed_ms: 10000, status: 'timeout' },
        },
      ),
      ...story.only(
        'safe',
        {
          by: server,
          event: 'accept',
          say: ['{client} accepted, {active} of {limit} in use'],
          fields: { client: make.insideAddress('c9'), active: Math.round(limit * 0.1), limit, status: 200 },
        },
        {
          by: 'healthcheck',
          event: 'probe',
          say: ['probe of {service} answered after {elapsed_ms} ms'],
          fields: { service: make.service('front'), elapsed_ms: story.whole('probe', 4, 60), status: 'ok' },
        },
      ),
    ]
  },
})

function request(story: Story, by: string, nth: number): Step {
  return {
    by,
    event: 'request',
    say: [
      '{client} {method} {uri} {status} in {elapsed_ms} ms',
      '{method} {uri} from {client} answered {status}',
    ],
    fields: {
      client: story.make.insideAddress(`c${nth}`),
      method: 'GET',
      uri: story.pick(`uri${nth}`, ['/index.html', '/api/items', '/login', '/search', '/assets/app.js']),
      status: 200,
      elapsed_ms: story.whole(`took${nth}`, 4, 90),
    },
  }
}

function partial(story: Story, by: string, source: string, nth: number): Step {
  return {
    by,
    event: 'slow_read',
    say: [
      '{source} port {source_port}: {bytes_in} bytes of headers after {age_s} s',
      'reading headers from {source}:{source_port}, {bytes_in} bytes, age {age_s} s',
    ],
    fields: {
      source,
      source_port: story.make.port(`slow${nth}`),
      bytes_in: story.either(story.whole(`few${nth}`, 11, 60), story.whole(`full${nth}`, 420, 2900)),
      age_s: story.either(20 + nth * story.whole('growth', 12, 25), story.whole(`age${nth}`, 1, 4)),
      complete: story.either(false, true),
    },
  }
}
