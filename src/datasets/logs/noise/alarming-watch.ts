import type { Noise } from '../noise.ts'

/** What those who watch a site report, and what mostly means little: each of them about one thing and no other. */
export const ALARMING_WATCH: readonly Noise[] = [
  (k) => ({
    by: k.pick(['ids', 'waf', 'siem', 'sensor']),
    event: 'signature',
    level: 'warn',
    say: [
      '{rule}: {finding} from {source}',
      '{finding}, {source}, action {action}',
      '{source} {finding} ({action})',
    ],
    fields: {
      rule: k.make.id('noise/rule', 'r'),
      source: k.make.outsideAddress(`noise/g${k.whole(1, 5)}`),
      finding: k.pick([
        'suspicious payload',
        'unusual volume',
        'scan of ports',
        'unauthorized request',
        'malformed header',
        'anomalous pattern',
        'too many failed logins',
        'encoded command',
      ]),
      action: k.pick(['logged', 'alerted', 'blocked', 'dropped', 'throttled']),
    },
  }),
  (k) => ({
    by: k.pick(['integrity', 'aide', 'auditd', 'tripwire']),
    event: 'changed',
    level: 'warn',
    say: ['{path} {what}, baseline {baseline}', '{path}: {what}', '{what}: {path} by {user}'],
    fields: {
      path: k.make.path(`noise/d${k.whole(1, 6)}`, k.pick(['config', 'script', 'unit'] as const)),
      what: k.pick([
        'modified',
        'replaced',
        'permissions changed',
        'overwritten',
        'created unexpectedly',
        'owner changed',
        'truncated',
        'corrupted',
      ]),
      baseline: k.pick(['differs', 'violated', 'outdated', 'missing']),
      user: k.pick(['root', 'unknown']),
    },
  }),
  (k) => ({
    by: k.pick(['auth', 'pam', 'su', 'sudo']),
    event: 'elevated',
    level: 'notice',
    say: ['{user} became root, uid {uid}', 'root session opened by {user}', '{user} elevated, {tty}'],
    fields: {
      user: k.make.user(`noise/e${k.whole(1, 6)}`),
      uid: 0,
      euid: 0,
      tty: k.pick(['no tty', 'pts/0', 'unknown terminal']),
    },
  }),
  (k) => ({
    by: k.pick(['api', 'gateway', 'balancer', 'ingress']),
    event: 'degraded',
    level: 'error',
    say: [
      '{service} {state}, {errors} errors',
      '{service}: {state}, latency {latency_ms} ms',
      '{state}: {service}',
    ],
    fields: {
      service: k.make.service(`noise/h${k.whole(1, 4)}`),
      state: k.pick([
        'unavailable',
        'degraded',
        'unresponsive',
        'saturated',
        'overloaded',
        'timed out',
        'rejecting requests',
        'crashed',
      ]),
      errors: k.whole(3, 90),
      latency_ms: k.whole(900, 30_000),
    },
  }),
  (k) => ({
    by: k.pick(['audit', 'bpf', 'runtime', 'edr']),
    event: 'process',
    level: 'notice',
    say: ['{exe} spawned by {parent}, {note}', 'process {exe}: {note}', '{parent} executed {exe}'],
    fields: {
      exe: k.make.path(`noise/y${k.whole(1, 5)}`, 'temporary'),
      parent: k.pick(['sh', 'bash', 'python3', 'cron', 'init']),
      note: k.pick([
        'unsigned',
        'no known parent',
        'hidden directory',
        'deleted binary',
        'executable in temporary folder',
        'untrusted',
        'unverified',
      ]),
    },
  }),
  (k) => ({
    by: k.pick(['diskd', 'monitor', 'journald', 'syslogd']),
    event: 'growth',
    level: 'warn',
    say: [
      '{path} grew by {bytes} bytes, {percent} % full',
      'disk usage {percent} %, {path}',
      '{path}: rate limit exceeded, {dropped} messages suppressed',
    ],
    fields: {
      path: k.make.path(`noise/v${k.whole(1, 4)}`, 'log'),
      bytes: k.whole(9_000_000, 900_000_000),
      percent: k.whole(85, 99),
      dropped: k.whole(20, 9000),
    },
  }),
]
