import { courseOf, measured, times, woven } from '../../fragments/course.ts'
import { aftermath, requests } from '../../fragments/traffic.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Denial-of-Service',
  title: 'One producer fills a queue much faster than it can be worked off',
  clues: [
    'Messages come in many times faster than they are acknowledged',
    'Almost all of them are by {producer}',
    'The backlog never shrinks between samples',
    'The oldest message grows older without end',
    'At {limit} messages other producers are blocked',
  ],
  steps: (story) => {
    const { make, either } = story
    const broker = story.pick('broker', [
      'rabbitmq',
      'kafka',
      'nats',
      'redis-stream',
      'activemq',
      'sqs-proxy',
    ])
    const producer = make.serviceUser('producer')
    const limit = story.pick('limit', [10_000, 50_000, 100_000, 500_000])
    const queue = story.pick('queue', [
      'orders',
      'thumbnails',
      'mail.out',
      'events',
      'tool-calls',
      'index.jobs',
    ])
    story.note('producer', producer)
    story.note('limit', limit)
    const course = courseOf(story, 'backlog', story.whole('points', 6, 9))
    return [
      {
        by: broker,
        event: 'channel_open',
        say: ['{user} opened a channel to {topic}', 'producer {user} connected, topic {topic}'],
        fields: { user: producer, topic: queue, client: make.insideAddress('producer') },
      },
      {
        by: 'consumer',
        event: 'subscribe',
        say: ['{consumers} consumers on {topic}', 'group joined {topic} with {consumers} members'],
        fields: { topic: queue, consumers: story.whole('consumers', 2, 12) },
      },
      ...woven(
        measured(story, course, {
          by: broker,
          event: 'queue_sample',
          say: [
            '{topic}: {queue} waiting, oldest {age_s} s',
            'depth {queue}, in {in_rate}/s, acknowledged {ack_rate}/s',
            'backlog of {topic} is {queue}',
          ],
          gauges: {
            queue: [story.whole('depth', 5, 60), limit],
            age_s: [1, story.whole('old', 900, 7200)],
            in_rate: [story.whole('in', 40, 90), story.whole('rush', 4000, 30_000)],
            memory_percent: [14, 98],
          },
          fixed: { topic: queue, ack_rate: story.whole('ack', 60, 140), limit },
        }),
        times(course.length, (nth) => ({
          by: broker,
          event: 'publish_batch',
          say: [
            '{user} published {count} to {topic}',
            '{count} messages by {user}',
            'batch {request} of {count} from {user}',
          ],
          fields: {
            user: either(producer, nth % 2 === 0 ? make.serviceUser(`other${nth}`) : producer),
            count: either(story.whole(`lot${nth}`, 900, 4000) * nth, story.whole(`bit${nth}`, 8, 90)),
            topic: queue,
            request: make.id(`batch${nth}`),
            distinct: either(1, story.whole(`distinct${nth}`, 7, 80)),
          },
        })),
      ),
      ...requests(story, 1),
      ...story.only('risky', {
        by: broker,
        event: 'flow_control',
        level: 'error',
        say: ['publishers blocked, {reason}', 'flow control on for all connections: {reason}'],
        fields: {
          reason: story.pick('block', ['memory watermark', 'queue length limit', 'disk alarm']),
          limit,
          topic: queue,
        },
      }),
      ...story.only('safe', {
        by: broker,
        event: 'flow_control',
        say: ['publishers not limited, {reason}', 'flow control off: {reason}'],
        fields: {
          reason: story.pick('flow', ['backlog drained', 'consumers keep up', 'depth below watermark']),
          limit,
          topic: queue,
        },
      }),
      ...aftermath(story, make.service('consumer')),
    ]
  },
})
