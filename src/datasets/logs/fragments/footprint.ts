import type { Step, Story } from '../scenario.ts'
import { entry } from './entry.ts'
import { hiddenPath } from './hidden-path.ts'
import { sideFact } from './side-fact.ts'

/** What a resident of a host shows of itself. Each sight may be odd or plain in either ending, only not equally often. */
export function footprint(story: Story, key: string): readonly Step[] {
  const first = story.whole(`${key}/first`, 0, SIGHTS.length - 1)
  const count = story.whole(`${key}/count`, 1, 2)
  return Array.from({ length: count }, (_, at) => {
    const nth = (first + at * 3) % SIGHTS.length
    return SIGHTS[nth]!(story, `${key}/${nth}`, sideFact(story, `${key}/${nth}`, true, false, 0.7))
  })
}

type Sight = (story: Story, key: string, odd: boolean) => Step

const SIGHTS: readonly Sight[] = [capability, policy, listener, heartbeat, trace, afterBoot, owner, attach]

function capability(story: Story, key: string, odd: boolean): Step {
  const caps = odd
    ? story.pick(`${key}/wide`, ['cap_sys_admin', 'cap_sys_ptrace,cap_net_admin', 'cap_sys_module'])
    : story.pick(`${key}/few`, ['none', 'cap_net_bind_service', 'cap_dac_read_search'])
  return entry(
    'audit',
    'capability',
    {
      pid: story.make.pid(key),
      uid: odd ? 0 : 998,
      caps,
      exe: odd ? hiddenPath(story, key) : '/opt/monitoring/bin/agent',
    },
    ['{exe} pid {pid} uid={uid} capabilities {caps}', 'capabilities of {pid}: {caps}'],
  )
}

function policy(story: Story, key: string, odd: boolean): Step {
  return entry(
    'selinux',
    'mode',
    {
      mode: odd ? 'permissive' : 'enforcing',
      before: 'enforcing',
      context: odd ? 'unconfined_t' : 'monitor_t',
      pid: story.make.pid(key),
    },
    ['mode {before} -> {mode}, {pid} in {context}', 'selinux is {mode}, process {pid} runs in {context}'],
  )
}

function listener(story: Story, key: string, odd: boolean): Step {
  const port = odd
    ? story.pick(`${key}/odd`, [4444, 8443, 2222, 9001, 1337])
    : story.pick(`${key}/plain`, [9100, 8080, 80, 443])
  return entry(
    'audit',
    'listen',
    {
      pid: story.make.pid(key),
      address: odd ? '0.0.0.0' : '127.0.0.1',
      port,
      purpose: odd ? 'remote' : 'health check',
    },
    ['listener on {address}:{port}, pid {pid}, {purpose}', 'pid {pid} listening on {address}:{port}'],
  )
}

function heartbeat(story: Story, key: string, odd: boolean): Step {
  const address = odd ? story.make.outsideAddress(key) : story.make.insideAddress(key)
  return entry(
    'netflow',
    'heartbeat',
    {
      pid: story.make.pid(key),
      dst_ip: address,
      dst_port: 443,
      every_s: odd ? 60 : 300,
      bytes_out: story.whole(key, 40, 900),
    },
    [
      odd
        ? 'persistent connection to {dst_ip}:{dst_port} every {every_s} s'
        : 'metrics sent to monitoring server {dst_ip}:{dst_port} every {every_s} s',
      odd
        ? 'connection established from {pid} to {dst_ip}:{dst_port}'
        : 'health check script of {pid} wrote to server {dst_ip}, log updated, ok',
    ],
  )
}

function trace(story: Story, key: string, odd: boolean): Step {
  const path = odd
    ? story.pick(`${key}/odd`, ['/tmp/install.sh', '/var/log/auth.log', '/root/.bash_history'])
    : story.pick(`${key}/plain`, [
        '/var/backups/units.tar.gz',
        '/etc/agent/config.yaml',
        '/var/log/agent.log',
      ])
  return entry('audit', odd ? 'unlink' : 'copy', { path, cmd: odd ? 'rm -f' : 'cp -p', rc: 0, uid: 0 }, [
    '{cmd} {path} uid={uid} rc={rc}',
    odd
      ? '{path} removed, command history unset'
      : 'standard backup of {path} completed, logs kept with mode 644',
  ])
}

function afterBoot(story: Story, key: string, odd: boolean): Step {
  return entry(
    'systemd',
    'boot',
    {
      unit: odd ? 'rc-local.service' : 'monitoring-agent.service',
      exe: odd ? hiddenPath(story, key) : '/opt/monitoring/bin/agent',
      uid: odd ? 0 : 998,
    },
    [
      odd
        ? 'on boot {exe} is executing again, set to persist by {unit}, uid={uid}'
        : '{unit} updated and started, version as in the repository',
      '{exe} active after boot by {unit}',
    ],
    [900, 20000],
  )
}

function owner(story: Story, key: string, odd: boolean): Step {
  return entry(
    'package',
    'owner',
    {
      path: odd ? hiddenPath(story, key) : '/usr/bin/node_exporter',
      package: odd ? 'not owned' : 'node-exporter',
      version: odd ? 'unknown' : story.make.version(key),
      signature: odd ? 'missing' : 'valid',
    },
    [
      '{path}: package {package}, version {version}, signature {signature}',
      odd
        ? '{path} belongs to no package, made immutable'
        : 'standard package {package} {version} is signed by the vendor, list of files matches',
    ],
  )
}

function attach(story: Story, key: string, odd: boolean): Step {
  return entry(
    'audit',
    odd ? 'ptrace' : 'reload',
    {
      pid: story.make.pid(key),
      target: story.make.pid(odd ? `${key}/other` : key),
      uid: 0,
      result: 'success',
    },
    [
      odd
        ? 'ptrace attach of {target} by {pid} uid={uid}: {result}'
        : 'configuration of {target} updated and reloaded: {result}',
      odd
        ? 'helper {pid} attached to process {target}, command received'
        : 'patch applied by script, {pid} reread its list of checks for the server',
    ],
  )
}
