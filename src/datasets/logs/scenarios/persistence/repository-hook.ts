import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { footprint } from '../../fragments/footprint.ts'
import { hiddenPath } from '../../fragments/hidden-path.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { ordinaryHost } from '../../fragments/ordinary-host.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Persistence via Backdoor Implantation',
  title: 'what runs on every push',
  clues: [
    'The hook {hook} is no part of any commit, yet runs on each push.',
    'A runner registers with a token made in the same minute and outside the pool.',
    'Each push is followed by a connection from the server to an address of no project.',
    'The deploy key added can write, the one it resembles could only read.',
    'The hook comes back after the repository was restored.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const repository = `${make.service('team')}/${make.service('repo')}`
    const hook = pick('hook', ['post-receive', 'update', 'post-merge', 'pre-commit'])
    const user = make.user('author')
    const helper = either(hiddenPath(story, 'h'), '/usr/share/git-core/hooks/notify')
    const address = either(make.outsideAddress('c2'), make.insideAddress('chat'))
    story.note('hook', hook)
    const push = (key: string) => [
      entry(
        'git',
        'push',
        { repository, user: make.user(key), ref: 'refs/heads/main', commit: make.id(key), status: 'ok' },
        ['{user} pushed {commit} to {repository} {ref}: {status}', '{repository}: {commit} by {user}'],
        [600, 9000],
      ),
      entry(
        'git',
        'hook',
        { repository, hook, pid: make.pid(key), cmd: helper, rc: 0, ms: whole(`${key}/ms`, 20, 900) },
        ['{hook} of {repository} ran {cmd}, rc {rc}', '{hook}: {cmd} ({ms} ms)'],
        1,
      ),
      entry(
        'netflow',
        'connection',
        {
          pid: make.pid(key),
          dst_ip: address,
          dst_port: either(443, 8065),
          bytes_out: either(whole(`${key}/b`, 4000, 90000), whole(`${key}/s`, 200, 900)),
        },
        ['{pid} -> {dst_ip}:{dst_port} {bytes_out} bytes', '{bytes_out} bytes for {dst_ip}'],
        1,
      ),
    ]
    return [
      ordinaryHost(story, 'a', 1),
      entry(
        'git',
        'login',
        {
          user,
          src_ip: make.insideAddress('src'),
          method: sideFact(story, 'method', 'token', 'sso'),
          scopes: either('admin:repo_hook,write', 'read,write'),
        },
        ['{user} from {src_ip} by {method}, scopes {scopes}', '{method} of {user}: {scopes}'],
      ),
      entry(
        either('audit', 'git'),
        either('write', 'merge'),
        {
          path: `/srv/git/${repository}.git/hooks/${hook}`,
          user: either('www-data', user),
          commit: sideFact(story, 'commit', 'unknown', make.id('m')),
          approvals: sideFact(story, 'approvals', 0, 2),
          mode: either('0777', '0755'),
          sha256: make.digest('hook'),
        },
        [
          '{path} by {user} mode {mode}, commit {commit}',
          `{path} ${either('written', 'installed from {commit}')}, approvals {approvals}`,
        ],
      ),
      entry(
        'audit',
        'create',
        {
          path: helper,
          owner: either('www-data', 'root'),
          mode: '0755',
          package: sideFact(story, 'package', 'null', 'git-notify'),
          inode: make.inode('h'),
        },
        ['{path} owner {owner} package {package}', '{path} inode {inode}, package {package}'],
      ),
      entry(
        'git',
        'deploy_key',
        {
          repository,
          fingerprint: 'SHA256:' + make.id('fp'),
          can_write: either(true, false),
          title: pick('title', ['ci-read', 'mirror', 'backup']),
          by_user: user,
        },
        [
          'key "{title}" for {repository} by {by_user}, write={can_write}',
          '{fingerprint} added to {repository}, write={can_write}',
        ],
      ),
      chance('runner', 0.7)
        ? entry(
            'ci',
            'runner_register',
            {
              runner: either(make.outsideHost('r'), make.host('r')),
              tags: sideFact(story, 'tags', 'untagged', 'linux,pool-a'),
              token_age_s: sideFact(story, 'token_age_s', whole('ta', 5, 50), whole('tb', 90000, 900000)),
              src_ip: either(make.outsideAddress('r'), make.insideAddress('r')),
            },
            [
              'runner {runner} registered from {src_ip}, tags {tags}, token {token_age_s} s old',
              '{runner} joined from {src_ip}',
            ],
          )
        : undefined,
      push('p1'),
      ordinaryHost(story, 'b', 1),
      push('p2'),
      entry(
        'git',
        'restore',
        { repository, from: 'backup', objects: whole('obj', 900, 9000), result: 'ok' },
        ['{repository} restored from {from}: {objects} objects', '{repository}: {result}'],
        [600, 9000],
      ),
      entry(
        'audit',
        'stat',
        {
          path: `/srv/git/${repository}.git/hooks/${hook}`,
          found: either(true, true),
          sha256: make.digest('hook'),
          expected: either('-', make.digest('hook')),
          mtime: either('2022-08-01 00:00:00', 'now'),
        },
        ['{path} sha256 {sha256} expected {expected}', '{path} found={found}, mtime {mtime}'],
      ),
      push('p3'),
      ordinaryHost(story, 'c', 1),
      footprint(story, 'foot'),
      closing(story),
    ]
  },
})
