import type { Step, Story } from '../scenario.ts'
import { entry } from './entry.ts'
import { hiddenPath } from './hidden-path.ts'
import { sideFact } from './side-fact.ts'

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
        caps: sideFact(
          story,
          `${key}/1`,
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
        mode: sideFact(story, `${key}/2`, 'permissive', 'enforcing'),
        before: 'enforcing',
        context: sideFact(story, `${key}/3`, 'unconfined_t', 'monitor_t'),
        pid,
      },
      ['mode {before} -> {mode}, {pid} in {context}', 'selinux is {mode}, process {pid} runs in {context}'],
    ),
    entry(
      'audit',
      'listen',
      {
        pid,
        address: sideFact(story, `${key}/4`, '0.0.0.0', '127.0.0.1'),
        port: sideFact(
          story,
          `${key}/5`,
          pick(`${key}/port`, [4444, 8443, 31337, 9001, 1337]),
          pick(`${key}/port2`, [9100, 8080, 9090]),
        ),
        purpose: sideFact(story, `${key}/6`, 'unknown', 'metrics'),
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
        dst_port: sideFact(
          story,
          `${key}/7`,
          pick(`${key}/hp`, [443, 4444, 8443, 53]),
          pick(`${key}/hp2`, [443, 9091, 514]),
        ),
        every_s: sideFact(
          story,
          `${key}/8`,
          pick(`${key}/ev`, [30, 60, 300]),
          pick(`${key}/ev2`, [300, 3600]),
        ),
        bytes_out: whole(`${key}/hb`, 40, 900),
      },
      [
        'pid {pid} -> {dst_ip}:{dst_port} every {every_s} s, {bytes_out} bytes',
        `${sideFact(story, `${key}/9`, 'heartbeat', 'metrics report')} to {dst_ip}:{dst_port}, {bytes_out} bytes`,
      ],
    ),
    entry(
      'audit',
      sideFact(story, `${key}/10`, 'unlink', 'copy'),
      {
        path: sideFact(
          story,
          `${key}/11`,
          pick(`${key}/rm`, ['/tmp/install.sh', '/var/log/auth.log', '/root/.bash_history', '/var/log/wtmp']),
          pick(`${key}/bk`, ['/var/backups/units.tar.gz', '/etc/agent/config.yaml', '/var/log/agent.log']),
        ),
        cmd: sideFact(story, `${key}/12`, 'rm -f', 'install -m 0644'),
        rc: 0,
        uid,
      },
      [
        '{cmd} {path} uid={uid} rc={rc}',
        `{path} ${sideFact(story, `${key}/13`, 'removed without trace', 'kept for the record')}, uid {uid}`,
      ],
    ),
    entry(
      'systemd',
      'boot',
      {
        unit: sideFact(story, `${key}/14`, 'rc-local.service', 'monitoring-agent.service'),
        exe: program,
        uid,
        after: sideFact(story, `${key}/15`, 'reboot', 'update'),
      },
      ['{unit}: {exe} active again after {after}, uid={uid}', '{exe} started after {after} by {unit}'],
      [900, 20000],
    ),
    entry(
      'package',
      'owner',
      {
        path: program,
        package: sideFact(story, `${key}/16`, 'not owned', 'monitoring-agent'),
        version: sideFact(story, `${key}/17`, 'unknown', make.version(`${key}/v`)),
        signature: sideFact(story, `${key}/18`, 'missing', 'valid'),
      },
      [
        '{path}: package {package}, version {version}, signature {signature}',
        `{path} ${sideFact(story, `${key}/19`, 'belongs to no package', 'is from the vendor repository, version {version}')}`,
      ],
    ),
    entry(
      'audit',
      sideFact(story, `${key}/20`, 'ptrace', 'reload'),
      { pid, target: sideFact(story, `${key}/21`, 1, pid), uid, result: 'success' },
      [
        `${sideFact(story, `${key}/22`, 'ptrace attach of {target}', 'configuration reload of {target}')} by {pid} uid={uid}: {result}`,
        `pid {pid} ${sideFact(story, `${key}/23`, 'wrote into process', 'reread its configuration as')} {target}`,
      ],
    ),
  ]
  const first = whole(`${key}/first`, 0, all.length - 1)
  const count = whole(`${key}/count`, 1, 3)
  return Array.from({ length: count }, (_, at) => all[(first + at * 3) % all.length]!)
}
