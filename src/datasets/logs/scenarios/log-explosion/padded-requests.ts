import { times, woven } from '../../fragments/course.ts'
import { lastWrites, rotation, volumeOf } from '../../fragments/log-volume.ts'
import { requests, serverOf } from '../../fragments/traffic.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Log Explosion Attacks',
  title: 'Requests carry padding that is of use to nobody but the log that records it',
  clues: [
    'Requests of {client} carry headers of tens of kilobytes though their bodies are empty',
    'Each of them is answered with an error, so that it is written to two files',
    'Bytes logged for a request are a hundred times those of other clients',
    'The rate of {client} rises while the others stay as they were',
    'The file of {path} grows faster than it can be put away',
  ],
  steps: (story) => {
    const { make, either } = story
    const volume = volumeOf(story)
    const client = make.outsideAddress('padding')
    story.note('client', client)
    story.note('path', volume.path)
    return [
      {
        by: serverOf(story),
        event: 'log_open',
        say: ['access log {path}, field limit {limit}', 'logging requests to {path}'],
        fields: { path: volume.path, limit: either('none', story.pick('cut', [512, 1024, 2048])) },
      },
      ...requests(story, 2),
      ...woven(
        times(volume.course.length, (nth) => ({
          by: serverOf(story),
          event: 'request_logged',
          level: either('warn', 'info'),
          say: [
            '{client} {method} {uri} {status}, header {header_bytes}, logged {bytes}',
            '{uri} from {client}: {bytes} bytes logged',
            '{client} agent {agent} {status}',
          ],
          fields: {
            client: either(client, nth % 2 === 0 ? client : make.insideAddress(`reader${nth}`)),
            method: 'GET',
            uri: either(
              `/${make.id(`nowhere${nth}`)}`,
              story.pick(`page${nth}`, ['/', '/feed', '/api/items']),
            ),
            status: either(story.pick('rejected', [400, 404, 431]), story.pick(`ok${nth}`, [200, 304, 404])),
            agent: either(
              `${'A'.repeat(story.whole('pad', 12, 40))}…`,
              story.pick('agent', ['Mozilla/5.0', 'curl/8.4.0', 'okhttp/4.11']),
            ),
            header_bytes: either(
              story.whole(`pad${nth}`, 16_000, 64_000),
              story.whole(`header${nth}`, 280, 1900),
            ),
            bytes: either(
              story.whole(`pad${nth}`, 16_000, 64_000) * 2,
              story.whole(`logged${nth}`, 180, 900),
            ),
            count: either(90 * 3 ** Math.min(nth, 7), story.whole(`count${nth}`, 10, 90)),
          },
        })),
        volume.samples,
      ),
      rotation(story, volume, 1),
      rotation(story, volume, 2),
      ...lastWrites(story, volume),
    ]
  },
})
