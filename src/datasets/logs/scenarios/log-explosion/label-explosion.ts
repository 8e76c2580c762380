import { courseOf, measured, times, woven } from '../../fragments/course.ts'
import { requests } from '../../fragments/traffic.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Log Explosion Attacks',
  title: 'A value chosen by the caller becomes a label, so that every line opens a stream of its own',
  clues: [
    'Streams grow with lines: nearly each line has a label set of its own',
    'The label {label} takes values that only {session} sends',
    'The index grows much faster than the lines themselves',
    'Memory of the collector follows the number of streams up to {limit}',
    'Queries that took milliseconds time out in the end',
  ],
  steps: (story) => {
    const { make, either } = story
    const label = story.pick('label', ['user_agent', 'query_id', 'path', 'trace', 'tool_argument', 'tenant'])
    const session = make.id('session', 's')
    const limit = story.pick('limit', [100_000, 500_000, 2_000_000])
    const by = story.pick('collector', ['loki', 'elasticsearch', 'prometheus', 'victorialogs', 'log-index'])
    const course = courseOf(story, 'streams', story.whole('points', 6, 9))
    story.note('label', label)
    story.note('session', session)
    story.note('limit', limit)
    return [
      {
        by,
        event: 'schema_loaded',
        say: ['{labels} labels, at most {limit} streams', 'stream limit {limit}'],
        fields: { labels: story.whole('labels', 4, 14), limit },
      },
      ...requests(story, 2),
      ...woven(
        times(course.length, (nth) => ({
          by,
          event: 'push',
          say: [
            '{lines} lines, {streams} new streams, {label} {value}',
            'push of {lines} lines by {session}',
            '{streams} streams opened by {session}',
          ],
          fields: {
            session: either(session, make.id(`caller${nth % 3}`, 's')),
            lines: story.whole(`lines${nth}`, 3000, 9000),
            streams: either(story.whole(`streams${nth}`, 2800, 3000), story.whole(`known${nth}`, 0, 3)),
            label,
            value: either(make.id(`random${nth}`), story.pick(`value${nth}`, ['mobile', 'web', 'batch'])),
            limited: either(false, nth > 2),
          },
        })),
        measured(story, course, {
          by: story.pick('meter', [by, 'node-exporter', 'cadvisor']),
          event: 'index_sample',
          say: [
            '{active_streams} of {limit} streams, index {index_mb} MB',
            'memory {memory_percent} %, {active_streams} streams',
            'query p95 {latency_ms} ms',
          ],
          gauges: {
            active_streams: [story.whole('first', 90, 900), limit],
            index_mb: [12, story.whole('index', 9000, 60_000)],
            memory_percent: [17, 99],
            latency_ms: [story.whole('quick', 8, 60), story.whole('slow', 20_000, 60_000)],
          },
          fixed: { limit, lines_mb: story.whole('chunk', 100, 300) },
        }),
      ),
      {
        by,
        event: 'compaction',
        level: either('error', 'info'),
        say: ['compaction {status} after {elapsed_s} s', 'index compaction: {status}'],
        fields: {
          status: either(story.pick('bad', ['aborted', 'behind', 'killed']), 'completed'),
          elapsed_s: either(story.whole('long', 900, 4000), story.whole('short', 3, 60)),
        },
      },
      {
        by,
        event: 'query',
        level: either('error', 'info'),
        say: ['{user}: {status} in {elapsed_ms} ms', 'query of {user} {status}'],
        fields: {
          user: make.user('analyst'),
          status: either('timeout', 'ok'),
          elapsed_ms: either(60_000, story.whole('query', 9, 300)),
        },
      },
      {
        by,
        event: 'ingester_state',
        level: either('warn', 'info'),
        say: ['ingester {status}', '{status}: {reason}'],
        fields: {
          status: either('refusing writes', 'active'),
          reason: either('stream limit', 'within limits'),
        },
      },
    ]
  },
})
