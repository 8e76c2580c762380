import { courseOf, measured, times, woven } from '../../fragments/course.ts'
import { aftermath, requests } from '../../fragments/traffic.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Denial-of-Service',
  title: 'One container takes the processors, the disk or the memory bandwidth of all others on the node',
  clues: [
    'The share of {pod} rises without bound, for it runs without a limit',
    'Throttling of the others rises in step though they ask for no more than before',
    'The work of {pod} yields nothing: it neither reads nor answers requests',
    'Evictions hit containers that kept to their limits',
    'The node stops answering its controller',
  ],
  steps: (story) => {
    const { make, either } = story
    const pod = `${make.service('hog')}-${make.id('hog')}`
    const what = story.pick('what', ['cpu_percent', 'io_percent', 'memory_percent'])
    const course = courseOf(story, 'share', story.whole('points', 6, 9))
    story.note('pod', pod)
    return [
      {
        by: 'kubelet',
        event: 'pod_start',
        say: ['started {pod} on {node}, limit {limit}', '{pod} scheduled with limit {limit}'],
        fields: {
          pod,
          node: make.host('log'),
          limit: either('none', story.pick('limit', ['500m', '2', '1Gi', '100MB/s'])),
          image: `registry.internal/${make.service('hog')}:${make.version('hog')}`,
        },
      },
      {
        by: 'containerd',
        event: 'exec',
        say: ['{pod} runs {command}', 'exec in {pod}: {command}'],
        fields: {
          pod,
          command: story.pick('command', [
            'stress-ng --cpu 0',
            'python3 train.py',
            '/app/worker --threads 64',
            'dd if=/dev/zero of=/scratch/a bs=1M',
            'node reindex.js',
          ]),
          pid: make.pid('hog'),
        },
      },
      ...requests(story, 2),
      ...woven(
        measured(story, course, {
          by: story.pick('meter', ['cadvisor', 'kubelet', 'cgroup-exporter', 'node-exporter']),
          event: 'share_sample',
          say: [
            `{pod} takes {${what}} %, others throttled {throttled_percent} %`,
            `{pod}: {${what}} %`,
            'pressure {pressure}, throttled {throttled_percent} %',
          ],
          gauges: {
            [what]: [story.whole('usual', 6, 15), 100],
            throttled_percent: [0, story.whole('throttled', 60, 98)],
            pressure: [0.2, 97.5],
            runnable: [2, story.whole('runnable', 90, 800)],
          },
          fixed: { pod, processed: either(0, story.whole('work', 90, 9000)) },
        }),
        times(course.length, (nth) => ({
          by: 'kubelet',
          event: 'neighbour_state',
          level: either(nth > 4 ? 'warn' : 'info', 'info'),
          say: ['{pod} {status}, p95 {latency_ms} ms', '{pod}: {status}', 'state of {pod} is {status}'],
          fields: {
            pod: `${make.service(`near${nth % 3}`)}-${make.id(`near${nth % 3}`)}`,
            status: either(
              nth > 5
                ? story.pick(`lost${nth}`, ['evicted', 'CrashLoopBackOff', 'probe failed'])
                : nth > 3
                  ? 'throttled'
                  : 'running',
              'running',
            ),
            latency_ms: Math.round(12 + (course[nth - 1] ?? 0) ** 2 * 9000),
            restarts: either(nth > 4 ? nth - 4 : 0, 0),
          },
        })),
      ),
      {
        by: 'controller',
        event: 'node_state',
        level: either('error', 'info'),
        say: ['node {node} {status}', '{node} is {status}, lease {age_s} s old'],
        fields: {
          node: make.host('log'),
          status: either('NotReady', 'Ready'),
          age_s: either(story.whole('lease', 60, 300), story.whole('fresh', 1, 9)),
        },
      },
      ...aftermath(story, make.service('near')),
    ]
  },
})
