import type { Story } from '../../scenario.ts'
import type { Program } from '../aftermath.ts'
import type { Sight } from '../sights.ts'

/** What it runs, opens and may do. */
export function rightsTaken({ pick, make }: Story, { pid, uid, hidden }: Program): readonly Sight[] {
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
  ]
}
