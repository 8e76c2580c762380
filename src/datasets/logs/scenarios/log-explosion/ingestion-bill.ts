import { courseOf, measured, times, woven } from '../../fragments/course.ts'
import { requests } from '../../fragments/traffic.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Log Explosion Attacks',
  title: 'Log lines are sent to a paid collector in numbers that use up the budget of the month',
  clues: [
    'The lines come with a key that belongs to {service}, from addresses it never used',
    'Lines of one kind make up almost all of them and differ in one random part',
    'The cost of the hour exceeds that of the days before it together',
    'The quota of {limit} GB is reached',
    'After it, lines of other services are dropped and alarms rest on nothing',
  ],
  steps: (story) => {
    const { make, either } = story
    const service = make.service('owner')
    const limit = story.pick('limit', [50, 100, 500, 2000])
    const by = story.pick('collector', [
      'ingest',
      'log-gateway',
      'loki',
      'collector',
      'splunkd',
      'cloud-logging',
    ])
    const course = courseOf(story, 'quota', story.whole('points', 6, 9))
    story.note('service', service)
    story.note('limit', limit)
    return [
      {
        by,
        event: 'quota_loaded',
        say: ['{limit} GB a month, {percent} % used', 'quota {limit} GB'],
        fields: {
          limit,
          percent: story.whole('used', 9, 40),
          price_per_gb: story.pick('price', [0.5, 1.7, 2.3]),
        },
      },
      ...requests(story, 1),
      ...woven(
        times(course.length, (nth) => ({
          by,
          event: 'batch_accepted',
          say: [
            '{count} lines with the key of {service} from {source}',
            '{bytes} bytes from {source}, {patterns} patterns',
            'batch {request}: {count} lines',
          ],
          fields: {
            service,
            source: either(
              nth > 1 ? make.outsideAddress(`sender${nth % 3}`) : make.insideAddress('sender'),
              make.insideAddress('sender'),
            ),
            request: make.id(`batch${nth}`),
            count: either(9000 * 2 ** nth, story.whole(`count${nth}`, 400, 4000)),
            bytes: either(9000 * 2 ** nth * 900, story.whole(`count${nth}`, 400, 4000) * 140),
            patterns: either(1, story.whole(`patterns${nth}`, 14, 90)),
          },
        })),
        measured(story, course, {
          by: story.pick('meter', ['billing', 'usage-meter', 'cost-export', 'quota']),
          event: 'usage_sample',
          say: [
            '{used_gb} of {limit} GB, {cost} this hour',
            'usage {percent} %, rate {gb_per_hour} GB/h',
            '{gb_per_hour} GB an hour',
          ],
          gauges: {
            used_gb: [Math.round(limit * 0.2), limit],
            percent: [20, 100],
            gb_per_hour: [0.2, limit / 4],
            cost: [0.4, limit * 1.7],
          },
          fixed: { limit },
        }),
      ),
      {
        by,
        event: 'policy_applied',
        level: either('error', 'info'),
        say: ['{status} for {other}', 'lines of {other}: {status}'],
        fields: {
          status: either(
            story.pick('dropping', ['dropping', 'rejected with 429', 'sampling 1 of 1000']),
            story.pick('taking', ['accepted', 'accepted in full']),
          ),
          other: make.service('other'),
        },
      },
      {
        by: 'alerting',
        event: 'rule_state',
        level: either('warn', 'info'),
        say: ['rule {rule}: {status}', '{rule} evaluated, {status}'],
        fields: {
          rule: story.pick('rule', ['error-rate', 'login-failures', 'latency']),
          status: either('no data', 'evaluated'),
          age_s: either(story.whole('stale', 400, 4000), story.whole('fresh', 5, 30)),
        },
      },
      {
        by: 'billing',
        event: 'forecast',
        level: either('warn', 'info'),
        say: ['month will end at {percent} % of budget', 'forecast {percent} %'],
        fields: { percent: either(story.whole('over', 400, 9000), story.whole('under', 60, 97)), limit },
      },
    ]
  },
})
