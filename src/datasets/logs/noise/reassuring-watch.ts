import type { Noise } from '../noise.ts'

/** What those who watch a site report when all is as it should be. */
export const REASSURING_WATCH: readonly Noise[] = [
  (k) => ({
    by: k.pick(['ids', 'waf', 'siem', 'sensor']),
    event: 'reviewed',
    say: ['{source}: {finding}, {action}', '{finding} for {source}', 'rule {rule} {action}'],
    fields: {
      rule: k.make.id('noise/rule', 'r'),
      source: k.make.insideAddress(`noise/g${k.whole(1, 5)}`),
      finding: k.pick([
        'no anomalies',
        'usual volume',
        'authorized request',
        'legitimate client',
        'normal pattern',
        'known scanner',
        'test traffic',
      ]),
      action: k.pick(['allowed', 'passed', 'closed', 'cleared']),
    },
  }),
  (k) => ({
    by: k.pick(['integrity', 'aide', 'auditd', 'puppet']),
    event: 'in_order',
    say: ['{path} {what}, baseline {baseline}', '{path}: {what}', '{what}: {path} by {user}'],
    fields: {
      path: k.make.path(`noise/d${k.whole(1, 6)}`, k.pick(['config', 'script', 'unit'] as const)),
      what: k.pick([
        'not modified',
        'as deployed',
        'permissions correct',
        'restored',
        'updated as planned',
        'validated',
        'signature valid',
      ]),
      baseline: k.pick(['matches', 'current', 'consistent', 'updated']),
      user: k.pick(['deploy', 'puppet', 'admin']),
    },
  }),
  (k) => ({
    by: k.pick(['auth', 'pam', 'sso', 'login']),
    event: 'as_self',
    say: [
      '{user} logged in, uid {uid}, mfa passed',
      'session of {user} with its own rights',
      '{user} authenticated by {method}',
    ],
    fields: {
      user: k.make.user(`noise/e${k.whole(1, 6)}`),
      uid: k.make.uid(`noise/e${k.whole(1, 6)}`),
      method: k.pick(['certificate', 'publickey', 'kerberos', 'sso']),
    },
  }),
  (k) => ({
    by: k.pick(['api', 'gateway', 'balancer', 'ingress']),
    event: 'steady',
    say: [
      '{service} {state}, {errors} errors',
      '{service}: {state}, latency {latency_ms} ms',
      '{state}: {service}',
    ],
    fields: {
      service: k.make.service(`noise/h${k.whole(1, 4)}`),
      state: k.pick([
        'available',
        'healthy',
        'responsive',
        'stable',
        'within limits',
        'recovered',
        'ready',
        'operating normally',
      ]),
      errors: 0,
      latency_ms: k.whole(2, 90),
    },
  }),
  (k) => ({
    by: k.pick(['audit', 'bpf', 'runtime', 'inventory']),
    event: 'process_known',
    say: ['{exe} started by {parent}, {note}', 'process {exe}: {note}', '{parent} ran {exe}'],
    fields: {
      exe: k.make.path(`noise/y${k.whole(1, 5)}`, 'program'),
      parent: k.pick(['systemd', 'cron', 'supervisor', 'init']),
      note: k.pick([
        'signed',
        'known parent',
        'from package',
        'registered',
        'scheduled',
        'verified',
        'in the standard image',
      ]),
    },
  }),
  (k) => ({
    by: k.pick(['diskd', 'monitor', 'journald', 'backup']),
    event: 'room',
    say: [
      '{path} {bytes} bytes, {percent} % used',
      'disk usage normal, {percent} %',
      '{path}: retention applied, {removed} old entries removed',
    ],
    fields: {
      path: k.make.path(`noise/v${k.whole(1, 4)}`, 'log'),
      bytes: k.whole(9000, 900_000),
      percent: k.whole(9, 60),
      removed: k.whole(2, 900),
    },
  }),
]
