import type { Step, StepLevel, Story } from '../scenario.ts'
import { times } from './course.ts'

const SERVERS = [
  'nginx',
  'httpd',
  'haproxy',
  'envoy',
  'caddy',
  'gunicorn',
  'api-gateway',
  'traefik',
  'tomcat',
  'webserver',
]
const PAGES = [
  '/index.html',
  '/api/v1/items',
  '/login',
  '/search?q=shoes',
  '/assets/app.js',
  '/api/users/42',
  '/cart',
  '/feed',
  '/docs/start',
]

export const serverOf = (story: Story): string => story.pick('server', SERVERS)

/** Ordinary requests of several clients. */
export function requests(story: Story, count: number, from = 1): Step[] {
  return times(count, (at) => {
    const nth = at + from
    return {
      by: serverOf(story),
      event: 'request',
      say: [
        '{client} {method} {uri} {status} in {latency_ms} ms',
        '{method} {uri} from {client} answered {status}',
        'request {method} {uri} {status}',
      ],
      fields: {
        client: story.make.insideAddress(`client${nth}`),
        method: story.pick(`verb${nth}`, ['GET', 'GET', 'GET', 'POST']),
        uri: story.pick(`page${nth}`, PAGES),
        status: 200,
        latency_ms: story.whole(`took${nth}`, 3, 90),
      },
    }
  })
}

interface End {
  readonly by: string
  readonly event: string
  readonly level?: StepLevel
  readonly say: readonly string[]
  readonly fields: Step['fields']
}

/** How a service under strain ends: some of the consequences, or some of the signs that it bore it. The same programs speak. */
export function aftermath(story: Story, service: string): Step[] {
  const order = story.pick('aftermath', [
    [0, 1, 2],
    [1, 3],
    [2, 0, 4],
    [3, 4],
    [4, 1, 0],
    [2, 3, 1],
    [0, 4],
    [1, 2, 3, 4],
  ])
  // A service can bear what was done to it: the risk lies in what was done.
  const endings = story.chance('borne anyway', 0.4) ? BORNE : story.either(BROKEN, BORNE)
  return order.map((at) => endings[at]!(story, service))
}

const BROKEN: readonly ((story: Story, service: string) => End)[] = [
  ({ make, whole }, service) => ({
    by: 'healthcheck',
    event: 'probe',
    level: 'error',
    say: [
      'probe of {service} timed out after {latency_ms} ms',
      'health of {service}: {status}',
      '{service} did not answer the probe',
    ],
    fields: {
      service,
      status: 'timeout',
      latency_ms: whole('probe', 5, 30) * 1000,
      port: make.port('probe'),
    },
  }),
  (story, service) => ({
    by: serverOf(story),
    event: 'response',
    level: 'error',
    say: [
      '{client} turned away with {status}',
      '{status} for {client}: {reason}',
      'request of {client} answered {status}, {reason}',
    ],
    fields: {
      client: story.make.insideAddress('client2'),
      service,
      status: story.pick('down', [503, 502, 504]),
      reason: story.pick('why', [
        'no worker available',
        'upstream unavailable',
        'backend timeout',
        'queue full',
      ]),
    },
  }),
  ({ make }, service) => ({
    by: 'kernel',
    event: 'oom_check',
    level: 'crit',
    say: [
      'Out of memory: Killed process {pid} ({service})',
      'oom-killer chose {service}, pid {pid}',
      '{service}[{pid}] killed, reason {reason}',
    ],
    fields: { pid: make.pid('victim'), service, reason: 'memory exhausted' },
  }),
  ({ whole, pick }, service) => ({
    by: 'systemd',
    event: 'unit_state',
    level: 'error',
    say: [
      '{service}.service: {status}, result {result}',
      'unit {service} {status}, restart {restarts}',
      '{service} {status} ({result})',
    ],
    fields: {
      service,
      status: 'failed',
      result: pick('unit result', ['watchdog', 'timeout', 'oom-kill', 'exit-code', 'resources']),
      restarts: whole('restarts', 2, 6),
    },
  }),
  ({ whole }, service) => ({
    by: 'monitor',
    event: 'availability',
    level: 'crit',
    say: [
      '{service} {status}, error rate {error_percent} %',
      'availability of {service}: {status}',
      'errors at {error_percent} % for {service}',
    ],
    fields: { service, status: 'unavailable', error_percent: whole('errors', 34, 100) },
  }),
]

const BORNE: readonly ((story: Story, service: string) => End)[] = [
  ({ make, whole }, service) => ({
    by: 'healthcheck',
    event: 'probe',
    say: [
      'probe of {service} answered in {latency_ms} ms',
      'health of {service}: {status}',
      '{service} answered the probe',
    ],
    fields: { service, status: 'ok', latency_ms: whole('probe', 4, 140), port: make.port('probe') },
  }),
  (story, service) => ({
    by: serverOf(story),
    event: 'response',
    say: [
      '{client} served with {status}',
      '{status} for {client}: {reason}',
      'request of {client} answered {status}, {reason}',
    ],
    fields: {
      client: story.make.insideAddress('client2'),
      service,
      status: story.pick('up', [200, 200, 204]),
      reason: story.pick('fine', ['completed', 'served from pool', 'all workers available', 'queue empty']),
    },
  }),
  ({ make, pick }, service) => ({
    by: 'kernel',
    event: 'oom_check',
    say: [
      'memory of process {pid} ({service}) {status}',
      '{service}[{pid}] within its memory limit',
      'reclaim finished, {service} {status}',
    ],
    fields: {
      pid: make.pid('victim'),
      service,
      status: pick('memory word', ['normal', 'stable', 'below limit', 'steady']),
    },
  }),
  ({ pick }, service) => ({
    by: 'systemd',
    event: 'unit_state',
    say: [
      '{service}.service: {status}, result {result}',
      'unit {service} {status}, restart {restarts}',
      '{service} {status} ({result})',
    ],
    fields: { service, status: pick('unit up', ['active', 'running']), result: 'success', restarts: 0 },
  }),
  ({ whole, pick }, service) => ({
    by: 'monitor',
    event: 'availability',
    say: [
      '{service} {status}, error rate {error_percent} %',
      'availability of {service}: {status}',
      'errors at {error_percent} % for {service}',
    ],
    fields: {
      service,
      status: pick('available', ['available', 'healthy', 'normal', 'recovered']),
      error_percent: whole('errors', 0, 2),
    },
  }),
]
