import { times, woven } from '../../fragments/course.ts'
import { lastWrites, volumeOf } from '../../fragments/log-volume.ts'
import { requests } from '../../fragments/traffic.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Log Explosion Attacks',
  title: 'One kind of request crashes a process, and each crash leaves a dump of gigabytes',
  clues: [
    'Each crash of {service} follows a request by {client} within a second',
    'Every dump is kept, and together they have the size of the volume',
    'The process is started at once again, without a growing pause',
    'All dumps show the same place: there is nothing new in them',
    'At the end dumps are cut off and ordinary logs with them',
  ],
  steps: (story) => {
    const { make, either } = story
    const volume = volumeOf(story, '/var/lib/systemd/coredump')
    const client = make.outsideAddress('crasher')
    const count = volume.course.length
    story.note('service', volume.service)
    story.note('client', client)
    return [
      {
        by: 'systemd',
        event: 'dump_policy',
        say: ['dumps to {path}, keep {keep}', 'core pattern set, keep {keep}'],
        fields: {
          path: volume.path,
          keep: either('all', story.pick('keep', ['newest 3', '1 GB', 'none above 64 MB'])),
          compress: story.chance('compress', 0.5),
        },
      },
      ...requests(story, 2),
      ...woven(
        times(count, (nth) => ({
          by: 'gateway',
          event: 'request',
          say: ['{client} POST {uri} {status}', 'POST {uri} from {client}: {status}'],
          fields: {
            client: either(client, nth === 2 ? client : make.insideAddress(`user${nth}`)),
            method: 'POST',
            uri: story.pick('uri', ['/convert', '/parse', '/thumbnail', '/tools/call']),
            status: either(502, nth === 2 ? 502 : 200),
            bytes: story.whole('body', 200, 900),
          },
        })),
        times(count, (nth) => ({
          by: 'systemd-coredump',
          event: 'process_dump',
          level: either('error', nth === 2 ? 'error' : 'info'),
          say: [
            '{service}[{pid}] {result}, {dump_mb} MB, {kept} dumps',
            'dump of {pid}: {dump_mb} MB at {frame}',
            '{service} {result}',
          ],
          fields: {
            service: volume.service,
            pid: make.pid(`crash${nth}`),
            result: either('dumped core', nth === 2 ? 'dumped core' : 'ended normally'),
            dump_mb: either(Math.round(volume.totalMb / count), nth === 2 ? story.whole('once', 20, 60) : 0),
            kept: either(nth, nth >= 2 ? 1 : 0),
            frame: either('parse_header+0x41', nth === 2 ? 'parse_header+0x41' : '-'),
          },
        })),
        volume.samples,
        times(count - 1, (nth) => ({
          by: 'systemd',
          event: 'restart',
          say: [
            '{service} restarted, {restarts} so far, after {delay_ms} ms',
            'restart counter of {service} is {restarts}',
          ],
          fields: {
            service: volume.service,
            restarts: either(nth * story.whole('pace', 3, 40), 1),
            delay_ms: either(100, 1000 * 2 ** nth),
          },
        })),
      ),
      ...lastWrites(story, volume),
    ]
  },
})
