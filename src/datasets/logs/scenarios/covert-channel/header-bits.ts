import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { carrier } from '../../fragments/carrier.ts'
import { withRhythm } from '../../fragments/rhythm.ts'
import { entry } from '../../fragments/entry.ts'
import { held } from '../../fragments/held.ts'
import { lean } from '../../fragments/lean.ts'
import { opening } from '../../fragments/opening.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Covert Channel Attack',
  title: 'Fields of packet headers change on a quiet connection',
  clues: [
    'The field {field_name} takes two values on one connection, where a system keeps it fixed',
    'It changes with no change of route, hop count or peer',
    'Between two changes always one more byte of the secret was read',
    'Payloads are the same heartbeat all along',
    'A raw socket was opened by the process although it only needs a stream',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const data = held(story, 'source')
    const name = pick('field', ['ttl', 'ip_id_low', 'tos', 'window', 'urgent', 'timestamp_lsb'])
    const [one, zero] = pick('values', [
      [64, 65],
      [0, 4],
      [29_200, 29_201],
      [128, 129],
      [1, 0],
    ] as const)
    const peer = either(
      make.outsideAddress('peer'),
      pick('peer', [make.outsideAddress('peer'), make.insideAddress('peer')]),
    )
    const pid = make.pid('sender')
    note('field_name', name)
    const segment = (nth: number) =>
      entry(
        'capture',
        'segment',
        {
          dst_ip: peer,
          dst_port: 443,
          seq: whole('seq', 1, 9) * 1000 + nth,
          len: 32,
          [name]: codedBit(nth),
          checksum: make.id(`sum ${nth}`),
        },
        [
          `{dst_ip}:{dst_port} seq {seq} len {len} ${name} {${name}}`,
          `seq={seq} len={len} ${name}={${name}}`,
        ],
        either(pick('beat', [5, 10]), [5, 60]),
      )
    return withRhythm(story, [
      ...opening(story, 'sender'),
      entry(
        'audit',
        'socket',
        {
          pid,
          kind: either('SOCK_RAW', 'SOCK_STREAM'),
          caps: lean(story, 'caps', ['cap_net_raw', 'cap_net_raw+ep'], ['none', 'bounded']),
          uid: make.uid('sender'),
        },
        ['pid {pid} opened {kind}, {caps}', 'socket {kind} uid={uid} caps={caps}'],
      ),
      entry('audit', 'open', { pid, path: data.path, data_class: data.kind }, [
        'pid {pid} opened {path} ({data_class})',
        'open {path} class={data_class}',
      ]),
      segment(0),
      segment(1),
      entry(
        'audit',
        'read',
        {
          pid,
          path: data.path,
          bytes_read: either(1, pick('block', [512, 900, 2048, 4096, 8000])),
          offset: 0,
        },
        ['{bytes_read} bytes of {path} from {offset}', 'read {path} count={bytes_read}'],
      ),
      segment(2),
      segment(3),
      ...background(story, 'one'),
      segment(4),
      entry(
        'audit',
        'read',
        {
          pid,
          path: data.path,
          bytes_read: either(1, pick('block', [512, 900, 2048, 4096, 8000])),
          offset: either(1, pick('offset', [512, 900, 2048, 8000])),
        },
        ['{bytes_read} bytes of {path} from {offset}', 'read {path} count={bytes_read}'],
      ),
      segment(5),
      segment(6),
      entry(
        'traceroute',
        'route',
        {
          dst_ip: peer,
          hops: whole('hops', 3, 14),
          changed: either(false, lean(story, 'route', [false], [true])),
        },
        ['{dst_ip}: {hops} hops, changed {changed}', 'route {dst_ip} hops={hops} changed={changed}'],
      ),
      entry(
        'ids',
        'field_stats',
        {
          dst_ip: peer,
          name,
          distinct: either(2, 1),
          changes: either(whole('changes', 3, 6), 0),
          baseline: 1,
        },
        [
          '{name} to {dst_ip}: {distinct} values, {changes} changes, baseline {baseline}',
          'stats {name} distinct={distinct} changes={changes}',
        ],
      ),
      entry(
        'capture',
        'payload',
        { dst_ip: peer, distinct_payloads: either(1, whole('payloads', 5, 30)), note: 'heartbeat' },
        ['{note}: {distinct_payloads} payloads to {dst_ip}', 'payload {note} distinct={distinct_payloads}'],
      ),
      ...carrier(story),
      remark(story, 'header', 'header fields'),
    ])
    function codedBit(nth: number): number {
      return either(nth === 1 || (nth > 1 && story.chance(`bit ${nth}`, 0.5)) ? one : zero, one)
    }
  },
})
