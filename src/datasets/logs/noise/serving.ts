import type { Noise } from '../noise.ts'

const PAGES = [
  '/',
  '/health',
  '/api/items',
  '/api/v2/orders',
  '/login',
  '/search',
  '/metrics',
  '/static/app.css',
  '/docs',
  '/favicon.ico',
]

/** Programs that do their work, some of it in vain: failures, refusals and limits belong to every ordinary day. */
export const SERVING_NOISE: readonly Noise[] = [
  (k) => ({
    by: k.pick(['nginx', 'httpd', 'gateway', 'envoy']),
    event: 'request',
    say: [
      '{method} {uri} {status} {bytes} bytes in {latency_ms} ms',
      '{client} {method} {uri} {status}',
      'served {uri} to {client}, {status}',
    ],
    fields: {
      client: k.make.insideAddress(`noise/${k.whole(1, 6)}`),
      method: k.pick(['GET', 'GET', 'POST', 'HEAD']),
      uri: k.pick(PAGES),
      status: k.pick([200, 200, 200, 304, 204, 404]),
      bytes: k.whole(80, 60_000),
      latency_ms: k.whole(2, 240),
    },
  }),
  (k) => ({
    by: k.pick(['gateway', 'orders-api', 'http-client', 'envoy']),
    event: 'retry',
    level: 'warn',
    say: [
      'attempt {attempt} to {service} timed out, trying again',
      'upstream {service} slow, retry {attempt}',
      '{service}: timeout, attempt {attempt} of 3',
    ],
    fields: {
      service: k.make.service(`noise/${k.whole(1, 4)}`),
      attempt: 1,
      timeout_ms: k.pick([500, 1000, 2000]),
    },
  }),
  (k) => ({
    by: k.pick(['cache', 'varnish', 'redis', 'memcached']),
    event: 'cache_stats',
    say: [
      'hits {hits}, misses {misses}, evicted {evicted}',
      'cache ratio {ratio}',
      '{hits} hits and {misses} misses in the last minute',
    ],
    fields: {
      hits: k.whole(300, 9000),
      misses: k.whole(10, 280),
      evicted: k.whole(0, 40),
      ratio: k.whole(71, 98) / 100,
    },
  }),
  (k) => ({
    by: k.pick(['mcp-gateway', 'toolhost', 'agent-runtime', 'dispatcher']),
    event: 'tool_call',
    say: [
      '{tool} finished in {elapsed_ms} ms',
      'call of {tool} by {session} {status}',
      '{tool} {status}, {bytes} bytes returned',
    ],
    fields: {
      tool: k.make.tool(`noise/${k.whole(1, 5)}`),
      session: k.make.id('noise/session', 's'),
      status: k.pick(['ok', 'ok', 'completed', 'not found']),
      elapsed_ms: k.whole(8, 900),
      bytes: k.whole(90, 14_000),
    },
  }),
  (k) => ({
    by: k.pick(['worker', 'celery', 'queue-runner', 'sidekiq']),
    event: 'job_done',
    say: ['job {job} {status} after {elapsed_ms} ms', '{job}: {status}', 'finished {job}, queue {queue}'],
    fields: {
      job: k.make.id(`noise/job${k.whole(1, 30)}`, 'job'),
      status: k.pick(['done', 'completed', 'succeeded', 'skipped']),
      elapsed_ms: k.whole(30, 8000),
      queue: k.whole(0, 18),
    },
  }),
  (k) => ({
    by: k.pick(['limiter', 'gateway', 'edge']),
    event: 'rate_limit',
    level: 'notice',
    say: [
      '{client} over {limit} per minute, answered 429 once',
      'throttled {client} briefly',
      'client {client} asked to slow down',
    ],
    fields: { client: k.make.insideAddress('noise/eager'), limit: k.pick([60, 100, 300]), status: 429 },
  }),
  (k) => ({
    by: k.pick(['mailer', 'postfix', 'notify']),
    event: 'mail_sent',
    say: [
      'message {id} delivered to {count} recipients',
      '{id}: {status}',
      'mail {id} queued, {bytes} bytes',
    ],
    fields: {
      id: k.make.id(`noise/mail${k.whole(1, 20)}`),
      count: k.whole(1, 6),
      status: k.pick(['sent', 'deferred', 'queued']),
      bytes: k.whole(700, 48_000),
    },
  }),
  (k) => ({
    by: k.pick(['named', 'coredns', 'dnsmasq']),
    event: 'dns_query',
    level: 'debug',
    say: ['{domain} {type} {result}', 'query {domain} from {client}', 'resolved {domain}'],
    fields: {
      domain: k.make.insideHost(`noise/${k.whole(1, 4)}`),
      type: k.pick(['A', 'AAAA', 'PTR', 'TXT']),
      client: k.make.insideAddress(`noise/${k.whole(1, 6)}`),
      result: k.pick(['NOERROR', 'NOERROR', 'NXDOMAIN']),
    },
  }),
  (k) => ({
    by: k.pick(['breaker', 'gateway', 'resilience']),
    event: 'circuit_state',
    say: ['breaker for {service} {state}, {failures} failures in window', '{service}: circuit {state}'],
    fields: {
      service: k.make.service(`noise/${k.whole(1, 4)}`),
      state: k.pick(['closed', 'half-open']),
      failures: k.whole(0, 3),
    },
  }),
  (k) => ({
    by: k.pick(['app', 'profile-api', 'web', 'catalog-api']),
    event: 'handler_error',
    level: 'error',
    say: [
      '{uri}: {error}, request {request}',
      'request {request} failed: {error}',
      'unhandled {error} in {uri}',
    ],
    fields: {
      uri: k.pick(PAGES),
      error: k.pick([
        'invalid parameter',
        'record not found',
        'connection reset',
        'bad gateway',
        'null reference',
      ]),
      request: k.make.id(`noise/req${k.whole(1, 30)}`),
      status: k.pick([400, 404, 500, 502]),
    },
  }),
]
