import type { Noise } from '../noise.ts'

/** Housekeeping. The words are those of risky stories: root, download, schedule, upload, rotate, key, denied. */
export const KEEPING_NOISE: readonly Noise[] = [
  (k) => ({
    by: k.pick(['cron', 'CRON', 'crond', 'anacron']),
    event: 'cron_run',
    say: ['({user}) CMD ({command})', '{user} runs {command}', 'job {command} started for {user}'],
    fields: {
      user: k.pick(['root', k.make.serviceUser('noise/cron')]),
      command: k.pick([
        'run-parts /etc/cron.hourly',
        '/usr/lib/sysstat/sa1 1 1',
        '/usr/sbin/logrotate /etc/logrotate.conf',
        '/usr/bin/certbot renew -q',
        '/usr/bin/updatedb',
      ]),
    },
  }),
  (k) => ({
    by: k.pick(['logrotate', 'rotator']),
    event: 'log_rotated',
    say: [
      'rotated {path}, {bytes} bytes compressed',
      '{path} rotated, {kept} kept',
      'old log {path} compressed',
    ],
    fields: {
      path: k.make.path(`noise/log${k.whole(1, 4)}`, 'log'),
      bytes: k.whole(9000, 60_000_000),
      kept: k.pick([5, 7, 14]),
    },
  }),
  (k) => ({
    by: k.pick(['sshd', 'sshd', 'login']),
    event: 'session_open',
    say: [
      'Accepted publickey for {user} from {source} port {source_port}',
      'session opened for user {user}',
      '{user} logged in from {source}',
    ],
    fields: {
      user: k.make.user('noise/operator'),
      source: k.make.insideAddress('noise/desk'),
      source_port: k.whole(32_000, 61_000),
      uid: k.make.uid('noise/operator'),
    },
  }),
  (k) => ({
    by: 'sudo',
    event: 'sudo_command',
    level: 'notice',
    say: [
      '{user} : TTY=pts/{tty} ; USER=root ; COMMAND={command}',
      '{user} ran {command} as root',
      '{user} used sudo for {command}',
    ],
    fields: {
      user: k.make.user('noise/operator'),
      tty: k.whole(0, 5),
      command: k.pick([
        '/usr/bin/systemctl status nginx',
        '/usr/bin/journalctl -n 50',
        '/usr/bin/apt-get update',
        '/usr/bin/df -h',
      ]),
      euid: 0,
    },
  }),
  (k) => ({
    by: 'sshd',
    event: 'auth_failure',
    level: 'warn',
    say: [
      'Failed password for {user} from {source}',
      'authentication failure for {user} from {source}',
      '{source}: invalid user {user}',
    ],
    fields: {
      user: k.pick(['admin', 'test', k.make.user('noise/typo')]),
      source: k.make.outsideAddress('noise/scan'),
      attempts: 1,
    },
  }),
  (k) => ({
    by: k.pick(['backup-agent', 'restic', 'bacula', 'snapshotd']),
    event: 'backup_done',
    say: [
      'backup of {path} to {destination} complete, {bytes} bytes',
      'uploaded {bytes} bytes to {destination}',
      'snapshot of {path} verified',
    ],
    fields: {
      path: k.make.path('noise/backup', 'private'),
      destination: k.make.insideHost('noise/backup'),
      bytes: k.whole(90_000, 900_000_000),
      status: 'verified',
    },
  }),
  (k) => ({
    by: k.pick(['apt', 'dnf', 'pip', 'npm', 'unattended-upgrades']),
    event: 'package_check',
    say: [
      '{package} {version} is current',
      'downloaded index, signature {signature}',
      '{package}: candidate {version}, signature {signature}',
    ],
    fields: {
      package: k.pick(['openssl', 'curl', 'tzdata', 'libxml2', 'requests', 'bash']),
      version: k.make.version('noise/package'),
      signature: k.pick(['good', 'valid', 'ok']),
    },
  }),
  (k) => ({
    by: k.pick(['aide', 'tripwire', 'integrity']),
    event: 'file_scan',
    say: [
      '{count} files checked, {changed} changed',
      'digests compared for {count} files',
      'scan of {path} found {changed} changes',
    ],
    fields: {
      path: k.pick(['/usr/bin', '/etc', '/opt', '/usr/lib']),
      count: k.whole(200, 19_000),
      changed: k.pick([0, 0, 0, 1]),
    },
  }),
  (k) => ({
    by: k.pick(['firewalld', 'ufw', 'kernel', 'nftables']),
    event: 'packet_drop',
    level: 'notice',
    say: [
      'dropped {source} to port {destination_port}',
      'blocked {source}:{source_port} {destination_port}',
      'denied inbound from {source}',
    ],
    fields: {
      source: k.make.outsideAddress('noise/scan'),
      source_port: k.whole(20_000, 61_000),
      destination_port: k.pick([23, 445, 3389, 5900]),
      action: k.pick(['DROP', 'deny', 'block']),
    },
  }),
  (k) => ({
    by: k.pick(['certbot', 'acme', 'vault-agent', 'cert-manager']),
    event: 'key_check',
    say: [
      'certificate for {domain} valid for {days} days',
      'token for {service} renewed',
      'secret of {service} rotated as scheduled',
    ],
    fields: {
      domain: k.make.insideHost('noise/cert'),
      service: k.make.service('noise/cert'),
      days: k.whole(12, 88),
    },
  }),
  (k) => ({
    by: k.pick(['kernel', 'containerd', 'runc', 'dockerd']),
    event: 'container_start',
    say: [
      'container {container} started from {image}',
      'started {container}',
      '{container}: image digest matches {digest}',
    ],
    fields: {
      container: k.make.id(`noise/box${k.whole(1, 6)}`),
      image: `registry.internal/${k.make.service('noise/image')}:${k.make.version('noise/image')}`,
      digest: k.make.digest('noise/image'),
      privileged: false,
    },
  }),
  (k) => ({
    by: k.pick(['auditd', 'audit', 'policy']),
    event: 'policy_decision',
    level: k.pick(['info', 'info', 'warn'] as const),
    say: [
      '{user} {action} {path}: {decision}',
      '{decision} {action} on {path} for {user}',
      'rule {rule} {decision}',
    ],
    fields: {
      user: k.make.user(`noise/${k.whole(1, 4)}`),
      action: k.pick(['read', 'write', 'open', 'list']),
      path: k.make.path(`noise/${k.whole(1, 4)}`, k.pick(['public', 'config', 'private'] as const)),
      rule: k.whole(10, 99),
      decision: k.pick(['allow', 'allow', 'granted', 'denied']),
    },
  }),
  (k) => ({
    by: k.pick(['configd', 'puppet', 'ansible', 'salt']),
    event: 'config_apply',
    say: [
      '{path} unchanged',
      'configuration {version} applied to {host}',
      '{changed} of {count} resources changed',
    ],
    fields: {
      path: k.make.path('noise/config', 'config'),
      version: k.make.version('noise/config'),
      host: k.make.host('log'),
      changed: k.whole(0, 3),
      count: k.whole(40, 300),
    },
  }),
  (k) => ({
    by: k.pick(['scheduler', 'airflow', 'systemd', 'atd']),
    event: 'timer',
    say: [
      'timer {name} elapsed, next in {interval_s} s',
      '{name} will run again in {interval_s} s',
      'scheduled {name} as planned',
    ],
    fields: {
      name: k.pick(['daily-report', 'fstrim', 'man-db', 'index-refresh', 'cleanup-tmp']),
      interval_s: k.pick([300, 900, 3600, 86_400]),
    },
  }),
  (k) => ({
    by: k.pick(['rsync', 'sftp-server', 'file-gateway', 'minio']),
    event: 'file_transfer',
    say: [
      '{user} fetched {path}, {bytes} bytes',
      '{path} sent to {destination}',
      'transfer of {path} complete, {bytes} bytes',
    ],
    fields: {
      user: k.make.user(`noise/${k.whole(1, 4)}`),
      path: k.make.path(`noise/public${k.whole(1, 4)}`, 'public'),
      destination: k.make.insideAddress(`noise/${k.whole(1, 6)}`),
      bytes: k.whole(900, 9_000_000),
    },
  }),
  (k) => ({
    by: k.pick(['tmpreaper', 'systemd-tmpfiles', 'janitor']),
    event: 'cleanup',
    say: [
      'removed {count} old files from {path}',
      'cleaned {path}, {bytes} bytes freed',
      '{count} temporary files deleted',
    ],
    fields: {
      path: k.pick(['/tmp', '/var/tmp', '/var/cache/apt']),
      count: k.whole(1, 240),
      bytes: k.whole(4096, 90_000_000),
    },
  }),
]
