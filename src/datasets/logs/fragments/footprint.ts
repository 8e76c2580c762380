import type { Step, Story } from '../scenario.ts'
import { entry } from './entry.ts'
import { hiddenPath } from './hidden-path.ts'

/** What a new resident of a host shows of itself: of one that hides, or of an agent that was asked for. */
export function footprint(story: Story, key: string): readonly Step[] {
  const { either, make, pick, whole } = story
  const pid = make.pid(`${key}/pid`)
  const uid = either(0, whole(`${key}/uid`, 980, 999))
  const program = either(
    hiddenPath(story, `${key}/prog`),
    pick(`${key}/agent`, [
      '/opt/monitoring/bin/agent',
      '/usr/bin/node_exporter',
      '/usr/sbin/backup-agent',
      '/opt/vendor/bin/updater',
    ]),
  )
  const remote = either(make.outsideAddress(`${key}/remote`), make.insideAddress(`${key}/remote`))
  const all = [
    entry(
      'audit',
      'capability',
      {
        pid,
        uid,
        caps: either(
          pick(`${key}/caps`, [
            'cap_sys_admin',
            'cap_sys_ptrace,cap_net_admin',
            'cap_sys_admin,cap_net_raw',
            'cap_sys_module',
          ]),
          pick(`${key}/few`, ['none', 'cap_net_bind_service', 'cap_dac_read_search']),
        ),
        exe: program,
      },
      ['{exe} pid {pid} uid={uid} capabilities {caps}', 'capabilities of {pid}: {caps}'],
    ),
    entry(
      'selinux',
      'mode',
      {
        mode: either('permissive', 'enforcing'),
        before: 'enforcing',
        context: either('unconfined_t', 'monitor_t'),
        pid,
      },
      ['mode {before} -> {mode}, {pid} in {context}', 'selinux is {mode}, process {pid} runs in {context}'],
    ),
    entry(
      'audit',
      'listen',
      {
        pid,
        address: either('0.0.0.0', '127.0.0.1'),
        port: either(
          pick(`${key}/port`, [4444, 8443, 31337, 9001, 1337]),
          pick(`${key}/port2`, [9100, 8080, 9090]),
        ),
        purpose: either('unknown', 'metrics'),
      },
      [
        'pid {pid} listens on {address}:{port}',
        'listener {address}:{port} opened by {pid}, purpose {purpose}',
      ],
    ),
    entry(
      'netflow',
      'heartbeat',
      {
        pid,
        dst_ip: remote,
        dst_port: either(pick(`${key}/hp`, [443, 4444, 8443, 53]), pick(`${key}/hp2`, [443, 9091, 514])),
        every_s: either(pick(`${key}/ev`, [30, 60, 300]), pick(`${key}/ev2`, [300, 3600])),
        bytes_out: whole(`${key}/hb`, 40, 900),
      },
      [
        'pid {pid} -> {dst_ip}:{dst_port} every {every_s} s, {bytes_out} bytes',
        `${either('heartbeat', 'metrics report')} to {dst_ip}:{dst_port}, {bytes_out} bytes`,
      ],
    ),
    entry(
      'audit',
      either('unlink', 'copy'),
      {
        path: either(
          pick(`${key}/rm`, ['/tmp/install.sh', '/var/log/auth.log', '/root/.bash_history', '/var/log/wtmp']),
          pick(`${key}/bk`, ['/var/backups/units.tar.gz', '/etc/agent/config.yaml', '/var/log/agent.log']),
        ),
        cmd: either('rm -f', 'install -m 0644'),
        rc: 0,
        uid,
      },
      [
        '{cmd} {path} uid={uid} rc={rc}',
        `{path} ${either('removed without trace', 'kept for the record')}, uid {uid}`,
      ],
    ),
    entry(
      'systemd',
      'boot',
      {
        unit: either('rc-local.service', 'monitoring-agent.service'),
        exe: program,
        uid,
        after: either('reboot', 'update'),
      },
      ['{unit}: {exe} active again after {after}, uid={uid}', '{exe} started after {after} by {unit}'],
      [900, 20000],
    ),
    entry(
      'package',
      'owner',
      {
        path: program,
        package: either('not owned', 'monitoring-agent'),
        version: either('unknown', make.version(`${key}/v`)),
        signature: either('missing', 'valid'),
      },
      [
        '{path}: package {package}, version {version}, signature {signature}',
        `{path} ${either('belongs to no package', 'is from the vendor repository, version {version}')}`,
      ],
    ),
    entry('audit', either('ptrace', 'reload'), { pid, target: either(1, pid), uid, result: 'success' }, [
      `${either('ptrace attach of {target}', 'configuration reload of {target}')} by {pid} uid={uid}: {result}`,
      `pid {pid} ${either('wrote into process', 'reread its configuration as')} {target}`,
    ]),
  ]
  const first = whole(`${key}/first`, 0, all.length - 1)
  const count = whole(`${key}/count`, 1, 3)
  return Array.from({ length: count }, (_, at) => all[(first + at * 3) % all.length]!)
}
