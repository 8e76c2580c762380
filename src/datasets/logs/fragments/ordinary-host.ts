import type { Step, Story } from '../scenario.ts'
import { entry } from './entry.ts'

/** What a Linux host writes on any day, alarming words included: the same in both endings. */
export function ordinaryHost(story: Story, key: string, count: number): readonly Step[] {
  const kinds = lines(story, key)
  const first = story.whole(`${key}/first`, 0, kinds.length - 1)
  const stride = story.pick(`${key}/stride`, [1, 3, 5, 7])
  return Array.from({ length: count }, (_, at) => kinds[(first + at * stride) % kinds.length]!)
}

function lines(story: Story, key: string): readonly Step[] {
  const { make, whole } = story
  const number = (name: string, low: number, high: number): number => whole(`${key}/${name}`, low, high)
  return [
    entry('systemd', 'timer_elapsed', { unit: 'apt-daily.timer', pid: 1, result: 'success' }, [
      'apt-daily.timer: elapsed, nothing to upgrade',
      'Started daily package list refresh',
    ]),
    entry('cron', 'job_run', { user: 'root', uid: 0, cmd: 'run-parts /etc/cron.hourly', rc: 0 }, [
      '(root) CMD (run-parts /etc/cron.hourly)',
      'hourly jobs of root ran, exit 0',
    ]),
    entry(
      'sshd',
      'auth_failed',
      { user: make.user(`${key}/typo`), src_ip: make.insideAddress(`${key}/desk`), rc: 1 },
      [
        'Failed password for {user} from {src_ip}, then connection closed',
        'authentication failed for {user} from {src_ip}: one try, not repeated',
      ],
    ),
    entry(
      'kernel',
      'apparmor',
      { profile: '/usr/sbin/cups-browsed', operation: 'capable', result: 'denied' },
      [
        'apparmor denied capability net_admin to cups-browsed',
        'apparmor="DENIED" operation="capable" profile="{profile}"',
      ],
    ),
    entry('systemd-tmpfiles', 'clean', { path: '/tmp/.ICE-unix', removed: number('tmp', 1, 9), uid: 0 }, [
      'cleaned {removed} stale entries under /tmp',
      'tmpfiles: {path} kept, {removed} old files removed',
    ]),
    entry('chronyd', 'clock', { offset_ms: number('clock', 1, 40), source: make.insideHost(`${key}/ntp`) }, [
      'clock within {offset_ms} ms of {source}',
      'selected source {source}, offset {offset_ms} ms',
    ]),
    entry(
      'node-exporter',
      'scrape',
      { load: number('load', 3, 38) / 10, disk_used_pct: number('disk', 21, 74) },
      [
        'load {load}, root disk {disk_used_pct} % used',
        'metrics scraped: load1={load} disk={disk_used_pct}%',
      ],
    ),
    entry(
      'logrotate',
      'rotate',
      { path: '/var/log/syslog', size: make.bytes(`${key}/log`, 9000, 90000), mode: '0640' },
      ['rotated {path}, {size} bytes compressed', '{path} rotated and created anew with mode {mode}'],
    ),
    entry('nginx', 'request', { path: '/healthz', status: 200, src_ip: make.insideAddress(`${key}/probe`) }, [
      '{src_ip} GET /healthz 200',
      'health probe of {src_ip} answered with {status}',
    ]),
    entry('auditd', 'flush', { records: number('audit', 12, 300), lost: 0, pid: make.pid(`${key}/auditd`) }, [
      'flushed {records} records, lost {lost}',
      'audit queue written, {records} entries',
    ]),
    entry(
      'sudo',
      'command',
      { user: make.user(`${key}/admin`), runas: 'root', cmd: '/usr/bin/systemctl status nginx', rc: 0 },
      ['{user} : USER=root ; COMMAND={cmd}', '{user} looked at a service as root: {cmd}'],
    ),
    entry(
      'dhclient',
      'lease',
      { address: make.insideAddress(`${key}/own`), lease_s: number('lease', 3600, 43200) },
      ['bound to {address}, renewal in {lease_s} seconds', 'lease of {address} renewed'],
    ),
    entry(
      'curl',
      'fetch',
      {
        dst_ip: make.outsideAddress(`${key}/mirror`),
        dst_port: 443,
        path: '/var/lib/apt/lists',
        status: 304,
      },
      [
        'package mirror {dst_ip}:443 answered 304, not modified',
        'index unchanged at {dst_ip}, nothing fetched',
      ],
    ),
    entry('smartd', 'disk', { device: '/dev/sda', temperature: number('heat', 28, 46), failed: 0 }, [
      '{device} at {temperature} degrees, no failed sectors',
      'self-test of {device} passed',
    ]),
    entry(
      'audit',
      'exec',
      { exe: '/usr/bin/passwd', uid: make.uid(`${key}/chg`), euid: 0, mode: '4755', result: 'success' },
      [
        '{exe} mode {mode} uid={uid} euid={euid}: own password changed',
        'setuid program {exe} run by uid {uid}',
      ],
    ),
    entry(
      'sshd',
      'login',
      { user: 'root', src_ip: make.insideAddress(`${key}/bastion`), method: 'publickey', uid: 0 },
      ['Accepted {method} for {user} from {src_ip}', 'root login from bastion {src_ip}, uid={uid}'],
    ),
    entry(
      'firewalld',
      'drop',
      {
        src_ip: make.outsideAddress(`${key}/scan`),
        dst_port: story.pick(`${key}/dp`, [4444, 23, 8443, 445]),
        action: 'denied',
      },
      ['{src_ip} knocked at port {dst_port}: {action}', 'scan of {src_ip} at {dst_port} dropped'],
    ),
    entry('rkhunter', 'check', { rootkits: 0, backdoors: 0, hidden_files: 0, result: 'ok' }, [
      'checked for backdoors and hidden files: {backdoors} found',
      'rootkit check {result}',
    ]),
    entry(
      'netflow',
      'connection',
      {
        dst_ip: make.outsideAddress(`${key}/cdn`),
        dst_port: 443,
        bytes_out: number('cdn', 300, 9000),
        state: 'established',
      },
      ['index of mirror {dst_ip}:{dst_port} read', '{bytes_out} bytes to mirror {dst_ip}'],
    ),
    entry('sssd', 'read', { path: '/etc/passwd', uid: 0, users: number('users', 30, 90) }, [
      '{path} read again, {users} accounts',
      'accounts from {path} and /etc/shadow loaded, uid={uid}',
    ]),
    entry(
      'bash',
      'command',
      { user: make.user(`${key}/admin`), cmd: 'rm -rf /tmp/build && chmod +x configure', rc: 0 },
      ['{user}: {cmd}', '{cmd} rc={rc}'],
    ),
    entry('aptd', 'verify', { package: 'tzdata', result: 'mismatch', retry: 'ok' }, [
      'checksum {result} for {package}, fetched again: {retry}',
      '{package}: digest {result} at first, then verified',
    ]),
    entry(
      'cron',
      'job_run',
      { user: 'backup', uid: 34, cmd: 'nohup /usr/local/bin/nightly >/dev/null 2>&1', rc: 0 },
      ['({user}) CMD ({cmd})', 'job of {user} completed, exit {rc}'],
    ),
    entry(
      'kernel',
      'capability',
      { exe: '/usr/sbin/ntpd', caps: 'cap_sys_time,cap_setuid', uid: 0, gid: 0 },
      ['{exe} holds {caps}', 'uid={uid} gid={gid} {exe} started with {caps}'],
    ),
  ]
}
