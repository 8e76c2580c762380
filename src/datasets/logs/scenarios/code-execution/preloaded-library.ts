import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { compared } from '../../fragments/compared.ts'
import { aftermath } from '../../fragments/aftermath.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { opening } from '../../fragments/opening.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Malicious Code Execution',
  title: 'A service restarts with another library in front',
  clues: [
    'The library {path} belongs to no package and was written minutes before the restart',
    'The environment of the service was edited to load it first',
    'It overrides calls of the standard library and was loaded by a process of another uid than its writer',
    'The service now keeps a listening port that its settings do not name',
    'The digest is in no catalogue and the file was gone from disk while still mapped',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const unit = make.service('main')
    const path = either(
      pick('odd', ['/tmp/libz.so.1', '/dev/shm/.l.so', '/var/tmp/libaudit.so', '/usr/local/lib/.libm.so']),
      pick('even', ['/usr/lib/libjemalloc.so.2', '/opt/apm/lib/libagent.so', '/usr/lib/libtcmalloc.so.4']),
    )
    const digest = compared(story, 'library')
    const user = make.user('writer')
    const pid = make.pid('service')
    const uid = make.uid('service', 'service')
    note('path', path)
    return [
      ...opening(story, 'writer'),
      entry(
        'audit',
        'create',
        {
          path,
          uid: either(make.uid('writer'), 0),
          mode: '0755',
          inode: make.inode('library'),
          age_s: either(whole('fresh', 20, 600), whole('old', 900_000, 9_000_000)),
        },
        ['{path} by uid {uid}, mode {mode}, {age_s}s old', 'create {path} inode={inode} uid={uid}'],
      ),
      entry(
        'package-db',
        'owner',
        {
          path,
          package: either('none', pick('package', ['libjemalloc2', 'apm-agent', 'gperftools'])),
          state: lean(story, 'state', ['unknown', 'not owned'], ['unchanged', 'verified']),
        },
        ['{path} belongs to {package}, {state}', '{path} package={package} {state}'],
      ),
      entry(
        'file-integrity',
        'hash',
        { path, sha256_expected: digest.expected, sha256_actual: digest.actual, result: digest.verdict },
        ['{path}: catalogue {sha256_expected}, file {sha256_actual}: {result}', 'hash {path} {result}'],
      ),
      entry(
        'audit',
        'write',
        {
          path: `/etc/default/${unit}`,
          uid: either(make.uid('writer'), 0),
          key: 'LD_PRELOAD',
          value: path,
          by: either(user, pick('by', ['ansible', 'apm-installer'])),
        },
        ['{path}: {key}={value} by {by}', 'write {path} uid={uid} {key}={value}'],
      ),
      ...background(story, 'one'),
      entry(
        'systemd',
        'restart',
        {
          unit: `${unit}.service`,
          pid,
          uid,
          by: lean(story, 'restart', [user, 'crash'], ['deploy', 'ansible']),
        },
        ['{unit} restarted by {by}, pid {pid}', 'restart {unit} pid={pid} uid={uid}'],
      ),
      entry('audit', 'mmap', { pid, path, prot: 'r-x', first: true, inode: make.inode('library') }, [
        'pid {pid} mapped {path} {prot} first',
        'mmap {path} pid={pid} inode={inode}',
      ]),
      entry(
        'ld-check',
        'symbols',
        {
          pid,
          overrides: either(
            pick('hooked', ['accept,read,getpwnam', 'readdir,open', 'pam_authenticate']),
            pick('allocator', ['malloc,free,realloc', 'malloc,free']),
          ),
          count: either(whole('hooks', 2, 9), whole('allocator count', 4, 18)),
        },
        ['pid {pid}: {overrides} taken over ({count})', 'symbols {overrides} n={count}'],
      ),
      entry(
        'ss',
        'listen',
        {
          pid,
          port: either(pick('odd port', [31_337, 4444, 62_001]), pick('usual port', [8080, 5432, 6379])),
          address: either('0.0.0.0', pick('bound', ['127.0.0.1', '0.0.0.0'])),
          configured: either('no', 'yes'),
        },
        [
          'pid {pid} listens on {address}:{port}, configured {configured}',
          'LISTEN {address}:{port} configured={configured}',
        ],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('child'),
          ppid: pid,
          uid,
          euid: either(0, uid),
          cmd: either(
            pick('child', ['/bin/sh', '/bin/bash -p', 'id']),
            pick('child ok', ['/usr/bin/logger ready', '/bin/true', '/usr/bin/test -f pid']),
          ),
        },
        ['uid={uid} euid={euid} {cmd}', 'pid {pid} (parent {ppid}) {cmd}'],
      ),
      entry(
        'audit',
        'unlink',
        {
          path: either(path, make.path('tidy', 'temporary')),
          uid: either(make.uid('writer'), 0),
          still_mapped: either(true, false),
        },
        ['{path} removed, still mapped {still_mapped}', 'unlink {path} uid={uid} mapped={still_mapped}'],
      ),
      entry(
        'monitor',
        'health',
        {
          unit: `${unit}.service`,
          latency_ms: whole('latency', 2, 90),
          errors: lean(story, 'errors', [0], [0, 2]),
        },
        ['{unit}: {latency_ms}ms, {errors} errors', 'health {unit} ms={latency_ms}'],
      ),
      ...aftermath(story),
      remark(story, 'library', 'loaded library'),
    ]
  },
})
