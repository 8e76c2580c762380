import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { ordinaryCluster } from '../../fragments/ordinary-cluster.ts'
import { standing } from '../../fragments/standing.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Privilege Escalation',
  title: 'a container and the machine below it',
  clues: [
    'The pod {pod} asks for the root directory of its node, writable, and gets it.',
    'A process inside the container enters the namespaces of process 1 of the node.',
    'The cgroup of the process changes from the container to the system slice.',
    'The pod was made by an account that may only make pods; afterwards uid 0 of the node acts.',
    'A file of the node outside any container changes right after.',
  ],
  steps: (story) => {
    const { make, either, pick, chance } = story
    const account = `system:serviceaccount:${pick('space', ['dev', 'ci', 'web', 'batch'])}:${make.serviceUser('sa')}`
    const pod = make.id('pod', 'tool')
    const node = make.host('node')
    const uid = either(0, 10001)
    const inside = `/kubepods.slice/pod${make.id('cg')}`
    story.note('pod', pod)
    return [
      entry(
        'apiserver',
        'request',
        { user: account, verb: 'create', resource: 'selfsubjectaccessreviews', status: 201 },
        ['{user} {verb} {resource} {status}', '{user} asked what it may do: {status}'],
      ),
      ordinaryCluster(story, 'a', 2),
      entry(
        'apiserver',
        'request',
        { user: account, verb: 'create', resource: 'pods', name: pod, status: 201, dry_run: false },
        ['audit: {user} {verb} {resource}/{name} {status}', '{user} created pod {name}'],
      ),
      entry(
        'admission',
        'review',
        {
          name: pod,
          host_path: either('/', '/var/log/app'),
          read_only: either(false, true),
          privileged: either(true, false),
          run_as_user: uid,
          result: 'allowed',
        },
        [
          '{name} {result}: hostPath={host_path} readOnly={read_only} privileged={privileged} runAsUser={run_as_user}',
          'policy {result} {name} with host path {host_path}, privileged {privileged}',
        ],
      ),
      entry('scheduler', 'bind', { pod, node }, ['{pod} assigned to {node}', 'bound {pod} on {node}']),
      entry(
        'containerd',
        'start',
        {
          pod,
          node,
          container: make.id('ctr'),
          cgroup: inside,
          seccomp: either('unconfined', 'runtime/default'),
          caps: either('CAP_SYS_ADMIN,CAP_SYS_PTRACE', 'none added'),
        },
        [
          'container {container} of {pod} started, seccomp={seccomp} caps={caps}',
          '{pod} runs on {node} with seccomp {seccomp}, capabilities: {caps}',
        ],
      ),
      entry(
        'audit',
        'exec',
        { container: make.id('ctr'), pid: make.pid('sh'), uid, exe: '/bin/sh', cgroup: inside },
        ['exec {exe} uid={uid} cgroup={cgroup}', 'shell {pid} in container {container} as uid {uid}'],
      ),
      entry(
        'audit',
        'mount',
        {
          pid: make.pid('mount'),
          ppid: make.pid('sh'),
          path: either('/host', '/host/log'),
          source: either('/', '/var/log/app'),
          flags: either('rw', 'ro'),
          result: either('success', 'success'),
        },
        ['mount {source} at {path} ({flags}): {result}', '{path} shows {source} of the node, {flags}'],
        3,
      ),
      chance('list', 0.6)
        ? entry(
            'audit',
            'open',
            {
              pid: make.pid('sh'),
              uid,
              path: either('/host/etc/kubernetes/admin.conf', '/host/log/app.log'),
              result: 'success',
            },
            ['open {path} uid={uid} {result}', '{path} opened by uid {uid}'],
          )
        : undefined,
      entry(
        'audit',
        'setns',
        {
          pid: make.pid('ns'),
          ppid: make.pid('sh'),
          cmd: 'nsenter -t 1 -m -p sh',
          target_pid: 1,
          result: either('success', 'EPERM'),
          rc: either(0, 1),
        },
        [
          '{cmd}: {result} (rc {rc})',
          `entering the namespaces of pid {target_pid} ${either('succeeded', 'failed, operation not permitted')}`,
        ],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('after'),
          ppid: make.pid('ns'),
          uid,
          euid: uid,
          exe: either('/bin/bash', '/bin/sh'),
          cgroup: either('/system.slice', inside),
          mnt_ns: either('host', 'container'),
        },
        [
          'exec {exe} uid={uid} euid={euid} cgroup={cgroup} mnt={mnt_ns}',
          '{exe} runs with uid {uid} in the {mnt_ns} mount namespace, cgroup {cgroup}',
        ],
      ),
      ordinaryCluster(story, 'b', 2),
      entry(
        'audit',
        'write',
        {
          node,
          path: either(
            pick('w', ['/etc/sudoers.d/node', '/root/.ssh/authorized_keys', '/etc/cron.d/node']),
            '/var/run/app/state',
          ),
          uid,
          result: 'success',
          cgroup: either('/system.slice', inside),
        },
        ['write {path} on {node} uid={uid} cgroup={cgroup}', '{path} written by uid {uid}'],
      ),
      entry(
        'apiserver',
        'request',
        {
          user: either(`system:node:${node}`, account),
          verb: either('list', 'get'),
          resource: either('secrets', 'configmaps'),
          namespace: either('kube-system', 'own'),
          status: either(200, 200),
          items: either(story.whole('items', 11, 60), 1),
        },
        [
          '{user} {verb} {resource} in {namespace}: {status}, {items} items',
          'audit: {user} {verb} {resource} ({items})',
        ],
      ),
      entry('kubelet', 'end', { pod, rc: 0, restarts: 0 }, [
        '{pod} completed, exit {rc}',
        '{pod} ended, {restarts} restarts',
      ]),
      ordinaryCluster(story, 'c', 1),
      standing(story),
      closing(story),
    ]
  },
})
