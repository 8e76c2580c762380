import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { codedWord } from '../../fragments/coded.ts'
import { carrier } from '../../fragments/carrier.ts'
import { withRhythm } from '../../fragments/rhythm.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Covert Channel Attack',
  title: 'A worker rejects and accepts the same empty message',
  clues: [
    'The same message is rejected and delivered again, although nothing in it fails',
    'Accept and reject follow the bits of a value fetched from the vault before',
    'The publisher reads only the delivery counts of that queue',
    'Publisher and worker belong to two customers that may not exchange data',
    'No error, no retry policy and no dead letter goes with the rejections',
  ],
  steps: (story) => {
    const { make, either, pick, whole } = story
    const queue = `${pick('queue', ['jobs', 'mail', 'thumbs', 'index'])}.${make.id('queue')}`
    const worker = make.id('worker', 'c')
    const secret = either(
      pick('secret', ['db/root', 'pki/ca', 'jwt/signing']),
      pick('setting', ['app/limits', 'app/locale', 'ui/theme']),
    )
    const turn = (nth: number) => {
      const verdict = codedWord(story, 'verdict', nth, 'nack', 'ack')
      return entry(
        'rabbitmq',
        `basic_${verdict}`,
        {
          queue,
          consumer: worker,
          delivery_tag: nth + 1,
          message_id: either(make.id('message'), make.id(`message ${nth}`)),
          body_bytes: either(0, whole(`body ${nth}`, 90, 9000)),
          reason: either(
            'none',
            verdict === 'nack' ? pick(`reason ${nth}`, ['timeout', 'schema error', 'upstream 503']) : 'none',
          ),
          redelivered: either(nth > 0, verdict === 'nack'),
        },
        [
          `{consumer} ${verdict} {message_id} ({body_bytes} bytes), reason {reason}`,
          `${verdict} tag={delivery_tag} msg={message_id} redelivered={redelivered}`,
        ],
        either(pick('beat', [1, 2, 4]), [1, 40]),
      )
    }
    return withRhythm(story, [
      entry(
        'rabbitmq',
        'connection_open',
        { user: 'tenant-a', src_ip: make.insideAddress('a'), vhost: '/shared' },
        ['{user} from {src_ip} opened {vhost}', 'connection {user} {vhost}'],
      ),
      entry(
        'rabbitmq',
        'connection_open',
        {
          user: either('tenant-b', pick('other', ['tenant-a', 'scheduler'])),
          src_ip: make.insideAddress('b'),
          vhost: '/shared',
        },
        ['{user} from {src_ip} opened {vhost}', 'connection {user} {vhost}'],
      ),
      entry(
        'vault',
        'kv_read',
        {
          path: secret,
          user: 'tenant-a',
          lease: make.id('lease'),
          bytes_read: either(1, whole('setting', 20, 400)),
        },
        ['{user} read {path}, {bytes_read} bytes', 'kv {path} user={user} lease={lease}'],
      ),
      entry(
        'rabbitmq',
        'consume',
        { queue, consumer: worker, prefetch: either(1, pick('prefetch', [1, 20, 50])), ack_mode: 'manual' },
        ['{consumer} consumes {queue}, prefetch {prefetch}', 'basic.consume {queue} {ack_mode}'],
      ),
      turn(0),
      turn(1),
      turn(2),
      turn(3),
      ...background(story, 'one'),
      turn(4),
      turn(5),
      turn(6),
      turn(7),
      entry(
        'rabbitmq',
        'management',
        {
          user: either('tenant-b', 'scheduler'),
          call: `GET /api/queues/${queue}`,
          field: either('redeliver count', pick('field', ['depth', 'all'])),
          calls: either(8, pick('calls', [1, 2])),
        },
        ['{user}: {call} for {field}, {calls} times', '{call} by={user} n={calls}'],
      ),
      entry(
        'rabbitmq',
        'queue_stats',
        {
          queue,
          redelivered: either(4, whole('redelivered', 0, 2)),
          dead_letters: either(0, whole('dead', 0, 2)),
          policy: lean(story, 'policy', ['none', 'missing'], ['retry-3', 'dlx']),
        },
        [
          '{queue}: {redelivered} redelivered, {dead_letters} dead, policy {policy}',
          'stats {queue} redeliver={redelivered} dlx={dead_letters}',
        ],
      ),
      entry(
        'worker',
        'errors',
        { consumer: worker, exceptions: either(0, whole('exceptions', 1, 5)), cpu_pct: whole('cpu', 1, 40) },
        ['{consumer}: {exceptions} exceptions, cpu {cpu_pct}%', 'worker {consumer} exceptions={exceptions}'],
      ),
      ...carrier(story),
      remark(story, 'queue', `deliveries of ${queue}`),
    ])
  },
})
