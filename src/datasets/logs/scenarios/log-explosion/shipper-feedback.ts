import { times, woven } from '../../fragments/course.ts'
import { lastWrites, rotation, volumeOf } from '../../fragments/log-volume.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Log Explosion Attacks',
  title: 'A new rule makes a log shipper read what it writes itself',
  clues: [
    'The rule added by {user} matches the shipper’s own file {path}',
    'Lines read equal lines written: each gives birth to the next',
    'Lines grow longer as each is wrapped once more',
    'The count doubles though no program but the shipper writes',
    'The volume and the collector run full',
  ],
  steps: (story) => {
    const { make, either } = story
    const volume = volumeOf(story)
    const shipper = story.pick('shipper', [
      'fluent-bit',
      'filebeat',
      'vector',
      'promtail',
      'rsyslogd',
      'logstash',
    ])
    const user = make.user('editor')
    story.note('user', user)
    story.note('path', volume.path)
    return [
      {
        by: shipper,
        event: 'start',
        say: ['{inputs} inputs, output {destination}', 'started with {inputs} inputs'],
        fields: {
          inputs: story.whole('inputs', 2, 9),
          destination: make.insideHost('collector'),
          pid: make.pid('shipper'),
          own_log: volume.path,
        },
      },
      {
        by: 'audit',
        event: 'config_write',
        say: ['{user} wrote {path}', '{path} changed by {user}, {bytes} bytes'],
        fields: {
          user,
          path: make.path('shipper', 'config'),
          bytes: story.whole('rule', 300, 4000),
          change: either('none', make.id('ticket', 'CHG')),
        },
      },
      {
        by: shipper,
        event: 'input_added',
        say: ['input {pattern}, exclude {exclude}', 'watching {pattern}'],
        fields: {
          pattern: either(
            story.pick('wide', ['/var/log/**', '/**/*.log', volume.path]),
            story.pick('narrow', ['/srv/app/*.log', '/var/log/nginx/*.log', '/opt/shop/logs/app.log']),
          ),
          exclude: either('none', volume.path),
        },
      },
      ...woven(
        times(volume.course.length, (nth) => ({
          by: shipper,
          event: 'flush',
          say: [
            'read {lines_in}, wrote {lines_out}, longest {longest_bytes}',
            'batch of {lines_out} lines, depth {depth}',
            '{lines_in} in, {lines_out} out',
          ],
          fields: {
            lines_in: either(40 * 3 ** Math.min(nth, 8), story.whole(`in${nth}`, 40, 400)),
            lines_out: either(120 * 3 ** Math.min(nth, 8), story.whole(`in${nth}`, 40, 400)),
            longest_bytes: either(200 * 2 ** nth, story.whole(`long${nth}`, 160, 900)),
            depth: either(nth, 1),
            source: either(volume.path, make.path('app', 'log')),
          },
        })),
        volume.samples,
      ),
      {
        by: story.pick('collector', ['collector', 'loki', 'elasticsearch', 'graylog']),
        event: 'ingest_state',
        level: either('error', 'info'),
        say: ['ingest {status}, {queue} queued', '{queue} batches queued: {status}'],
        fields: {
          status: either(story.pick('shut', ['rejecting', 'read only', 'over limit']), 'accepting'),
          queue: either(story.whole('queued', 4000, 90_000), story.whole('few', 0, 12)),
          from: make.host('log'),
        },
      },
      rotation(story, volume, 1),
      ...lastWrites(story, volume),
    ]
  },
})
