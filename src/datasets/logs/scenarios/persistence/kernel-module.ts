import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { footprint } from '../../fragments/footprint.ts'
import { hiddenPath } from '../../fragments/hidden-path.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { ordinaryHost } from '../../fragments/ordinary-host.ts'
import { session } from '../../fragments/session.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Persistence via Backdoor Implantation',
  title: 'a module of the kernel and who can see it',
  clues: [
    'Module {module} is loaded, but the list of modules does not show it.',
    'Its file lies outside the tree of the running kernel and has no signature.',
    'After loading, the process {pid} is missing from one list and present in another.',
    'A file names the module so that it is loaded at every boot.',
    'A packet to a closed port is followed by a connection outward.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const module = pick('module', ['nf_helper', 'snd_ext', 'wd_hook', 'xt_sync', 'usb_acct', 'fs_trace'])
    const kernel = make.version('kernel')
    const path = either(hiddenPath(story, 'mod', '.ko'), `/lib/modules/${kernel}/updates/dkms/${module}.ko`)
    const pid = make.pid('hidden')
    const address = either(make.outsideAddress('c2'), make.insideAddress('mon'))
    const shown = whole('shown', 80, 140)
    story.note('module', module)
    story.note('pid', pid)
    return [
      session(story),
      ordinaryHost(story, 'a', 1),
      entry(
        'curl',
        'fetch',
        {
          path: make.path('tar', 'temporary'),
          dst_ip: either(make.outsideAddress('o'), make.insideAddress('mirror')),
          status: 200,
          sha256: make.digest('t'),
        },
        ['{path} from {dst_ip} {status}', '{path} fetched, sha256 {sha256}'],
      ),
      entry(
        either('make', 'dkms'),
        'build',
        {
          module,
          kernel,
          rc: 0,
          cmd: either(`make -C /tmp/.src modules`, `dkms install ${module}/1.2 -k ${kernel}`),
        },
        ['{cmd} rc={rc}', '{module} built for kernel {kernel}'],
      ),
      entry(
        'audit',
        'create',
        {
          path,
          mode: '0644',
          owner: 'root',
          inode: make.inode('ko'),
          signed: sideFact(story, 'signed', false, true),
          signer: sideFact(story, 'signer', 'not set', 'build key'),
        },
        ['{path} inode {inode} signed={signed}', '{path} created, signer {signer}'],
      ),
      entry(
        'audit',
        'init_module',
        {
          module,
          path,
          pid: make.pid('insmod'),
          uid: 0,
          auid: make.uid('person'),
          cmd: either(`insmod ${path}`, `modprobe ${module}`),
          result: 'success',
        },
        ['{cmd} auid={auid}: {result}', 'module {module} loaded from {path}'],
      ),
      entry(
        'kernel',
        'module',
        {
          module,
          taint: either('OE', 'O'),
          verification: sideFact(story, 'verification', 'failed', 'passed'),
          kernel,
        },
        [
          '{module}: module verification {verification}, taint {taint}',
          '{module} in kernel {kernel}, taint {taint}',
        ],
        1,
      ),
      entry(
        'lsmod',
        'list',
        {
          before: shown,
          after: shown + either(0, 1),
          listed: sideFact(story, 'listed', false, true),
          module,
        },
        [
          'modules {before} -> {after}, {module} listed={listed}',
          `{module} ${either('does not appear', 'appears')} among {after} modules`,
        ],
      ),
      ordinaryHost(story, 'b', 1),
      entry(
        'audit',
        'write',
        {
          path: '/etc/modules-load.d/' + pick('conf', ['local', 'net', 'sound']) + '.conf',
          content: module,
          uid: 0,
          package: sideFact(story, 'package', 'not set', module + '-dkms'),
        },
        ['{path}: {content} (package {package})', 'write {path} content={content}'],
      ),
      entry(
        'audit',
        'process',
        {
          pid,
          comm: either('[kworker/u9:2]', module + '-stat'),
          in_proc: either(false, true),
          in_scheduler: true,
          uid: 0,
        },
        [
          'pid {pid} {comm}: /proc={in_proc} scheduler={in_scheduler}',
          '{comm} ({pid}) in scheduler={in_scheduler}, in listing={in_proc}',
        ],
      ),
      chance('log', 0.6)
        ? entry('journald', 'gap', { missing: either(whole('miss', 20, 400), 0), file: 'system.journal' }, [
            '{file}: {missing} entries missing',
            'journal verified, {missing} missing',
          ])
        : undefined,
      entry(
        'kernel',
        'packet',
        { src_ip: address, dst_port: whole('knock', 20000, 60000), state: 'closed', length: 64 },
        [
          '{src_ip} -> port {dst_port} ({state}) {length} bytes',
          'packet for a closed port {dst_port} of {src_ip}',
        ],
        [300, 4000],
      ),
      entry(
        'netflow',
        'connection',
        {
          pid: either(0, pid),
          dst_ip: address,
          dst_port: either(443, 9100),
          bytes_out: whole('bo', 100, 9000),
          state: either('established', 'refused'),
        },
        ['{pid} -> {dst_ip}:{dst_port} {state} {bytes_out} bytes', 'connection with {dst_ip} {state}'],
        2,
      ),
      entry(
        'kernel',
        'boot',
        { version: kernel, uptime_s: 5 },
        ['kernel {version} booted', 'host up for {uptime_s} s'],
        [2000, 30000],
      ),
      entry(
        'audit',
        'init_module',
        { module, path, pid: 1, uid: 0, auid: 4294967295, cmd: 'systemd-modules-load', result: 'success' },
        ['{cmd} auid={auid}: {result}', 'module {module} loaded from {path}'],
        3,
      ),
      ordinaryHost(story, 'c', 1),
      footprint(story, 'foot'),
      closing(story),
    ]
  },
})
