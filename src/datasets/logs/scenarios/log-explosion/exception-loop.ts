import { times, woven } from '../../fragments/course.ts'
import { lastWrites, rotation, volumeOf } from '../../fragments/log-volume.ts'
import { requests } from '../../fragments/traffic.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Log Explosion Attacks',
  title: 'A crafted message makes a worker fail, take it up again and write its whole stack each time',
  clues: [
    'The message {message} is taken up again each time it failed',
    'Every failure writes {bytes} bytes of stack for one message of a few hundred',
    'Failures come faster and faster, for no pause grows between them',
    'All messages that fail come from one sender',
    'The file grows until nothing can be written',
  ],
  steps: (story) => {
    const { make, either } = story
    const volume = volumeOf(story)
    const message = make.id('message', 'm')
    const bytes = story.whole('stack', 18_000, 240_000)
    story.note('message', message)
    story.note('bytes', bytes)
    return [
      {
        by: volume.service,
        event: 'consumer_ready',
        say: ['consumer ready on {topic}', 'subscribed to {topic}, log {path}'],
        fields: {
          topic: story.pick('topic', ['orders', 'uploads', 'tool.calls', 'mail.in']),
          path: volume.path,
          dead_letter: either('none', 'orders.dead'),
        },
      },
      {
        by: volume.service,
        event: 'message_received',
        say: ['{message} from {source}, {bytes} bytes', 'received {message} ({bytes} bytes)'],
        fields: {
          message,
          source: make.outsideAddress('crafted'),
          bytes: story.whole('size', 120, 900),
          kind: story.pick('kind', ['json', 'xml', 'form', 'csv']),
        },
      },
      ...requests(story, 1),
      ...woven(
        times(volume.course.length, (nth) => ({
          by: volume.service,
          event: 'handler_error',
          level: 'error',
          say: [
            '{message} failed at try {attempt}: {error}, stack of {stack_bytes} bytes',
            '{error} while handling {message}',
            'try {attempt} of {message}: {error}',
          ],
          fields: {
            message: either(message, nth < 3 ? message : make.id(`message${nth}`, 'm')),
            attempt: either(4 ** Math.min(nth, 8), Math.min(nth, 3)),
            error: story.pick('exception', [
              'StackOverflowError',
              'RecursionError',
              'InvalidFormat',
              'UnicodeDecodeError',
              'NullPointerException',
            ]),
            stack_bytes: either(bytes, story.whole('short stack', 400, 2400)),
            delay_ms: either(0, 500 * 2 ** Math.min(nth, 6)),
            suppressed: either(0, nth * story.whole('suppressed', 2, 40)),
          },
        })),
        volume.samples,
      ),
      {
        by: volume.service,
        event: 'message_end',
        level: either('warn', 'info'),
        say: ['{message} {status}', '{message}: {status} after {attempt} tries'],
        fields: {
          message,
          status: either(
            'returned to the queue',
            story.pick('put away', ['moved to dead letters', 'skipped', 'stored for review']),
          ),
          attempt: either(65_536, 3),
        },
      },
      rotation(story, volume, 1),
      ...lastWrites(story, volume),
    ]
  },
})
