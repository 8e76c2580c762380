import type { Noise } from '../noise.ts'

const WHY_NOT = [
  'timeout',
  'not found',
  'no route',
  'unknown option',
  'missing argument',
  'mismatch',
  'permission denied',
  'unexpected end',
  'invalid',
  'none given',
]

/** What sounds bad and means little: each is one event, about something else, with nothing before or after it. */
export const ALARMING_NOISE: readonly Noise[] = [
  (k) => ({
    by: k.pick(['audit', 'sshd', 'policy', 'sudo']),
    event: 'denied',
    level: 'warn',
    say: [
      '{user}: {action} on {path} denied, {reason}',
      'denied {action} of {path} to {user}',
      '{user} not allowed to {action} {path}',
    ],
    fields: {
      user: k.make.user(`noise/a${k.whole(1, 6)}`),
      action: k.pick(['write', 'delete', 'chmod', 'exec', 'mount']),
      path: k.make.path(`noise/a${k.whole(1, 6)}`, k.pick(['config', 'private', 'log'] as const)),
      reason: k.pick(WHY_NOT),
      ticket: 'none',
    },
  }),
  (k) => ({
    by: k.pick(['app', 'worker', 'api', 'batch']),
    event: 'failed',
    level: 'error',
    say: ['{job} failed: {reason}', '{job}: {reason}, exit {exit_code}', 'failed {job}, no retry left'],
    fields: {
      job: k.make.id(`noise/f${k.whole(1, 20)}`, 'job'),
      reason: k.pick(WHY_NOT),
      exit_code: k.whole(1, 9),
      approved: false,
    },
  }),
  (k) => ({
    by: k.pick(['verifier', 'pip', 'apt', 'updater', 'git']),
    event: 'checksum',
    level: 'warn',
    say: [
      '{path}: digest mismatch, {action}',
      'checksum of {path} differs, {action}',
      'expected {expected}, got {digest}, {action}',
    ],
    fields: {
      path: k.make.path(`noise/c${k.whole(1, 6)}`, 'temporary'),
      expected: k.make.digest('noise/expected'),
      digest: k.make.digest('noise/got'),
      action: k.pick(['fetched again', 'discarded', 'not installed', 'skipped']),
      signed: false,
    },
  }),
  (k) => ({
    by: k.pick(['bash', 'sh', 'cron', 'session']),
    event: 'command',
    say: ['{user} ran {command}', 'sh -c {command}', '{command} by {user}, uid {uid}'],
    fields: {
      user: k.pick(['root', k.make.user('noise/admin')]),
      uid: k.pick([0, 1000]),
      command: k.pick([
        'sh -c "uptime"',
        'bash /opt/tools/report.sh',
        'curl -s https://status.example.com/',
        'chmod 755 /srv/www/html',
        'nc -z db 5432',
        'base64 banner.txt',
        'rm -f /tmp/lock',
        'systemctl restart cups',
        'crontab -l',
        'tar czf /tmp/site.tgz /srv/www',
      ]),
      exit_code: 0,
    },
  }),
  (k) => ({
    by: k.pick(['curl', 'proxy', 'egress', 'fetcher']),
    event: 'outbound',
    say: [
      '{method} https://{destination}{uri} {status}',
      'connection to {destination}:443, {bytes_out} bytes out',
      'external host {destination}, {bytes_out} bytes',
    ],
    fields: {
      method: k.pick(['GET', 'POST', 'PUT']),
      destination: k.make.outsideHost(`noise/o${k.whole(1, 4)}`),
      uri: k.pick(['/v1/ping', '/feed.xml', '/upload', '/hook']),
      status: k.pick([200, 201, 204]),
      bytes_out: k.whole(120, 4000),
      category: k.pick(['unknown', 'external', 'new', 'not listed']),
    },
  }),
  (k) => ({
    by: k.pick(['monitor', 'alertmanager', 'nagios', 'zabbix']),
    event: 'alert',
    level: 'warn',
    say: ['{rule} {status}: {value}', 'alert {rule}, {status}', '{rule} over threshold: {value}'],
    fields: {
      rule: k.pick([
        'disk-full',
        'high-memory',
        'slow-queries',
        'queue-length',
        'too-many-connections',
        'cpu',
      ]),
      status: k.pick(['firing', 'warning', 'critical', 'pending', 'unknown']),
      value: k.whole(80, 99),
      for_s: k.whole(5, 50),
    },
  }),
  (k) => ({
    by: k.pick(['kernel', 'cgroup', 'oomd']),
    event: 'limit_hit',
    level: 'warn',
    say: [
      '{service}: {resource} exhausted, {action}',
      '{resource} limit reached for {service}',
      'out of {resource} in {service}, {action}',
    ],
    fields: {
      service: k.make.service(`noise/x${k.whole(1, 4)}`),
      resource: k.pick(['memory', 'file handles', 'buffers', 'threads', 'space']),
      action: k.pick(['waited', 'retried', 'one worker killed', 'request dropped']),
      count: 1,
    },
  }),
  (k) => ({
    by: k.pick(['cache', 'proxy', 'cdn', 'session-store']),
    event: 'stale_entry',
    level: 'notice',
    say: [
      '{key} stale, {cache_status}',
      'entry {key} inconsistent with origin, {cache_status}',
      '{key}: wrong version, {cache_status}',
    ],
    fields: {
      key: k.make.id(`noise/k${k.whole(1, 9)}`, 'k'),
      cache_status: k.pick(['HIT', 'STALE', 'BYPASS', 'MISS']),
      age_s: k.whole(200, 9000),
      validated: false,
    },
  }),
  (k) => ({
    by: k.pick(['systemd', 'init', 'supervisor']),
    event: 'unit_failed',
    level: 'error',
    say: [
      '{service}.service failed, result {result}',
      '{service}: unavailable, {result}',
      'unit {service} stopped unexpectedly',
    ],
    fields: {
      service: k.make.service(`noise/u${k.whole(1, 5)}`),
      result: k.pick(['timeout', 'exit-code', 'dependency', 'watchdog']),
      restarts: 1,
    },
  }),
  (k) => ({
    by: k.pick(['loader', 'config', 'audit', 'admin']),
    event: 'setting',
    level: 'notice',
    say: ['{name} is {value}', '{name} disabled, change {change}', '{user} set {name} to {value}'],
    fields: {
      name: k.pick(['verification', 'mfa', 'rate_limit', 'sandbox', 'audit', 'compression']),
      value: k.pick(['off', 'disabled', 'none', 'unset', 'debug']),
      user: k.make.user('noise/admin'),
      change: k.pick(['none', 'missing', 'expired', 'unknown']),
    },
  }),
  (k) => ({
    by: k.pick(['cron', 'atd', 'scheduler']),
    event: 'job_added',
    level: 'notice',
    say: [
      '{user} added {command}, {schedule}',
      'new entry {command} at {schedule}',
      '{command} scheduled {schedule} by {user}',
    ],
    fields: {
      user: k.make.user(`noise/j${k.whole(1, 4)}`),
      command: k.make.path(`noise/j${k.whole(1, 4)}`, 'script'),
      schedule: k.pick(['03:00', '*/5 * * * *', '@reboot', 'Sunday 02:30']),
      owner: 'root',
    },
  }),
  (k) => ({
    by: k.pick(['sshd', 'vpn', 'sso']),
    event: 'odd_login',
    level: 'notice',
    say: [
      '{user} from {source}, first seen',
      '{user} signed in from unknown address {source}',
      'new device of {user}, {source}',
    ],
    fields: {
      user: k.make.user(`noise/l${k.whole(1, 6)}`),
      source: k.make.outsideAddress(`noise/l${k.whole(1, 6)}`),
      known: false,
      mfa: k.pick(['none', 'passed']),
    },
  }),
  (k) => ({
    by: k.pick(['mount', 'fsck', 'kernel', 'nfs']),
    event: 'io_error',
    level: 'error',
    say: ['{path}: {error}', 'write to {path} failed, {error}', '{error} on {path}, no data lost'],
    fields: {
      path: k.make.path(`noise/i${k.whole(1, 6)}`, 'temporary'),
      error: k.pick(['No space left on device', 'I/O error', 'stale handle', 'ENOSPC', 'EIO']),
      count: 1,
    },
  }),
  (k) => ({
    by: k.pick(['rotator', 'logrotate', 'fluent-bit']),
    event: 'log_trouble',
    level: 'warn',
    say: [
      '{path}: rotation failed, {reason}',
      'dropped {dropped} lines of {path}',
      '{path} over limit, {reason}',
    ],
    fields: {
      path: k.make.path(`noise/r${k.whole(1, 6)}`, 'log'),
      reason: k.pick(['lock held', 'no space', 'missing script', 'deferred']),
      dropped: k.whole(1, 40),
    },
  }),
]
