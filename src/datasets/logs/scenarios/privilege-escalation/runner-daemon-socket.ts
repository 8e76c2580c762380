import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { ordinaryHost } from '../../fragments/ordinary-host.ts'
import { standing } from '../../fragments/standing.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Privilege Escalation',
  title: 'a build job and the daemon of its machine',
  clues: [
    'The job {job} runs as uid {uid}, yet a process of its container acts as uid 0 of the machine.',
    'The step is not in the pipeline file of the main branch: it came with a change from a fork.',
    'The container started by the job binds the whole file system of the machine.',
    'The token used after the job is that of the runner, not of the job.',
    'The daemon answers over a socket whose group the job joined during the run.',
  ],
  steps: (story) => {
    const { make, either, pick, chance } = story
    const uid = make.uid('runner', 'service')
    const job = make.id('job', 'job')
    const container = make.id('c')
    const bind = either('/:/mnt', `/builds/${job}:/work:ro`)
    const inner = either(0, uid)
    story.note('job', job)
    story.note('uid', uid)
    return [
      entry(
        'ci',
        'pipeline',
        {
          pipeline: make.id('p'),
          ref: either('refs/merge-requests/41/head', 'refs/heads/main'),
          user: make.user('author'),
          fork: either(true, false),
          protected: either(false, true),
        },
        [
          'pipeline {pipeline} for {ref} by {user}, fork={fork}',
          '{user} started {pipeline} on {ref}, protected={protected}',
        ],
      ),
      entry(
        'ci',
        'job',
        {
          job,
          pipeline: make.id('p'),
          runner: make.host('runner'),
          executor: either('shell', 'rootless'),
          uid,
        },
        ['{job} picked by {runner} ({executor})', '{runner} runs {job} as uid {uid}'],
      ),
      ordinaryHost(story, 'a', 1),
      entry(
        'git',
        'checkout',
        {
          job,
          commit: make.id('commit'),
          path: '.ci.yml',
          sha256: make.digest('ci'),
          changed: either(true, false),
        },
        ['{commit} checked out, {path} changed={changed}', 'pipeline file {path} sha256 {sha256}'],
      ),
      entry(
        'job',
        'step',
        {
          job,
          pid: make.pid('id'),
          cmd: 'id',
          output: `uid=${uid} gid=${uid} groups=${uid}${either(',998(docker)', '')}`,
        },
        ['$ {cmd}: {output}', '{job} says {output}'],
      ),
      entry(
        'audit',
        'open',
        {
          pid: make.pid('cli'),
          uid,
          path: either('/var/run/docker.sock', `/run/user/${uid}/builder.sock`),
          mode: either('0666', '0600'),
          owner: either('root', 'self'),
          result: 'success',
        },
        ['connect {path} uid={uid} mode={mode}: {result}', 'socket {path} of {owner} opened by uid {uid}'],
      ),
      entry(
        'dockerd',
        'pull',
        {
          image: pick('image', ['alpine:3', 'busybox:1', 'debian:12', 'builder:stable']),
          digest: make.digest('image'),
          result: 'ok',
        },
        ['pulled {image} {digest}', 'image {image} {result}'],
      ),
      entry(
        'dockerd',
        'create',
        {
          container,
          bind,
          privileged: either(true, false),
          user: either('root', String(uid)),
          pid_mode: either('host', 'private'),
          by_uid: uid,
        },
        [
          'create {container} binds {bind} privileged={privileged} user={user} pid={pid_mode}',
          'container {container} for uid {by_uid}: binds {bind}, privileged {privileged}',
        ],
      ),
      entry(
        'dockerd',
        'start',
        {
          container,
          uid: inner,
          cgroup: either('/', `/user.slice/user-${uid}.slice`),
          no_new_privileges: either(false, true),
        },
        [
          'start {container} uid={uid} cgroup={cgroup}',
          '{container} started, process uid on the machine is {uid}',
        ],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('chroot'),
          uid: inner,
          euid: inner,
          cmd: either('chroot /mnt /bin/sh', 'make -C /work test'),
          container,
          rc: 0,
        },
        ['exec "{cmd}" uid={uid} euid={euid}', '{cmd} in {container} with uid {uid}'],
      ),
      entry(
        'audit',
        'write',
        {
          pid: make.pid('w'),
          uid: inner,
          path: either(
            pick('w', ['/etc/sudoers.d/runner', '/root/.ssh/authorized_keys', '/etc/passwd']),
            '/ci/build/report.xml',
          ),
          result: either('success', 'EROFS'),
        },
        [
          'write {path} uid={uid}: {result}',
          `{path} ${either('written as', 'not written, mounted read-only, for')} uid {uid}`,
        ],
      ),
      chance('again', 0.7)
        ? entry(
            'sudo',
            'command',
            {
              user: make.serviceUser('runner'),
              uid,
              runas: 'root',
              cmd: either('/bin/bash', '/usr/bin/apt-get update'),
              result: either('allowed', 'not allowed'),
            },
            ['{user} : USER={runas} ; COMMAND={cmd} ; {result}', '{user} as {runas}: {cmd} {result}'],
          )
        : undefined,
      entry(
        'vault',
        'token',
        {
          accessor: make.id('acc'),
          identity: either('runner', job),
          policies: either('runner,deploy-prod', 'job-read'),
          src_ip: make.insideAddress('runner'),
          status: either(200, 200),
        },
        [
          'token {accessor} of {identity} used, policies {policies}',
          '{identity} read a secret under {policies}: {status}',
        ],
      ),
      ordinaryHost(story, 'b', 2),
      entry('dockerd', 'remove', { container, rc: 0 }, [
        'removed {container}',
        '{container} gone, exit {rc}',
      ]),
      entry('ci', 'job_end', { job, status: 'success', duration_s: story.whole('d', 40, 900) }, [
        '{job} {status} in {duration_s} s',
        'job {job} passed',
      ]),
      standing(story),
      closing(story),
    ]
  },
})
