import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { aftermath } from '../../fragments/aftermath.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Malicious Code Execution',
  title: 'A pull request from a fork runs on a build machine',
  clues: [
    'The change touches the workflow itself, and its author never contributed before',
    'The job ran with the rights of the main branch although it comes from a fork',
    'A test step starts a program that no test needs',
    'The program left the workspace and stayed after the job ended',
    'Later jobs of other branches on the same runner inherit a changed path',
  ],
  steps: (story) => {
    const { make, either, pick, whole } = story
    const job = make.id('job')
    const author = make.user('author')
    const runner = make.host('runner')
    const shell = make.pid('shell')
    const uid = make.uid('runner', 'service')
    return [
      entry(
        'forge',
        'pull_request',
        {
          number: whole('number', 20, 4000),
          author,
          from_fork: either(true, lean(story, 'fork', [true], [false])),
          merged_before: either(0, whole('merged', 4, 120)),
          files: whole('files', 1, 20),
        },
        [
          '#{number} by {author}, fork {from_fork}, {merged_before} merged before',
          'pr={number} author={author} fork={from_fork} files={files}',
        ],
      ),
      entry(
        'forge',
        'diff',
        {
          path: either(
            '.ci/workflow.yml',
            pick('touched', ['docs/guide.md', 'src/parse.c', '.ci/workflow.yml']),
          ),
          lines: whole('lines', 2, 60),
          owner_review: either(
            pick('no review', ['missing', 'none', 'stale']),
            pick('review', ['approved', make.user('owner')]),
          ),
        },
        ['{path}: {lines} lines, owner review {owner_review}', 'diff {path} +{lines} review={owner_review}'],
      ),
      entry(
        'ci',
        'trigger',
        {
          job,
          event: either('pull_request_target', pick('event', ['pull_request', 'push'])),
          token: either('write', pick('token', ['read', 'none'])),
          approval: lean(story, 'approval', ['not required', 'auto'], ['required, given', 'maintainer']),
        },
        ['{job} by {event}, token {token}, approval {approval}', 'trigger {event} token={token}'],
      ),
      entry(
        'runner',
        'job_start',
        { job, runner, ephemeral: lean(story, 'ephemeral', [false], [true]), uid, cgroup: `/ci/${job}` },
        ['{job} on {runner}, ephemeral {ephemeral}', 'start {job} cgroup={cgroup}'],
      ),
      entry('runner', 'step', { job, name: 'checkout', sha: make.digest('head'), rc: 0 }, [
        'step {name} {sha}: {rc}',
        'step={name} rc={rc}',
      ]),
      entry(
        'runner',
        'step',
        { job, name: pick('build', ['build', 'configure', 'install']), sha: make.digest('head'), rc: 0 },
        ['step {name} {sha}: {rc}', 'step={name} rc={rc}'],
      ),
      ...background(story, 'one'),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('odd'),
          ppid: shell,
          uid,
          euid: either(pick('euid', [0, 0, uid]), uid),
          cmd: either(
            pick('odd', ['sudo -n bash t.sh', 'python3 -c exec', 'setsid ./.w', 'curl -s | sh']),
            pick('even', ['pytest -q', 'make check', 'go test ./...', './run-tests.sh']),
          ),
        },
        ['uid={uid} euid={euid} {cmd}', 'pid {pid} (parent {ppid}) {cmd}'],
      ),
      entry(
        'audit',
        'create',
        {
          pid: make.pid('odd'),
          path: either(
            pick('outside', [
              '/opt/runner/bin/git',
              `/home/${make.user('home')}/.profile`,
              '/usr/local/bin/node',
            ]),
            pick('inside', [`/ci/${job}/out/report.xml`, `/tmp/${job}/cov.dat`]),
          ),
          mode: '0755',
          sha256: make.digest('left'),
        },
        ['{path} written, mode {mode}', 'create {path} {mode} sha256={sha256}'],
      ),
      entry(
        'audit',
        'setsid',
        {
          pid: make.pid('stay'),
          ppid: either(1, shell),
          cgroup: either('/', `/ci/${job}`),
          name: lean(story, 'name', ['[kworker/1:2]', 'dbus-daemon'], ['node', 'java']),
        },
        ['{name} pid {pid}, parent {ppid}, in {cgroup}', 'setsid pid={pid} ppid={ppid} cgroup={cgroup}'],
      ),
      entry(
        'egress',
        'connect',
        {
          pid: make.pid('odd'),
          dst_ip: either(make.outsideAddress('out'), make.insideAddress('cache')),
          dst_port: either(pick('port', [443, 4444, 8443]), pick('cache port', [443, 8081])),
          bytes_in: make.bytes('in', 900, 900_000),
        },
        ['pid {pid} to {dst_ip}:{dst_port}, {bytes_in} bytes in', 'egress {dst_ip}:{dst_port} in={bytes_in}'],
      ),
      entry(
        'runner',
        'job_done',
        { job, result: 'passed', tests: whole('tests', 20, 900), failed: lean(story, 'failed', [0], [0, 1]) },
        ['{job} {result}: {tests} tests, {failed} failed', 'done {job} {result}'],
      ),
      entry(
        'runner',
        'cleanup',
        {
          job,
          processes_left: either(whole('left', 1, 3), 0),
          files_left: either(whole('files left', 1, 4), 0),
        },
        [
          '{processes_left} processes and {files_left} files left of {job}',
          'cleanup procs={processes_left} files={files_left}',
        ],
      ),
      entry(
        'runner',
        'job_start',
        { job: make.id('next job'), runner, ephemeral: false, uid, cgroup: `/ci/${make.id('next job')}` },
        ['{job} on {runner}, ephemeral {ephemeral}', 'start {job} cgroup={cgroup}'],
      ),
      entry(
        'audit',
        'path_lookup',
        {
          name: 'git',
          path: either('/opt/runner/bin/git', '/usr/bin/git'),
          sha256: either(make.digest('left'), make.digest('git')),
          package: either('none', 'git'),
        },
        ['{name} is {path}, package {package}', 'which {name} {path} sha256={sha256}'],
      ),
      ...aftermath(story),
      remark(story, 'request', 'pull request build'),
    ]
  },
})
