import type { Story } from '../../scenario.ts'
import type { Program } from '../aftermath.ts'
import type { Sight } from '../sights.ts'

/** What it listens on, writes and leaves behind. */
export function tracesLeft(
  { pick, whole, make }: Story,
  { pid, uid, hidden, plain }: Program,
): readonly Sight[] {
  return [
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
