import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { carrier } from '../../fragments/carrier.ts'
import { withRhythm } from '../../fragments/rhythm.ts'
import { entry } from '../../fragments/entry.ts'
import { held } from '../../fragments/held.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Covert Channel Attack',
  title: 'Time requests carry odd fractions of a second',
  clues: [
    'The low bits of the fraction in each request are not those of a clock: they repeat letters',
    'The server asked is no time source of the house and its answers are never applied',
    'Requests come every {poll} seconds sharp, while the clock is already set by another daemon',
    'The offset does not change, whatever the server answers',
    'The sender opened the credentials of another service before the first request',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const data = held(story, 'credentials')
    const server = either(
      make.outsideHost('server'),
      pick('server', [make.insideHost('server'), make.outsideHost('pool')]),
    )
    const poll = pick('poll', [4, 8, 16])
    const pid = make.pid('sender')
    note('poll', poll)
    const ask = (nth: number) =>
      entry(
        'capture',
        'ntp_request',
        {
          dst_host: server,
          dst_port: 123,
          len: 48,
          fraction: either(
            `0000${make.id(`letters ${nth}`).slice(0, 4)}`,
            make.digest(`fraction ${nth}`).slice(0, 8),
          ),
          low_bits: either(whole(`code ${nth}`, 97, 122), whole(`noise ${nth}`, 0, 65_535)),
          poll_s: either(poll, 64),
        },
        [
          'to {dst_host}:{dst_port} len {len} fraction {fraction}, low bits {low_bits}',
          'ntp {dst_host} frac={fraction} low={low_bits}',
        ],
        either(poll, [60, 70]),
      )
    return withRhythm(story, [
      entry(
        'systemd',
        'unit_start',
        {
          unit: either(pick('odd unit', ['timesync2.service', 'clock-helper.service']), 'chronyd.service'),
          pid,
          uid: make.uid('sender', 'service'),
        },
        ['{unit} started, pid {pid}', '{unit} uid={uid}'],
      ),
      entry('audit', 'open', { pid, path: data.path, data_class: data.kind }, [
        'pid {pid} opened {path} ({data_class})',
        'open {path}',
      ]),
      entry(
        'resolver',
        'dns_query',
        {
          query: server,
          qtype: 'A',
          answer: either(make.outsideAddress('server'), make.insideAddress('server')),
          rcode: 'NOERROR',
        },
        ['{query} is {answer}', 'query {query} {rcode} {answer}'],
      ),
      ask(0),
      ask(1),
      ask(2),
      ...background(story, 'one'),
      ...background(story, 'besides'),
      ...background(story, 'elsewhere'),
      ask(3),
      ask(4),
      ask(5),
      entry(
        'capture',
        'ntp_reply',
        {
          src_host: server,
          stratum: either(pick('stratum', [0, 16]), 2),
          len: 48,
          applied: either(false, true),
        },
        [
          '{src_host} answered, stratum {stratum}, applied {applied}',
          'reply {src_host} stratum={stratum} applied={applied}',
        ],
      ),
      entry(
        'timedatectl',
        'status',
        {
          synced_by: either('other daemon', 'this daemon'),
          offset_us: either(0, whole('offset', 40, 4000)),
          sources: whole('sources', 1, 4),
        },
        [
          'clock set by {synced_by}, offset {offset_us}us, {sources} sources',
          'synced={synced_by} offset={offset_us}',
        ],
      ),
      entry(
        'config',
        'time_sources',
        {
          host: server,
          configured: either('no', 'yes'),
          note: lean(story, 'sources', ['not in list', 'deprecated'], ['pool member', 'house default']),
        },
        ['{host} configured {configured}: {note}', 'source {host} {configured} {note}'],
      ),
      entry(
        'ids',
        'ntp_stats',
        {
          dst_host: server,
          requests: either(6, pick('requests', [6, 7])),
          jitter_ms: either(whole('sharp', 0, 3), whole('loose', 90, 4000)),
          ascii_pct: either(whole('ascii', 96, 100), whole('random', 28, 44)),
        },
        [
          '{requests} requests, jitter {jitter_ms}ms, low bits printable {ascii_pct}%',
          'ntp n={requests} jitter={jitter_ms} ascii={ascii_pct}',
        ],
      ),
      ...carrier(story),
      remark(story, 'time', 'time requests'),
    ])
  },
})
