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
  title: 'a library that every program loads',
  clues: [
    'From the change on, programs that have nothing in common map {library}.',
    'The library was compiled on this host from a source that is gone.',
    'The number of directory entries two programs report for one folder no longer agrees.',
    'A login succeeds although the module that checks it was never asked.',
    'The mapping comes back after a boot.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const library = either(
      hiddenPath(story, 'lib', '.so'),
      pick('good', [
        '/usr/lib/x86_64-linux-gnu/libjemalloc.so.2',
        '/opt/vendor/lib/libtrace.so',
        '/usr/lib/libfaketime.so.1',
      ]),
    )
    const inode = make.inode('lib')
    const scope = either('/etc/ld.so.preload', '/etc/default/redis')
    const count = whole('count', 9, 60)
    story.note('library', library)
    const maps = (exe: string, key: string) =>
      entry(
        'audit',
        'map',
        {
          pid: make.pid(key),
          exe,
          path: either(library, key === 'redis' ? library : '/usr/lib/libc.so.6'),
          inode: either(inode, key === 'redis' ? inode : make.inode('libc')),
          uid: 0,
        },
        ['{exe} pid {pid} maps {path} inode {inode}', '{path} loaded by {exe}'],
      )
    return [
      session(story),
      entry(
        'scp',
        'receive',
        {
          path: either(make.path('src', 'temporary'), '/var/cache/apt/archives/libjemalloc2.deb'),
          bytes: make.bytes('b', 9000, 400000),
          sha256: make.digest('src'),
          dst_ip: either(make.outsideAddress('o'), make.insideAddress('mirror')),
        },
        ['{path} received from {dst_ip}, {bytes} bytes', '{path} sha256 {sha256}'],
      ),
      entry(
        either('gcc', 'dpkg'),
        'install',
        {
          path: library,
          pid: make.pid('cc'),
          rc: 0,
          result: either('linked', 'unpacked'),
          signer: sideFact(story, 'signer', 'unlisted', 'archive key'),
        },
        ['{path} {result}, rc {rc}', '{result}: {path} (signer {signer})'],
      ),
      entry(
        'audit',
        'create',
        {
          path: library,
          inode,
          mode: '0755',
          owner: 'root',
          package: sideFact(story, 'package', 'none', 'libjemalloc2'),
          size: make.bytes('s', 8000, 500000),
        },
        ['{path} inode {inode} mode {mode}, {size} bytes', '{path} owner {owner}, package {package}'],
      ),
      ordinaryHost(story, 'a', 1),
      entry(
        'audit',
        'write',
        { path: scope, uid: 0, content: either(library, `LD_PRELOAD=${library}`), inode: make.inode('conf') },
        ['{path}: "{content}" written by uid {uid}', 'write {path} content="{content}"'],
      ),
      chance('back', 0.6)
        ? entry(
            'audit',
            either('utime', 'copy'),
            {
              path: scope,
              cmd: either(`touch -d 2020-01-01 ${scope}`, `cp ${scope} ${scope}.bak`),
              mtime: either('2020-01-01', 'now'),
            },
            ['{cmd}, mtime {mtime}', '{path} mtime {mtime}'],
          )
        : undefined,
      entry(
        'systemd',
        'restart',
        { unit: either('ssh.service', 'redis.service'), main_pid: make.pid(either('sshd', 'redis')), rc: 0 },
        ['Restarted {unit}, pid {main_pid}', '{unit} active, pid {main_pid}'],
      ),
      maps('/usr/bin/redis-server', 'redis'),
      maps('/usr/sbin/sshd', 'sshd'),
      maps('/usr/bin/ls', 'ls'),
      entry(
        'audit',
        'count',
        {
          path: either('/usr/lib', '/var/lib/redis'),
          entries_ls: count - either(1, 0),
          entries_kernel: count,
          result: either('mismatch', 'equal'),
        },
        [
          '{path}: ls {entries_ls}, kernel {entries_kernel}: {result}',
          'entries of {path}: {entries_ls} and {entries_kernel}, {result}',
        ],
      ),
      ordinaryHost(story, 'b', 2),
      entry(
        'sshd',
        'login',
        {
          user: either('root', make.user('person')),
          src_ip: either(make.outsideAddress('in'), make.insideAddress('in')),
          method: sideFact(story, 'method', 'password', 'publickey'),
          pam_calls: either(0, 3),
        },
        [
          'Accepted {method} for {user} from {src_ip} (pam calls {pam_calls})',
          '{user} from {src_ip}, {method}, {pam_calls} checks',
        ],
        [300, 9000],
      ),
      entry(
        'kernel',
        'boot',
        { uptime_s: 4, version: make.version('k') },
        ['kernel {version} booted', 'host up for {uptime_s} s'],
        [2000, 30000],
      ),
      entry(
        'audit',
        'map',
        {
          pid: make.pid('after'),
          exe: either('/usr/sbin/sshd', '/usr/bin/redis-server'),
          path: library,
          inode,
          uid: either(0, whole('ru', 110, 130)),
        },
        ['{exe} pid {pid} maps {path} inode {inode}', '{path} loaded by {exe} with uid {uid}'],
      ),
      entry(
        'netflow',
        'connection',
        {
          pid: make.pid('after'),
          dst_ip: either(make.outsideAddress('o'), make.insideAddress('replica')),
          dst_port: either(443, 6379),
          bytes_out: whole('bo', 60, 4000),
        },
        ['{pid} -> {dst_ip}:{dst_port} {bytes_out} bytes', 'connection to {dst_ip}:{dst_port}'],
      ),
      ordinaryHost(story, 'c', 1),
      footprint(story, 'foot'),
      closing(story),
    ]
  },
})
