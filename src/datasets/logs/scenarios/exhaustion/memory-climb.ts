import { courseOf, measured, times, woven } from '../../fragments/course.ts'
import { aftermath, requests, serverOf } from '../../fragments/traffic.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Denial-of-Service',
  title: 'Requests of one caller make a process hold more and more memory until it is killed',
  clues: [
    'Memory of {service} grows after each request of {client} and is never given back',
    'Each request asks for more than the one before it',
    'Collections take longer and free less',
    'Latency of other requests rises with memory',
    'The process ends at its limit of {limit} MB',
  ],
  steps: (story) => {
    const { make, either } = story
    const service = make.service('worker')
    const client = story.chance('from inside', 0.4)
      ? make.insideAddress('greedy')
      : make.outsideAddress('greedy')
    const limit = story.pick('limit', [512, 1024, 2048, 4096, 8192])
    story.note('service', service)
    story.note('client', client)
    story.note('limit', limit)
    const course = courseOf(story, 'memory', story.whole('points', 5, 9))
    const size = story.whole('size', 200, 4000)
    return [
      {
        by: 'systemd',
        event: 'service_start',
        say: [
          'started {service} with MemoryMax={limit_mb}M',
          '{service} up, memory limit {limit_mb} MB',
          'cgroup for {service}: {limit_mb} MB',
        ],
        fields: { service, pid: make.pid('victim'), limit_mb: limit },
      },
      ...requests(story, 2),
      ...woven(
        times(course.length, (nth) => ({
          by: serverOf(story),
          event: 'request_body',
          say: [
            '{client} POST {uri} with {items} items',
            '{uri}: {items} items from {client}, {bytes} bytes',
            'batch of {items} accepted from {client}',
          ],
          fields: {
            client: story.either(
              client,
              story.pick('spread', [true, false]) ? make.insideAddress(`client${nth}`) : client,
            ),
            uri: story.pick('bulk', [
              '/api/bulk',
              '/render',
              '/export',
              '/tools/call',
              '/graphql',
              '/convert',
            ]),
            items: either(size * 2 ** Math.min(nth, 8), story.whole(`items${nth}`, 10, 300)),
            bytes: either(size * 90 * 2 ** Math.min(nth, 8), story.whole(`body${nth}`, 900, 30_000)),
          },
        })),
        measured(story, course, {
          by: story.pick('meter', ['cadvisor', 'jvm', 'node-exporter', 'runtime', 'procmon']),
          event: 'memory_sample',
          say: [
            '{service} uses {memory_mb} of {limit_mb} MB',
            'rss {memory_mb} MB, pause {pause_ms} ms',
            'heap of {service}: {memory_mb} MB, p95 {latency_ms} ms',
          ],
          gauges: {
            memory_mb: [Math.round(limit * 0.12), limit],
            pause_ms: [story.whole('pause', 4, 20), story.whole('stall', 800, 6000)],
            latency_ms: [story.whole('fast', 9, 40), story.whole('slow', 2000, 15_000)],
          },
          fixed: { service, limit_mb: limit },
        }),
      ),
      ...story.only('safe', {
        by: service,
        event: 'buffer_release',
        say: [
          'buffers returned, {freed_mb} MB freed',
          'released {freed_mb} MB after the batch',
          'pool trimmed by {freed_mb} MB',
        ],
        fields: { freed_mb: Math.round(limit * 0.2), pid: make.pid('victim') },
      }),
      ...aftermath(story, service),
    ]
  },
})
