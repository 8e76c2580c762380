import type { Noise } from '../noise.ts'

const FINE = [
  'ok',
  'success',
  'completed',
  'passed',
  'normal',
  'valid',
  'within limits',
  'as expected',
  'unchanged',
  'healthy',
  'stable',
]

/** What sounds good and proves nothing: each is about something else than the story. */
export const REASSURING_NOISE: readonly Noise[] = [
  (k) => ({
    by: k.pick(['change', 'itsm', 'deploy', 'approvals']),
    event: 'change_approved',
    say: [
      '{change} approved by {user}',
      '{change}: {status}, window {window}',
      'ticket {change} approved, {count} reviewers',
    ],
    fields: {
      change: k.make.id(`noise/chg${k.whole(1, 6)}`, 'CHG'),
      user: k.make.user('noise/approver'),
      status: 'approved',
      window: k.pick(['02:00-04:00', 'planned', 'maintenance']),
      count: k.whole(1, 3),
    },
  }),
  (k) => ({
    by: k.pick(['verifier', 'cosign', 'gpg', 'rpm', 'apt']),
    event: 'signature_valid',
    say: ['{path}: signature valid, {signer}', '{digest} matches, {status}', 'verified {path} as expected'],
    fields: {
      path: k.make.path(`noise/v${k.whole(1, 6)}`, 'program'),
      digest: k.make.digest(`noise/v${k.whole(1, 6)}`),
      signer: k.pick(['release', 'vendor', 'build']),
      status: k.pick(['verified', 'match', 'valid']),
      signed: true,
    },
  }),
  (k) => ({
    by: k.pick(['audit', 'policy', 'opa', 'iam']),
    event: 'allowed',
    say: [
      '{user} {action} {path}: allowed by policy {rule}',
      '{action} of {path} authorised for {user}',
      'policy {rule}: {status}',
    ],
    fields: {
      user: k.make.user(`noise/p${k.whole(1, 6)}`),
      action: k.pick(['read', 'write', 'list', 'export']),
      path: k.make.path(`noise/p${k.whole(1, 6)}`, k.pick(['public', 'private', 'config'] as const)),
      rule: k.whole(10, 99),
      status: k.pick(['allow', 'authorised', 'permitted']),
      approved: true,
    },
  }),
  (k) => ({
    by: k.pick(['monitor', 'healthcheck', 'probe', 'status']),
    event: 'all_well',
    say: ['{service} {status}', 'all checks {status}', '{service}: {status}, no anomalies in {count} checks'],
    fields: {
      service: k.make.service(`noise/w${k.whole(1, 5)}`),
      status: k.pick(FINE),
      count: k.whole(4, 60),
      errors: 0,
    },
  }),
  (k) => ({
    by: k.pick(['backup-agent', 'restic', 'snapshotd']),
    event: 'backup_verified',
    say: [
      'backup {id} verified, {count} files',
      'restore test of {id} {status}',
      '{id} complete and encrypted',
    ],
    fields: {
      id: k.make.id('noise/backup', 'bk'),
      count: k.whole(90, 9000),
      status: k.pick(['passed', 'success', 'completed']),
      destination: k.make.insideHost('noise/vault'),
    },
  }),
  (k) => ({
    by: k.pick(['cleanup', 'janitor', 'gc', 'pool']),
    event: 'released',
    say: ['released {count} {what}', '{what} returned to pool, {count}', 'closed {count} idle {what}'],
    fields: {
      count: k.whole(2, 90),
      what: k.pick(['connections', 'handles', 'buffers', 'sessions', 'locks']),
      status: k.pick(FINE),
    },
  }),
  (k) => ({
    by: k.pick(['cache', 'cdn', 'proxy', 'redis']),
    event: 'revalidated',
    say: [
      '{key} revalidated with origin, {status}',
      '{key} fresh, digest {digest} matches',
      'invalidated {count} old entries, per user keys',
    ],
    fields: {
      key: k.make.id(`noise/k${k.whole(1, 9)}`, 'k'),
      digest: k.make.digest('noise/fresh'),
      count: k.whole(1, 30),
      status: k.pick(['match', 'fresh', 'consistent', 'current']),
    },
  }),
  (k) => ({
    by: k.pick(['logrotate', 'rotator', 'journald']),
    event: 'rotated',
    say: [
      '{path} rotated and compressed, {kept} kept',
      'rotation of {path} done',
      '{path}: {status}, {bytes} bytes freed',
    ],
    fields: {
      path: k.make.path(`noise/r${k.whole(1, 6)}`, 'log'),
      kept: k.pick([5, 7, 14]),
      bytes: k.whole(9000, 9_000_000),
      status: k.pick(['done', 'rotated', 'completed', 'ok']),
    },
  }),
  (k) => ({
    by: k.pick(['autoscaler', 'balancer', 'hpa']),
    event: 'capacity',
    say: [
      '{workers} workers, load {status}',
      'scaled to {workers}, queue drained',
      'capacity {status}, {percent} % in use',
    ],
    fields: {
      workers: k.whole(2, 24),
      percent: k.whole(9, 60),
      status: k.pick(['normal', 'balanced', 'stable', 'recovered']),
    },
  }),
  (k) => ({
    by: k.pick(['sudo', 'session', 'sshd']),
    event: 'session_closed',
    say: [
      'session closed for {user}',
      '{user} logged out, duration {duration_s} s',
      'privileges of {user} unchanged, session ended',
    ],
    fields: {
      user: k.make.user(`noise/s${k.whole(1, 6)}`),
      duration_s: k.whole(30, 4000),
      uid: k.make.uid(`noise/s${k.whole(1, 6)}`),
      euid: k.make.uid(`noise/s${k.whole(1, 6)}`),
    },
  }),
  (k) => ({
    by: k.pick(['cron', 'scheduler', 'systemd']),
    event: 'job_success',
    say: ['{job} {status}, exit 0', 'scheduled {job} ran as planned', '{job}: {status}, next run {next}'],
    fields: {
      job: k.pick(['daily-report', 'fstrim', 'index-refresh', 'mail-digest', 'inventory']),
      status: k.pick(['success', 'completed', 'done']),
      exit_code: 0,
      next: k.pick(['tomorrow', '06:00', '+24h']),
    },
  }),
  (k) => ({
    by: k.pick(['dlp', 'egress', 'proxy', 'firewall']),
    event: 'transfer_checked',
    say: [
      '{destination} allow-listed, {bytes} bytes',
      'transfer to {destination} inside the network, {status}',
      '{bytes} bytes to {destination}: {status}',
    ],
    fields: {
      destination: k.make.insideHost(`noise/t${k.whole(1, 4)}`),
      bytes: k.whole(900, 90_000),
      status: k.pick(['approved', 'allowed', 'internal', 'expected']),
      listed: true,
    },
  }),
  (k) => ({
    by: k.pick(['selinux', 'apparmor', 'sandbox', 'seccomp']),
    event: 'profile_enforced',
    say: [
      '{service} confined by {profile}',
      'profile {profile} enforced, {count} rules',
      '{service}: no violations',
    ],
    fields: {
      service: k.make.service(`noise/q${k.whole(1, 4)}`),
      profile: k.pick(['default', 'strict', 'web', 'batch']),
      count: k.whole(12, 90),
      mode: 'enforce',
    },
  }),
  (k) => ({
    by: k.pick(['config', 'inventory', 'aide', 'integrity']),
    event: 'baseline_match',
    say: [
      '{path} matches baseline',
      '{count} files unchanged since {version}',
      'registered {path}, owner {owner}',
    ],
    fields: {
      path: k.make.path(`noise/b${k.whole(1, 6)}`, k.pick(['unit', 'config', 'program'] as const)),
      count: k.whole(90, 900),
      version: k.make.version('noise/base'),
      owner: 'root',
    },
  }),
]
