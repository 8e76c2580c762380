import type { Step, Story } from '../scenario.ts'
import { someOf } from './sights.ts'
import type { Sight } from './sights.ts'

/** What a program does once it runs: settle in and look around, or do its job and leave. */
export function aftermath(story: Story): readonly Step[] {
  return someOf(story, 'aftermath', sights(story), 5)
}

function sights({ make, pick, whole }: Story): readonly Sight[] {
  const pid = make.pid('aftermath')
  const uid = make.uid('aftermath')
  const hidden = pick('aftermath hidden', [
    '/tmp/.x',
    '/var/tmp/.cache/run',
    '/dev/shm/u',
    '/usr/local/bin/.sysd',
    '/home/app/.local/kworker',
    '/tmp/payload.bin',
    '/var/lib/.update/agent',
    '/opt/.app/helper',
    '/home/app/update.sh',
    '/var/tmp/implant',
    '/usr/lib/.modules/init.so',
  ])
  const plain = pick('aftermath plain', [
    '/tmp/update.log',
    '/var/log/maintenance.log',
    '/var/lib/app/stats.json',
    '/opt/app/release.json',
    '/tmp/app-update.sh',
    '/home/deploy/release.tar.gz',
    '/usr/local/bin/health-check',
    '/dev/shm/app-cache',
    '/tmp/patch.bin',
    '/usr/lib/app/updater.py',
  ])
  return [
    {
      by: 'cron',
      event: 'crontab',
      say: ['crontab of {user}: {line} ({action})', '{action} crontab user={user} line="{line}"'],
      risky: {
        pid,
        user: 'root',
        action: pick('cron action', ['replaced', 'appended', 'modified']),
        line: `*/5 * * * * ${hidden}`,
      },
      safe: {
        pid,
        user: 'root',
        action: pick('cron quiet', ['listed', 'unchanged', 'checked']),
        line: '0 3 * * * /usr/lib/maintenance/cleanup.sh',
      },
    },
    {
      by: 'audit',
      event: 'exec',
      say: ['pid {pid} uid={uid} euid={euid}: {cmd}', 'execve {cmd} uid={uid} euid={euid}'],
      risky: {
        pid,
        uid,
        euid: 0,
        cmd: pick('look', ['bash -c "id; uname -a"', 'whoami', 'cat /etc/passwd', 'sh -i', 'hostname']),
      },
      safe: {
        pid,
        uid,
        euid: uid,
        cmd: pick('check', [
          'bash -c "df -h /var"',
          'sh -c "systemctl status"',
          'grep -c ok /tmp/update.log',
          'curl -s http://localhost:8080/health',
          'sh /usr/local/bin/cleanup.sh',
          'bash /home/deploy/rotate.sh',
          'cat /etc/os-release',
          'sha256sum -c manifest',
          'stat /opt/app',
        ]),
      },
    },
    {
      by: 'audit',
      event: 'open',
      say: ['pid {pid} opened {path}: {result}', 'open {path} flags={flags} {result}'],
      risky: {
        pid,
        path: pick('taken', [
          '/etc/shadow',
          '/etc/passwd',
          '/root/.ssh/id_rsa',
          '/proc/1/environ',
          '/etc/sudoers',
        ]),
        flags: pick('flags', ['O_RDONLY', 'O_RDWR|O_APPEND']),
        result: pick('taken result', ['success', 'denied']),
      },
      safe: {
        pid,
        path: pick('own', [
          '/etc/hosts',
          '/etc/app/app.conf',
          '/var/log/app.log',
          '/opt/app/config.json',
          '/etc/localtime',
        ]),
        flags: 'O_RDONLY',
        result: 'success',
      },
    },
    {
      by: 'netfilter',
      event: 'rules',
      say: [
        '{chain} {target} {dst}: {before} rules before, {after} after',
        'iptables {chain} {target} dst={dst} {before}->{after}',
      ],
      risky: {
        chain: '-I OUTPUT',
        target: 'ACCEPT',
        dst: make.outsideAddress('rule'),
        before: 42,
        after: 43,
      },
      safe: { chain: '-L OUTPUT', target: 'ACCEPT', dst: make.insideAddress('rule'), before: 42, after: 42 },
    },
    {
      by: 'kernel',
      event: 'capset',
      say: ['pid {pid}: capabilities {caps}, seccomp {seccomp}', 'capset pid={pid} {caps} seccomp={seccomp}'],
      risky: {
        pid,
        caps: pick('caps gained', [
          'cap_setuid,cap_dac_override+ep',
          'cap_sys_admin+ep',
          'cap_sys_ptrace+ep',
          'cap_sys_module+ep',
        ]),
        seccomp: 'disabled',
      },
      safe: {
        pid,
        caps: pick('caps kept', ['none', 'cap_net_bind_service', 'dropped', 'unchanged']),
        seccomp: pick('seccomp', ['default', 'filter']),
      },
    },
    {
      by: 'audit',
      event: 'ptrace',
      say: ['pid {pid} {request} on {target}', 'ptrace {request} pid={pid} target={target}'],
      risky: {
        pid,
        request: pick('trace', ['PTRACE_ATTACH', 'PTRACE_POKETEXT']),
        target: pick('traced', ['sshd', 'systemd', 'nginx']),
      },
      safe: {
        pid,
        request: pick('trace own', ['PTRACE_TRACEME', 'PTRACE_PEEKUSER']),
        target: pick('traced own', ['own child', 'test process']),
      },
    },
    {
      by: 'selinux',
      event: 'context',
      say: [
        '{path} as {context}, mode {mode}: {result}',
        'avc {result} scontext={context} path={path} {mode}',
      ],
      risky: {
        path: hidden,
        context: pick('loose', ['unconfined_t', 'tmp_t', 'kernel_t']),
        mode: pick('loose mode', ['permissive', 'complain']),
        result: 'allowed',
      },
      safe: {
        path: plain,
        context: pick('tight', ['httpd_sys_script_t', 'init_t', 'app_t']),
        mode: 'enforcing',
        result: 'granted',
      },
    },
    {
      by: 'ss',
      event: 'listen',
      say: ['pid {pid} listens on {address}:{port}', 'LISTEN {address}:{port} pid={pid}'],
      risky: {
        pid,
        address: pick('odd bind', ['0.0.0.0', '0.0.0.0', '127.0.0.1']),
        port: pick('odd listen', [4444, 31_337, 1337, 8888, 8080, 443]),
      },
      safe: {
        pid,
        address: pick('even bind', ['127.0.0.1', '0.0.0.0', '::1']),
        port: pick('usual listen', [8080, 9100, 8125, 3000, 8443]),
      },
    },
    {
      by: 'audit',
      event: 'chmod',
      say: ['{path} is {mode} now, owner {owner}', 'chmod {mode} {path} owner={owner}'],
      risky: { path: hidden, mode: pick('chmod odd', ['0755', '4755', '0777']), owner: 'root' },
      safe: {
        path: plain,
        mode: pick('chmod even', ['0644', '0640', '0755']),
        owner: pick('chmod owner', ['app', 'root', 'deploy']),
      },
    },
    {
      by: 'systemd',
      event: 'unit',
      say: ['{unit}: {action}, from {path}', 'systemctl {action} {unit} path={path}'],
      risky: {
        unit: pick('unit odd', ['sysd-helper.service', 'dbus-cache.service', 'net-sync.service']),
        action: 'enabled',
        path: '/etc/systemd/system',
      },
      safe: {
        unit: pick('unit even', ['app.service', 'nginx.service', 'metrics.service']),
        action: pick('unit action', ['restarted', 'reloaded', 'unchanged']),
        path: '/lib/systemd/system',
      },
    },
    {
      by: 'netflow',
      event: 'beat',
      say: [
        '{bytes_out} bytes to {dst_ip}:{dst_port}, {times} times, every {interval_s}s',
        'flow {dst_ip}:{dst_port} out={bytes_out} n={times} every={interval_s}',
      ],
      risky: {
        dst_ip: make.outsideAddress('beat'),
        dst_port: pick('beat port', [443, 4444, 8443, 53]),
        bytes_out: whole('beat', 64, 512),
        times: whole('beats', 3, 20),
        interval_s: 60,
      },
      safe: {
        dst_ip: make.insideAddress('beat'),
        dst_port: pick('metrics port', [9100, 8080, 443]),
        bytes_out: whole('metrics', 200, 4000),
        times: 1,
        interval_s: 300,
      },
    },
    {
      by: 'aide',
      event: 'check',
      say: [
        '{checked} files checked, {changed} differ from the baseline: {result}',
        'integrity changed={changed} of {checked} {result}',
      ],
      risky: {
        checked: whole('checked', 900, 9000),
        changed: whole('changed', 1, 6),
        result: pick('integrity bad', ['mismatch', 'unexpected', 'differs']),
      },
      safe: {
        checked: whole('checked', 900, 9000),
        changed: 0,
        result: pick('integrity good', ['unchanged', 'matches', 'verified']),
      },
    },
    {
      by: 'audit',
      event: 'write',
      say: ['{bytes_written} bytes appended to {path}', 'write {path} n={bytes_written} uid={uid}'],
      risky: {
        path: pick('written', [
          '/root/.ssh/authorized_keys',
          '/etc/ld.so.preload',
          '/etc/rc.local',
          '/etc/sudoers.d/90-app',
          '/var/log/auth.log',
          '/home/app/.bashrc',
          '/lib/systemd/system/ssh.service',
        ]),
        bytes_written: whole('written', 40, 400),
        uid: 0,
      },
      safe: {
        path: pick('logged', [
          '/var/log/app.log',
          '/var/log/update.log',
          '/var/lib/app/metrics.json',
          '/tmp/report.txt',
          '/home/app/run.log',
          '/etc/motd',
          '/dev/shm/metrics',
        ]),
        bytes_written: whole('logged', 40, 4000),
        uid,
      },
    },
    {
      by: 'audit',
      event: 'unlink',
      say: ['{path} removed, process still running: {running}', 'unlink {path} running={running}'],
      risky: { path: hidden, running: true },
      safe: { path: '/tmp/build-tmp', running: false },
    },
    {
      by: 'monitor',
      event: 'process_end',
      say: ['job {state} with rc {rc}, cleanup {cleanup}', 'state={state} rc={rc} cleanup={cleanup}'],
      risky: {
        state: pick('left', ['detached', 'still running', 'reparented to 1']),
        rc: 0,
        cleanup: pick('not cleaned', ['none', 'skipped', 'history cleared']),
      },
      safe: {
        state: pick('ended', ['completed', 'finished successfully', 'exited']),
        rc: 0,
        cleanup: pick('cleaned', ['temporary files removed', 'done', 'complete']),
      },
    },
  ]
}
