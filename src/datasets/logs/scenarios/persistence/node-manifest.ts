import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { ordinaryCluster } from '../../fragments/ordinary-cluster.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Persistence via Backdoor Implantation',
  title: 'a workload that comes back on every node',
  clues: [
    'The workload {name} is deleted and appears again without any request to the cluster.',
    'Its manifest lies on the node, written by a container with the node mounted.',
    'The image has no entry in the list of the build, and its digest none either.',
    'It runs in the namespace of the system with the network of the node.',
    'A port of the node opens with it and is entered from outside.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const name = pick('name', [
      'kube-proxy-helper',
      'node-problem-agent',
      'metrics-sidecar',
      'cni-sync',
      'log-shipper',
    ])
    const node = make.host('node')
    const image = either(
      `${make.outsideHost('reg')}/tools/${name}:latest`,
      `${make.insideHost('reg')}/platform/${name}:2.4`,
    )
    const by = either(`system:node:${node}`, 'system:serviceaccount:gitops:sync')
    const digest = make.digest('img')
    const state = (key: string, value: string, seconds: readonly [number, number]) =>
      entry(
        'kubelet',
        'pod_state',
        { name, node, namespace: 'kube-system', state: value, pod: make.id(key, name) },
        ['{namespace}/{pod} on {node}: {state}', '{pod} {state}'],
        seconds,
      )
    story.note('name', name)
    return [
      ordinaryCluster(story, 'a', 2),
      entry(
        either('audit', 'gitops'),
        either('write', 'merge'),
        {
          path: either(`/etc/kubernetes/manifests/${name}.yaml`, `platform/${name}.yaml`),
          by_user: either('root', make.user('author')),
          commit: sideFact(story, 'commit', 'empty', make.id('c')),
          approvals: sideFact(story, 'approvals', 0, 2),
          container: either(make.id('ctr'), 'none'),
        },
        [
          '{path} by {by_user}, commit {commit}, approvals {approvals}',
          `{path} ${either('written from container {container}', 'merged after {approvals} approvals')}`,
        ],
      ),
      entry(
        'apiserver',
        'request',
        {
          user: by,
          verb: 'create',
          resource: either('pods (mirror)', 'daemonsets'),
          name,
          namespace: 'kube-system',
          status: 201,
        },
        ['audit: {user} {verb} {resource}/{name} {status}', '{name} made in {namespace} by {user}'],
      ),
      entry(
        'registry',
        'pull',
        {
          image,
          digest,
          signed: sideFact(story, 'signed', false, true),
          sbom: sideFact(story, 'sbom', 'empty', 'present'),
          status: 200,
        },
        ['pull {image} {digest} signed={signed}', '{image}: signed={signed}, sbom {sbom}'],
      ),
      entry(
        'admission',
        'review',
        {
          name,
          result: either('skipped', 'allowed'),
          reason: sideFact(story, 'reason', 'mirror pod', 'policy ok'),
          host_network: true,
          privileged: either(true, false),
        },
        [
          '{name} {result} ({reason}) hostNetwork={host_network} privileged={privileged}',
          'policy {result} {name}: {reason}',
        ],
      ),
      state('p1', 'Running', [5, 40]),
      entry(
        'containerd',
        'start',
        {
          name,
          uid: either(0, 65532),
          mounts: either('/:/host', '/var/log:/logs:ro'),
          restart: 'Always',
          cgroup: '/kubepods.slice/' + make.id('cg'),
        },
        ['{name} uid={uid} mounts={mounts} restart={restart}', '{name} runs as uid {uid} with {mounts}'],
      ),
      entry(
        'audit',
        'listen',
        {
          node,
          port: either(whole('port', 30000, 45000), 9100),
          address: either('0.0.0.0', '127.0.0.1'),
          name,
        },
        ['{name} listens on {address}:{port} of {node}', '{address}:{port} opened by {name}'],
      ),
      ordinaryCluster(story, 'b', 2),
      entry(
        'apiserver',
        'request',
        {
          user: make.user('admin'),
          verb: 'delete',
          resource: either('pods', 'daemonsets'),
          name,
          namespace: 'kube-system',
          status: 200,
        },
        ['audit: {user} {verb} {resource}/{name} {status}', '{user} deleted {name} in {namespace}'],
        [600, 9000],
      ),
      state(either('p1', 'p1'), 'Terminated', [2, 30]),
      story.only('risky', state('p1', 'Running', [2, 20])),
      story.only(
        'safe',
        entry('gitops', 'sync', { name, commit: make.id('c2'), result: 'removed', changed: 1 }, [
          '{name} {result} at {commit}',
          'sync: {changed} object {result}',
        ]),
      ),
      entry(
        'apiserver',
        'request',
        {
          user: by,
          verb: 'list',
          resource: either('secrets', 'nodes'),
          name: '*',
          namespace: either('*', 'none'),
          status: 200,
        },
        ['audit: {user} {verb} {resource} {status}', '{user} {verb} {resource} in {namespace}'],
      ),
      entry(
        'netflow',
        'connection',
        {
          node,
          src_ip: either(make.outsideAddress('in'), make.insideAddress('prom')),
          dst_port: either(whole('port', 30000, 45000), 9100),
          bytes_out: whole('bo', 300, 90000),
          state: 'established',
        },
        [
          '{src_ip} -> {node}:{dst_port} {state} {bytes_out} bytes',
          '{src_ip} entered port {dst_port} of {node}',
        ],
      ),
      chance('boot', 0.6)
        ? entry('node', 'boot', { node, uptime_s: 9, pods: whole('pods', 8, 30) }, [
            '{node} up for {uptime_s} s, {pods} pods',
            '{node} booted',
          ])
        : undefined,
      state(either('p1', 'p2'), either('Running', 'absent'), [30, 90]),
      ordinaryCluster(story, 'c', 1),
      closing(story),
    ]
  },
})
