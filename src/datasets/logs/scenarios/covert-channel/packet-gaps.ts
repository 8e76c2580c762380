import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { coded } from '../../fragments/coded.ts'
import { carrier } from '../../fragments/carrier.ts'
import { withRhythm } from '../../fragments/rhythm.ts'
import { entry } from '../../fragments/entry.ts'
import { held } from '../../fragments/held.ts'
import { lean } from '../../fragments/lean.ts'
import { opening } from '../../fragments/opening.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Covert Channel Attack',
  title: 'Keep-alive packets leave a host while a key is being read',
  clues: [
    'Gaps between keep-alives take only two values, {short} and {long} milliseconds',
    'The order of short and long follows the bytes read from the file, eight gaps a byte',
    'Payloads are empty, so nothing but the time can carry anything',
    'The sender takes the clock before each packet, and reads the next byte after each eighth',
    'Gaps stop when the end of the file is reached, not when the session ends',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const data = held(story, 'source')
    const short = pick('short', [50, 80, 100, 120, 200])
    const long = short * pick('times', [2, 3, 4])
    const gaps = coded(story, 'gap', 8, short, long)
    const peer = either(
      make.outsideAddress('peer'),
      pick('peer', [make.insideAddress('peer'), make.outsideAddress('peer')]),
    )
    const pid = make.pid('sender')
    note('short', short)
    note('long', long)
    const packet = (nth: number) =>
      entry(
        'tcpdump',
        'packet',
        { dst_ip: peer, dst_port: 443, flags: 'ACK', len: 0, gap_ms: gaps[nth]!, seq: 1000 + nth },
        [
          '{dst_ip}:{dst_port} [{flags}] len {len}, {gap_ms}ms after the last',
          'pkt seq={seq} len={len} gap={gap_ms}',
        ],
        1,
      )
    return withRhythm(story, [
      ...opening(story, 'sender'),
      entry(
        'sshd',
        'peer',
        {
          dst_ip: peer,
          cipher: 'chacha20-poly1305',
          keepalive_s: either(0, 30),
          zone: either(pick('far', ['external', 'untrust']), pick('near', ['internal', 'vpn'])),
        },
        [
          'channel to {dst_ip} with {cipher} ({zone}), keep-alive {keepalive_s}',
          'peer {dst_ip} zone={zone} keepalive={keepalive_s}',
        ],
      ),
      entry(
        'audit',
        'open',
        { pid, uid: make.uid('sender'), path: data.path, data_class: data.kind, inode: make.inode('source') },
        ['pid {pid} opened {path} ({data_class})', 'open {path} inode={inode}'],
      ),
      entry(
        'audit',
        'clock',
        {
          pid,
          syscall: 'clock_nanosleep',
          calls: either(64, whole('calls', 2, 300)),
          per_read: either(8, whole('per read', 0, 3)),
        },
        [
          '{syscall} called {calls} times, {per_read} for each read',
          'pid={pid} {syscall} n={calls} per_read={per_read}',
        ],
      ),
      packet(0),
      packet(1),
      packet(2),
      packet(3),
      entry(
        'audit',
        'read',
        {
          pid,
          path: data.path,
          bytes_read: either(1, pick('block', [128, 512, 700, 1024, 65_536])),
          offset: either(1, 0),
        },
        ['{bytes_read} bytes of {path} from {offset}', 'read {path} count={bytes_read} offset={offset}'],
      ),
      ...background(story, 'one'),
      packet(4),
      packet(5),
      packet(6),
      packet(7),
      entry(
        'netstat',
        'socket',
        {
          pid,
          dst_ip: peer,
          bytes_out: either(0, whole('sent', 900, 90_000)),
          retransmits: lean(story, 'retransmits', [0], [0, 2, 5]),
          rtt_ms: whole('rtt', 4, 60),
        },
        [
          '{dst_ip}: {bytes_out} payload bytes, {retransmits} retransmits, rtt {rtt_ms}',
          'socket {dst_ip} tx={bytes_out} rtt={rtt_ms}',
        ],
      ),
      entry(
        'flow-stats',
        'histogram',
        {
          dst_ip: peer,
          distinct_gaps: either(2, new Set(gaps).size),
          stddev_ms: either(whole('narrow', 1, 3), whole('broad', 20, 90)),
          mean_ms: Math.round((short + long) / 2),
        },
        [
          '{distinct_gaps} kinds of gap, deviation {stddev_ms}ms in each',
          'gaps distinct={distinct_gaps} sd={stddev_ms} mean={mean_ms}',
        ],
      ),
      entry(
        'sshd',
        'channel_close',
        { dst_ip: peer, reason: either('end of file', pick('reason', ['logout', 'idle'])) },
        ['channel to {dst_ip} closed: {reason}', 'close {dst_ip} {reason}'],
      ),
      ...carrier(story),
      remark(story, 'gaps', 'keep-alive timing'),
    ])
  },
})
