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
  title: 'A package is installed and its hook runs',
  clues: [
    'The package came from {registry}, although the lock file names another registry',
    'Its digest is not the one in the lock file',
    'The install hook starts a shell that has nothing to do with building',
    'The hook reads the environment of the job and opens a connection',
    'The version is hours old and its publisher has one package',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const from = destination(story, 'registry')
    const digest = compared(story, 'package')
    const name = pick('package', [
      'color-strings',
      'left-grid',
      'fast-yaml2',
      'request-lite',
      'pyfmt-tools',
      'node-retryx',
    ])
    const version = make.version('package')
    const hook = make.pid('hook')
    const manager = pick('manager', ['npm', 'pip', 'gem', 'cargo'])
    note('registry', from.host)
    return [
      entry(
        'runner',
        'job_start',
        {
          job: make.id('job'),
          runner: make.host('runner'),
          user: make.serviceUser('runner'),
          uid: make.uid('runner', 'service'),
        },
        ['job {job} on {runner} as {user}', 'job={job} uid={uid}'],
      ),
      entry(
        manager,
        'resolve',
        {
          package: name,
          version,
          registry: from.host,
          src_ip: from.address,
          lockfile_registry: either(make.insideHost('registry'), from.host),
        },
        [
          '{package}@{version} from {registry}, lock file says {lockfile_registry}',
          'resolved {package} {version} {registry}',
        ],
      ),
      entry(
        'registry-proxy',
        'metadata',
        {
          package: name,
          published: either(`${whole('hours', 1, 20)}h ago`, `${whole('months', 3, 60)} months ago`),
          downloads: either(whole('few', 3, 90), whole('many', 20_000, 900_000)),
          maintainers: lean(story, 'maintainers', [1], [2, 4, 7]),
        },
        [
          '{package}: published {published}, {downloads} downloads, {maintainers} maintainers',
          'meta {package} age={published} dl={downloads}',
        ],
      ),
      entry(
        manager,
        'fetched',
        {
          package: name,
          size: make.bytes('package', 4000, 4_000_000),
          status: 200,
          cache: lean(story, 'cache', ['miss'], ['hit', 'revalidated']),
        },
        ['{package} fetched, {size} bytes, cache {cache}', 'fetch {package} {status} cache={cache}'],
      ),
      entry(
        manager,
        'integrity',
        {
          package: name,
          sha512_expected: digest.expected,
          sha512_actual: digest.actual,
          result: digest.verdict,
          strict: lean(story, 'strict', [false], [true]),
        },
        [
          '{package}: lock {sha512_expected}, got {sha512_actual}: {result}',
          'integrity {package} {result} strict={strict}',
        ],
      ),
      ...background(story, 'one'),
      entry(
        manager,
        'hook_start',
        {
          package: name,
          hook: pick('hook', ['postinstall', 'setup.py', 'build.rs', 'extconf']),
          pid: hook,
          uid: either(0, make.uid('runner', 'service')),
        },
        ['{hook} of {package} started, pid {pid}, uid {uid}', 'run {hook} {package} uid={uid}'],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('child'),
          ppid: hook,
          cmd: either(
            pick('shell', [
              'sh -c "base64 -d | sh"',
              'node -e "eval(...)"',
              'python3 -c "exec(...)"',
              'bash -i',
            ]),
            pick('build', [
              'node-gyp rebuild',
              'cc -O2 -c native.c',
              'sh -c "make -j2"',
              'python3 setup.py build_ext',
            ]),
          ),
          rc: 0,
        },
        ['pid {pid} (parent {ppid}): {cmd}', 'execve {cmd} ppid={ppid} rc={rc}'],
      ),
      entry(
        'audit',
        'open',
        {
          pid: make.pid('child'),
          path: either(
            pick('read', [
              '/proc/self/environ',
              `/home/${make.user('home')}/.npmrc`,
              '/root/.ssh/id_rsa',
              '/run/secrets/token',
            ]),
            pick('headers', ['/usr/include/zlib.h', 'package.json', '/usr/include/python3/Python.h']),
          ),
          flags: 'O_RDONLY',
        },
        ['pid {pid} opened {path}', 'open {path} {flags}'],
      ),
      entry(
        'audit',
        'connect',
        {
          pid: make.pid('child'),
          dst_ip: either(make.outsideAddress('hook'), make.insideAddress('mirror')),
          dst_port: either(pick('port', [443, 8080, 4444]), pick('mirror port', [443, 8080, 8081])),
          bytes_out: whole('out', 200, 9000),
          zone: from.zone,
        },
        [
          'pid {pid} connected {dst_ip}:{dst_port} ({zone}), {bytes_out} bytes',
          'connect {dst_ip}:{dst_port} zone={zone}',
        ],
      ),
      entry(
        'audit',
        'create',
        {
          pid: make.pid('child'),
          path: either(
            pick('left', ['/tmp/.node_cache', '/var/tmp/.upd', `/home/${make.user('home')}/.config/.svc`]),
            `node_modules/${name}/build/Release/native.node`,
          ),
          mode: '0755',
          sha256: make.digest('left'),
        },
        ['{path} created, mode {mode}', 'create {path} {mode} sha256={sha256}'],
      ),
      entry(manager, 'hook_done', { package: name, rc: 0, duration_ms: whole('took', 90, 90_000) }, [
        'hook of {package} ended {rc} after {duration_ms}ms',
        'done {package} rc={rc}',
      ]),
      entry(
        'audit',
        'process_left',
        { pid: make.pid('child'), running: either(true, false), ppid: either(1, hook) },
        ['pid {pid} still running {running}, parent {ppid}', 'left pid={pid} running={running} ppid={ppid}'],
      ),
      entry(
        'sca',
        'advisory',
        {
          package: name,
          advisories: either(pick('unknown', [0, 1]), 0),
          reviewed: lean(story, 'reviewed', ['no', 'pending'], ['yes', 'pinned']),
        },
        ['{package}: {advisories} advisories, reviewed {reviewed}', 'sca {package} reviewed={reviewed}'],
      ),
      ...aftermath(story),
      remark(story, 'package', `install of ${name}`),
    ]
  },
})
