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
  title: 'Retransmissions happen on a link without loss',
  clues: [
    'Segments are sent twice although the first one was acknowledged',
    'The interface counts no drop, error or congestion in that time',
    'A retransmission happens exactly when the byte read before was odd',
    'Only the connection of process {pid} shows them, others on the link none',
    'The process draws random bytes of the same size between reads, to look busy',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const data = held(story, 'source')
    const pid = make.pid('sender')
    const peer = either(
      make.outsideAddress('peer'),
      pick('peer', [make.outsideAddress('peer'), make.insideAddress('peer')]),
    )
    const block = pick('block', [64, 128, 256])
    note('pid', pid)
    const turn = (nth: number) => {
      const twice = either(
        nth === 1 || (nth > 1 && story.chance(`odd ${nth}`, 0.5)) ? 1 : 0,
        story.chance(`lost ${nth}`, 0.15) ? whole(`times ${nth}`, 1, 3) : 0,
      )
      return [
        entry(
          'audit',
          'read',
          {
            pid,
            path: either(data.path, pick(`read ${nth}`, [data.path, '/dev/urandom'])),
            bytes_read: either(block, whole(`block ${nth}`, 90, 9000)),
            parity: either(twice === 1 ? 'odd' : 'even', pick(`parity ${nth}`, ['odd', 'even'])),
          },
          ['{bytes_read} bytes of {path}, parity {parity}', 'read {path} count={bytes_read} parity={parity}'],
          either(2, [1, 20]),
        ),
        entry(
          'ss',
          'segment',
          {
            pid,
            dst_ip: peer,
            seq: 4000 + nth * block,
            retransmits: twice,
            acked: either(true, twice === 0),
            rto_ms: either(200, whole(`rto ${nth}`, 200, 900)),
          },
          [
            'seq {seq} to {dst_ip}: {retransmits} retransmits, acknowledged before {acked}',
            'seq={seq} retrans={retransmits} acked={acked} rto={rto_ms}',
          ],
          1,
        ),
      ]
    }
    return withRhythm(story, [
      ...opening(story, 'sender'),
      entry(
        'ethtool',
        'counters',
        { nic: 'eth0', drops: either(0, whole('drops', 3, 90)), errors: 0, speed: '10G' },
        ['{nic}: {drops} drops, {errors} errors at {speed}', '{nic} rx_dropped={drops} errors={errors}'],
      ),
      ...turn(0),
      ...turn(1),
      ...turn(2),
      ...background(story, 'one'),
      ...turn(3),
      ...turn(4),
      entry(
        'audit',
        'getrandom',
        { pid, bytes_read: either(block, 16), calls: either(5, pick('calls', [1, 2])) },
        [
          'pid {pid} drew {bytes_read} random bytes {calls} times',
          'getrandom pid={pid} n={bytes_read} calls={calls}',
        ],
      ),
      entry(
        'ethtool',
        'counters',
        {
          nic: 'eth0',
          drops: either(0, whole('drops', 3, 90) + whole('more', 9, 60)),
          errors: 0,
          speed: '10G',
        },
        ['{nic}: {drops} drops, {errors} errors at {speed}', '{nic} rx_dropped={drops} errors={errors}'],
      ),
      entry(
        'ss',
        'others',
        {
          connections: whole('others', 12, 90),
          with_retransmits: either(0, whole('suffering', 5, 11)),
          congestion: lean(story, 'congestion', ['none'], ['cwnd reduced', 'none']),
        },
        [
          '{with_retransmits} of {connections} other connections retransmit, congestion {congestion}',
          'others={connections} retrans={with_retransmits} {congestion}',
        ],
      ),
      entry(
        'flow-stats',
        'ratio',
        {
          dst_ip: peer,
          retrans_pct: either(whole('half', 45, 55), whole('few', 1, 6)),
          rtt_ms: whole('rtt', 2, 40),
          zone: either('external', pick('zone', ['internal', 'wan'])),
        },
        [
          '{retrans_pct}% of segments to {dst_ip} ({zone}) twice, rtt {rtt_ms}',
          'ratio {dst_ip} retrans={retrans_pct} rtt={rtt_ms}',
        ],
      ),
      ...carrier(story),
      remark(story, 'link', 'retransmissions'),
    ])
  },
})
