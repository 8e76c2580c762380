import { courseOf, measured, times, woven } from '../../fragments/course.ts'
import { aftermath, requests, serverOf } from '../../fragments/traffic.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Denial-of-Service',
  title:
    'Connections are opened from one network and never completed, until the table of connections is full',
  clues: [
    'Half-open connections grow while completed handshakes do not',
    'The openings come from {source} and its neighbours, not from the usual clients',
    'Connection tracking climbs monotonically towards its limit of {limit}',
    'Retransmitted replies rise in step: nobody acknowledges them',
    'When the table is full, clients with ordinary histories are dropped as well',
  ],
  steps: (story) => {
    const { make, either } = story
    const limit = story.pick('limit', [8192, 16384, 32768, 65536, 131072])
    const source = make.outsideAddress('flood')
    story.note('source', source)
    story.note('limit', limit)
    const course = courseOf(story, 'flood', story.whole('points', 6, 9))
    return [
      {
        by: 'kernel',
        event: 'net_init',
        say: [
          'connection tracking table sized {limit}',
          'nf_conntrack: {limit} buckets',
          'listen queue ready, tracking up to {limit}',
        ],
        fields: { limit, backlog: story.pick('backlog', [128, 511, 1024]) },
      },
      ...requests(story, 3),
      ...woven(
        measured(story, course, {
          by: story.pick('meter', ['kernel', 'netstat', 'conntrackd', 'ss', 'node-exporter']),
          event: 'connection_table',
          say: [
            '{half_open} half-open, {tracked} of {limit} tracked',
            'conntrack {tracked}/{limit}, syn_recv {half_open}',
            'established {established}, waiting for ack {half_open}',
          ],
          gauges: {
            tracked: [Math.round(limit * 0.04), limit],
            half_open: [story.whole('few', 4, 20), Math.round(limit * 0.93)],
            retransmits: [2, story.whole('resent', 900, 9000)],
          },
          fixed: { limit, established: story.whole('established', 90, 600) },
        }),
        times(course.length, (nth) => ({
          by: story.pick('filter', ['netfilter', 'kernel', 'nftables', serverOf(story)]),
          event: 'handshake',
          say: [
            'SYN from {source}:{source_port}, {status}',
            '{source} port {source_port} {status}',
            'connection attempt {source}:{source_port} -> :{destination_port} {status}',
          ],
          fields: {
            source: nth % 3 === 0 ? make.outsideAddress(`flood${nth}`) : source,
            source_port: make.port(`flood${nth}`),
            destination_port: story.pick('port', [80, 443, 8443, 5432]),
            flags: 'S',
            status: either(
              'no ack',
              nth % 4 === 0 && story.chance('one lost', 0.5) ? 'no ack' : 'established',
            ),
          },
        })),
      ),
      ...story.only('risky', {
        by: 'kernel',
        event: 'table_state',
        level: 'crit',
        say: [
          'connection table full, dropping packet',
          'nf_conntrack: table full, packet dropped',
          'possible flooding on port, sending cookies',
        ],
        fields: { tracked: limit, limit, dropped: story.whole('dropped', 40, 4000) },
      }),
      ...story.only('safe', {
        by: 'kernel',
        event: 'table_state',
        say: [
          'connection table has room, nothing dropped',
          'tracking {tracked} of {limit}',
          'closing idle connections, table at {tracked}',
        ],
        fields: { tracked: Math.round(limit * 0.08), limit, dropped: 0 },
      }),
      ...aftermath(story, make.service('front')),
    ]
  },
})
