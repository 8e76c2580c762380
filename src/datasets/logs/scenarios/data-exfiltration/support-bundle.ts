import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { destination } from '../../fragments/destination.ts'
import { handling } from '../../fragments/handling.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { opening } from '../../fragments/opening.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Sensitive Data Exfiltration',
  title: 'A support bundle with a memory image is sent to a vendor',
  clues: [
    'The dump was taken of the process that holds the keys, not of the one that failed',
    'The scrubber was skipped, so strings of the dump stay in it',
    'It was sent to {host}, which is not the vendor named in the case',
    'No case number exists that fits',
    'The bundle sent is as large as the memory of the process',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const to = destination(story, 'vendor')
    const failed = make.pid('failed')
    const keys = make.pid('keys')
    const dumped = either(keys, failed)
    const size = make.bytes('memory', 40_000_000, 2_000_000_000)
    const user = make.user('operator')
    note('host', to.host)
    return [
      entry('kernel', 'segfault', { pid: failed, comm: make.service('main'), addr: '0x10', level_code: 4 }, [
        '{comm}[{pid}]: segfault at {addr} error {level_code}',
        'pid {pid} ({comm}) crashed',
      ]),
      entry(
        'systemd',
        'restart',
        { unit: `${make.service('main')}.service`, counter: 1, result: 'core-dump' },
        ['{unit}: restart {counter}, result {result}', '{unit} failed with {result}'],
      ),
      ...opening(story, 'operator'),
      entry(
        'audit',
        'ptrace',
        {
          pid: make.pid('gcore'),
          target: dumped,
          comm: either(pick('keeper', ['vault', 'ssh-agent', 'gpg-agent', 'lsass']), make.service('main')),
          euid: either(0, make.uid('operator')),
          caps: lean(story, 'caps', ['cap_sys_ptrace'], ['none']),
        },
        [
          'pid {pid} attached to {target} ({comm}), euid {euid}, {caps}',
          'ptrace {target} comm={comm} euid={euid}',
        ],
      ),
      entry(
        'gcore',
        'dump_done',
        { pid: make.pid('gcore'), target: dumped, path: `/var/tmp/core.${dumped}`, size, mode: '0600' },
        ['memory of {target} saved as {path}, {size} bytes', '{path} size={size} mode={mode}'],
      ),
      ...background(story, 'one'),
      entry(
        'scrubber',
        'pass',
        {
          path: `/var/tmp/core.${dumped}`,
          removed: either(0, whole('removed', 20, 900)),
          result: either(
            pick('skipped', ['skipped', 'failed', 'not configured']),
            pick('scrubbed', ['done', 'ok']),
          ),
        },
        ['{path}: {removed} strings removed, {result}', 'scrub {result} removed={removed}'],
      ),
      entry(
        'bundle',
        'packed',
        {
          file: `bundle-${make.id('bundle')}.tgz`,
          members: whole('members', 2, 30),
          size: Math.round(size * 0.4),
          sha256: make.digest('bundle'),
        },
        ['{file}: {members} members, {size} bytes', 'packed {file} sha256={sha256}'],
      ),
      entry(
        'case-tool',
        'lookup',
        {
          case: lean(story, 'case', ['none', 'closed', 'not found'], [`SR-${whole('case', 10_000, 99_999)}`]),
          vendor: make.outsideHost('real vendor'),
          opened_by: user,
        },
        ['case {case} with {vendor}, opened by {opened_by}', 'case={case} vendor={vendor}'],
      ),
      entry(
        'case-tool',
        'vendor_host',
        { sent_to: to.host, in_contract: either('no', 'yes'), zone: to.zone },
        ['{sent_to} in contract: {in_contract} ({zone})', 'target {sent_to} contract={in_contract}'],
      ),
      entry(
        'sftp',
        'put',
        {
          user,
          host: to.host,
          dst_ip: to.address,
          bytes_out: Math.round(size * 0.4),
          host_key: lean(story, 'host key', ['new, accepted', 'changed'], ['known', 'pinned']),
        },
        [
          '{bytes_out} bytes to {host} ({dst_ip}), host key {host_key}',
          'put {host} bytes={bytes_out} hostkey={host_key}',
        ],
      ),
      entry(
        'netflow',
        'flow_end',
        { dst_ip: to.address, bytes_out: Math.round(size * 0.41), listed: to.listed, times_seen: to.seen },
        [
          '{dst_ip}: {bytes_out} bytes, listed {listed}, seen {times_seen}',
          'flow {dst_ip} prior={times_seen} listed={listed}',
        ],
      ),
      entry(
        'audit',
        'unlink',
        {
          path: `/var/tmp/core.${dumped}`,
          uid: make.uid('operator'),
          cmd: either(pick('wipe', ['shred -u', 'rm -f']), pick('tidy', ['rm -f', 'tmpreaper'])),
        },
        ['{cmd} {path}', 'unlink {path} uid={uid} cmd={cmd}'],
      ),
      ...handling(story),
      remark(story, 'bundle', 'support bundle'),
    ]
  },
})
