import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { compared } from '../../fragments/compared.ts'
import { destination } from '../../fragments/destination.ts'
import { aftermath } from '../../fragments/aftermath.ts'
import { entry } from '../../fragments/entry.ts'
import { opening } from '../../fragments/opening.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Malicious Code Execution',
  title: 'A module is loaded into the kernel',
  clues: [
    'The module was built on the machine minutes before, from sources fetched from {host}',
    'It has no signature and the kernel is tainted by it',
    'It replaces calls that list processes and files',
    'It hides from the list of modules after loading',
    'Loading was done by a session that gained root without a password prompt',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const from = destination(story, 'sources')
    const user = make.user('loader')
    const uid = make.uid('loader')
    const name = either(
      pick('module', ['netfilter_x', 'usbcore2', 'hid_led', 'snd_aux']),
      pick('known', ['wireguard', 'zfs', 'nvidia', 'vboxdrv']),
    )
    const path = either(
      `${pick('place', ['/tmp', '/dev/shm', '/var/tmp'])}/${name}.ko`,
      `/lib/modules/6.1.0/updates/dkms/${name}.ko`,
    )
    const digest = compared(story, 'module')
    note('host', from.host)
    return [
      ...opening(story, 'loader'),
      entry(
        'sudo',
        'command',
        {
          user,
          uid,
          euid: 0,
          auth: either(
            pick('auth', ['none', 'NOPASSWD', 'cached']),
            pick('asked', ['password', 'hardware key', 'NOPASSWD']),
          ),
          cmd: pick('su', ['/bin/bash', '/usr/sbin/dkms', '/usr/bin/make']),
        },
        ['{user} to euid {euid}, auth {auth}: {cmd}', 'sudo {user} euid={euid} auth={auth} {cmd}'],
      ),
      entry(
        'proxy',
        'download',
        {
          host: from.host,
          dst_ip: from.address,
          bytes_in: make.bytes('sources', 9000, 9_000_000),
          listed: from.listed,
          zone: from.zone,
        },
        [
          '{bytes_in} bytes from {host} ({zone}), listed {listed}',
          'GET {host} bytes={bytes_in} listed={listed}',
        ],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('make'),
          ppid: make.pid('shell'),
          uid: 0,
          auid: uid,
          cmd: 'make -C /lib/modules/6.1.0/build modules',
        },
        ['{cmd} as uid {uid} (auid {auid})', 'execve {cmd} auid={auid}'],
      ),
      entry(
        'audit',
        'create',
        { path, mode: '0644', inode: make.inode('module'), size: make.bytes('module', 9000, 900_000) },
        ['{path} created, {size} bytes', 'create {path} inode={inode} size={size}'],
      ),
      entry(
        'dkms',
        'status',
        {
          module: name,
          registered: either('no', 'yes'),
          sha256_expected: digest.expected,
          sha256_actual: digest.actual,
          result: digest.verdict,
        },
        ['{module} registered {registered}: {result}', 'dkms {module} {result} actual={sha256_actual}'],
      ),
      ...background(story, 'one'),
      entry(
        'kernel',
        'module_verify',
        {
          module: name,
          signature: either(
            pick('bad', ['missing', 'required key not available', 'unsigned']),
            pick('good', ['valid', 'machine owner key']),
          ),
          taint: either(pick('taint', ['OE', 'E', 'OF']), pick('no taint', ['none', 'P', 'O'])),
        },
        [
          '{module}: signature {signature}, taint {taint}',
          'module verification {module} {signature} taint={taint}',
        ],
      ),
      entry(
        'audit',
        'init_module',
        {
          pid: make.pid('insmod'),
          uid: 0,
          path,
          cmd: either('insmod', pick('loader', ['modprobe', 'insmod'])),
          rc: 0,
        },
        ['{cmd} {path}: {rc}', 'finit_module {path} pid={pid} rc={rc}'],
      ),
      entry(
        'kernel',
        'ftrace',
        {
          module: name,
          hooks: either(
            pick('hooks', ['getdents64,kill', 'tcp4_seq_show', 'filldir64']),
            pick('no hooks', ['none', 'netdev_ops']),
          ),
          count: either(whole('count', 2, 6), pick('few', [0, 1])),
        },
        ['{module} hooks {hooks} ({count})', 'hooks {module} {hooks} n={count}'],
      ),
      entry(
        'lsmod',
        'listing',
        {
          module: name,
          listed: either('no', 'yes'),
          sysfs: either('absent', 'present'),
          modules: whole('modules', 60, 140),
        },
        [
          '{module} listed {listed}, sysfs {sysfs}, {modules} modules',
          'lsmod {module} listed={listed} sysfs={sysfs}',
        ],
      ),
      entry(
        'proc-scan',
        'compare',
        {
          pids_seen: whole('seen', 200, 300),
          pids_by_signal: either(whole('seen', 200, 300) + whole('hidden', 1, 3), whole('seen', 200, 300)),
        },
        [
          '{pids_seen} processes listed, {pids_by_signal} answer',
          'pids listed={pids_seen} alive={pids_by_signal}',
        ],
      ),
      entry(
        'audit',
        'connect',
        {
          pid: 0,
          dst_ip: either(make.outsideAddress('out'), make.insideAddress('peer')),
          dst_port: either(pick('port', [53, 443, 4444]), pick('peer port', [51_820, 443])),
          uid: 0,
        },
        ['kernel thread to {dst_ip}:{dst_port}', 'connect {dst_ip}:{dst_port} uid={uid}'],
      ),
      entry(
        'inventory',
        'baseline',
        { module: name, in_baseline: either('no', 'yes'), hosts_with_it: either(0, whole('hosts', 12, 400)) },
        [
          '{module} in baseline {in_baseline}, on {hosts_with_it} hosts',
          'baseline {module} {in_baseline} hosts={hosts_with_it}',
        ],
      ),
      ...aftermath(story),
      remark(story, 'module', `module ${name}`),
    ]
  },
})
