import { courseOf, measured, times, woven } from '../../fragments/course.ts'
import { aftermath, requests } from '../../fragments/traffic.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Denial-of-Service',
  title: 'Small datagrams with one return address bring large answers that fill the line',
  clues: [
    'Answers are dozens of times larger than the questions',
    'All the answers go to {target}, which never asked by any other means',
    'The same question comes again and again, far within its lifetime',
    'Bytes out rise to what the line can carry while bytes in stay small',
    'Other traffic on {interface} is dropped',
  ],
  steps: (story) => {
    const { make, either } = story
    const target = make.outsideAddress('target')
    const by = story.pick('daemon', ['named', 'unbound', 'memcached', 'ntpd', 'snmpd', 'sipd', 'coredns'])
    const line = story.pick('line', ['eth0', 'ens5', 'bond0', 'wan0'])
    const course = courseOf(story, 'line', story.whole('points', 6, 9))
    const capacity = story.pick('capacity', [100_000_000, 1_000_000_000])
    story.note('target', target)
    story.note('interface', line)
    return [
      {
        by,
        event: 'service_start',
        say: ['listening on udp {port}', '{service} ready on port {port}, recursion {recursion}'],
        fields: {
          service: by,
          port: story.pick('port', [53, 123, 161, 5060, 11_211]),
          recursion: story.pick('recursion', ['on', 'inside only']),
          pid: make.pid('daemon'),
        },
      },
      ...requests(story, 2),
      ...woven(
        times(course.length, (nth) => ({
          by,
          event: 'datagram',
          say: [
            '{source} {query}: {bytes_in} in, {bytes_out} out',
            'query {query} from {source} port {source_port}',
            'answered {source} with {bytes_out} bytes',
          ],
          fields: {
            source: either(
              target,
              nth % 3 === 2 ? make.outsideAddress(`asker${nth}`) : make.insideAddress(`asker${nth}`),
            ),
            source_port: make.port(`asker${nth}`),
            query: either(
              story.pick('big question', [
                'ANY zone.example',
                'DNSKEY zone.example',
                'monlist',
                'stats items',
                'getbulk 1.3.6',
              ]),
              story.pick(`question${nth}`, [
                'A www.corp.example',
                'AAAA mail.corp.example',
                'PTR 14.0.10.in-addr',
                'time',
                'get load',
                'MX zone.example',
              ]),
            ),
            bytes_in: story.whole(`in${nth}`, 34, 72),
            bytes_out: either(story.whole(`large${nth}`, 2800, 64_000), story.whole(`small${nth}`, 48, 420)),
            count: either(Math.round(900 * 3 ** Math.min(nth, 7)), story.whole(`n${nth}`, 1, 5)),
          },
        })),
        measured(story, course, {
          by: story.pick('meter', ['ifmon', 'netdev', 'sflow', 'node-exporter']),
          event: 'line_sample',
          say: [
            '{interface}: {bytes_in} in, {bytes_out} out a second',
            '{interface} at {percent} %',
            'outbound {bytes_out}, inbound {bytes_in}',
          ],
          gauges: {
            bytes_out: [story.whole('out', 40_000, 300_000), capacity / 8],
            percent: [1, 100],
            dropped: [0, story.whole('drop', 4000, 90_000)],
          },
          fixed: { interface: line, bytes_in: story.whole('in', 30_000, 190_000) },
        }),
      ),
      ...aftermath(story, by),
    ]
  },
})
