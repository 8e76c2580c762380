import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { aftermath } from '../../fragments/aftermath.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Malicious Code Execution',
  title: 'A program starts from memory without a file',
  clues: [
    'A program was written to an anonymous memory file and started from there',
    'Its bytes came over the network in the same process, decoded on the way',
    'It took the name of a kernel thread but has a parent and a memory map',
    'Its map names a deleted file',
    'It asks for the credentials file and is denied, then calls {address}',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const parent = make.pid('parent')
    const child = make.pid('child')
    const uid = make.uid('user', 'service')
    const address = either(make.outsideAddress('peer'), make.insideAddress('peer'))
    const size = make.bytes('program', 20_000, 4_000_000)
    const comm = either(
      pick('odd', ['[kworker/u16:0]', '[kthreadd]', 'ps', 'sshd: priv']),
      pick('even', ['runc:[2:INIT]', 'jit-worker', 'qemu-user', 'chrome-sandbox']),
    )
    note('address', address)
    return [
      entry(
        'audit',
        'exec',
        {
          pid: parent,
          ppid: make.pid('grandparent'),
          uid,
          exe: pick('interpreter', ['/usr/bin/python3', '/usr/bin/perl', '/usr/bin/node', '/usr/bin/runc']),
          cgroup: `/system.slice/${make.service('main')}.service`,
        },
        ['{exe} as uid {uid} in {cgroup}', 'execve {exe} pid={pid} ppid={ppid}'],
      ),
      entry(
        'audit',
        'connect',
        {
          pid: parent,
          dst_ip: address,
          dst_port: either(pick('port', [443, 8080, 8000]), pick('ok port', [443, 5000])),
          result: 'success',
        },
        ['pid {pid} to {dst_ip}:{dst_port}', 'connect {dst_ip}:{dst_port} {result}'],
      ),
      entry(
        'netflow',
        'flow',
        {
          dst_ip: address,
          bytes_in: either(size + 900, whole('small', 900, 9000)),
          bytes_out: whole('asked', 90, 900),
          times_seen: either(0, whole('seen', 20, 900)),
        },
        [
          '{bytes_in} bytes from {dst_ip}, seen {times_seen} times',
          'flow {dst_ip} in={bytes_in} prior={times_seen}',
        ],
      ),
      entry(
        'audit',
        'decode',
        {
          pid: parent,
          call: pick('call', ['base64', 'zlib', 'xor']),
          bytes_read: size,
          bytes_written: Math.round(size * 1.4),
        },
        [
          '{call} of {bytes_read} bytes to {bytes_written}',
          'decode {call} in={bytes_read} out={bytes_written}',
        ],
      ),
      entry(
        'audit',
        'memfd_create',
        {
          pid: parent,
          name: either(
            pick('name', ['', 'a', 'kworker']),
            pick('ok name', ['runc_cloned:/proc/self/exe', 'jit-cache', 'pulse-shm']),
          ),
          flags: 'MFD_CLOEXEC',
          size: either(size, whole('ok size', 4096, 900_000)),
        },
        ['memory file "{name}" {flags}, {size} bytes', 'memfd_create "{name}" size={size}'],
      ),
      entry(
        'audit',
        'seal',
        {
          pid: parent,
          seals: either('none', pick('seals', ['SEAL,SHRINK,GROW,WRITE', 'none'])),
          fd: whole('fd', 3, 9),
        },
        ['fd {fd} seals {seals}', 'fcntl fd={fd} seals={seals}'],
      ),
      ...background(story, 'one'),
      entry(
        'audit',
        'exec',
        {
          pid: child,
          ppid: parent,
          uid,
          exe: either(
            '/proc/self/fd/3',
            pick('exe', ['/proc/self/exe', '/usr/bin/jit-worker', '/usr/bin/runc']),
          ),
          cgroup: `/system.slice/${make.service('main')}.service`,
        },
        ['{exe} as uid {uid} in {cgroup}', 'execve {exe} pid={pid} ppid={ppid}'],
      ),
      entry('audit', 'prctl', { pid: child, option: 'PR_SET_NAME', comm }, [
        'pid {pid} is now {comm}',
        'prctl {option} "{comm}"',
      ]),
      entry(
        'proc-scan',
        'maps',
        {
          pid: child,
          map: either(
            '/memfd: (deleted)',
            pick('map', ['/usr/bin/runc', '/memfd:runc_cloned (deleted)', '/usr/lib/libjit.so']),
          ),
          prot: 'r-xp',
          package: either('none', pick('package', ['runc', 'nodejs'])),
        },
        ['pid {pid} maps {map} {prot}, package {package}', 'maps pid={pid} {map} package={package}'],
      ),
      entry(
        'lsm',
        'check',
        {
          pid: child,
          path: either('/etc/shadow', pick('path', ['/sys/fs/cgroup/cpu.max', '/etc/machine-id'])),
          result: lean(story, 'lsm', ['denied'], ['allowed', 'denied']),
          mode: lean(story, 'mode', ['permissive', 'complain'], ['enforcing']),
        },
        ['{path}: {result} ({mode})', 'lsm {result} {path} mode={mode}'],
      ),
      entry(
        'audit',
        'connect',
        {
          pid: child,
          dst_ip: either(address, make.insideAddress('log')),
          dst_port: either(pick('back', [4444, 8443, 53]), pick('log port', [514, 4317])),
          result: 'success',
        },
        ['pid {pid} to {dst_ip}:{dst_port}', 'connect {dst_ip}:{dst_port} {result}'],
      ),
      entry(
        'proc-scan',
        'children',
        { pid: parent, exited: either(true, false), child_parent: either(1, parent) },
        [
          'parent {pid} gone {exited}, child now under {child_parent}',
          'tree pid={pid} exited={exited} reparent={child_parent}',
        ],
      ),
      entry(
        'ima',
        'measure',
        {
          pid: child,
          sha256: make.digest('program'),
          in_policy: either('no', 'yes'),
          action: lean(story, 'ima', ['log'], ['log', 'appraise ok']),
        },
        ['{sha256} in policy {in_policy}, {action}', 'ima {sha256} policy={in_policy}'],
      ),
      ...aftermath(story),
      remark(story, 'memory', 'start from memory'),
    ]
  },
})
