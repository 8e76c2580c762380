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
  title: 'A host sends echo requests to one address for a while',
  clues: [
    'Payloads differ from packet to packet, where ping repeats one pattern',
    'The sender is not ping: it opened a raw socket as {comm}',
    'Replies bring other bytes back than were sent',
    'The sequence goes on without waiting for loss or timeouts',
    'The sum of the payloads equals the bytes read from {path} just before',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const data = held(story, 'source')
    const peer = either(
      make.outsideAddress('peer'),
      pick('peer', [make.insideAddress('peer'), make.outsideAddress('peer')]),
    )
    const comm = either(
      pick('odd', ['updater', 'kworkerd', 'helper', 'python3', 'sync']),
      pick('even', ['ping', 'fping', 'smokeping']),
    )
    const pid = make.pid('sender')
    const usual = pick('usual', [56, 64, 512, 1024, 1400])
    const size = pick('size', [512, 1024, 1400])
    note('comm', comm)
    note('path', data.path)
    const echo = (nth: number) =>
      entry(
        'ids',
        'icmp_echo',
        {
          src_ip: make.insideAddress('sender'),
          dst_ip: peer,
          seq: nth,
          ttl: 64,
          payload_len: either(nth === 5 ? size - 37 : size, usual),
          payload_hash: either(make.digest(`payload ${nth}`), make.digest('pattern')),
          reply_hash: either(make.digest(`reply ${nth}`), make.digest('pattern')),
        },
        [
          'echo {seq} to {dst_ip}: {payload_len} bytes, sent {payload_hash}, came back {reply_hash}',
          'icmp seq={seq} len={payload_len} tx={payload_hash} rx={reply_hash}',
        ],
        either(1, [1, 60]),
      )
    return withRhythm(story, [
      ...opening(story, 'sender'),
      entry('audit', 'open', { pid, path: data.path, data_class: data.kind, bytes_read: size * 6 - 37 }, [
        '{path} ({data_class}) read, {bytes_read} bytes',
        'read {path} count={bytes_read}',
      ]),
      entry(
        'audit',
        'socket',
        {
          pid,
          comm,
          family: 'AF_INET',
          kind: either('SOCK_RAW', pick('kind', ['SOCK_DGRAM', 'SOCK_RAW'])),
          caps: lean(story, 'caps', ['cap_net_raw,cap_net_admin', 'cap_net_raw+ep'], ['none', 'cap_net_raw']),
          euid: either(0, make.uid('sender')),
        },
        ['{comm} opened {kind}, euid {euid}, {caps}', 'socket {family} {kind} comm={comm} euid={euid}'],
      ),
      entry(
        'package-db',
        'owner',
        {
          path: `/usr/${either('local/', '')}bin/${comm}`,
          package: either('none', 'iputils'),
          sha256: make.digest('binary'),
          state: lean(story, 'state', ['unknown', 'modified'], ['unchanged', 'verified']),
        },
        ['{path} belongs to {package}, {state}', '{path} package={package} sha256={sha256} {state}'],
      ),
      echo(0),
      echo(1),
      ...background(story, 'one'),
      echo(2),
      echo(3),
      echo(4),
      echo(5),
      entry(
        'ids',
        'icmp_summary',
        {
          dst_ip: peer,
          packets: either(6, whole('packets', 4, 60)),
          distinct_payloads: either(6, 1),
          loss_pct: either(0, pick('loss', [0, 0, 2, 16])),
        },
        [
          '{dst_ip}: {packets} packets, {distinct_payloads} payloads, loss {loss_pct}%',
          'summary n={packets} distinct={distinct_payloads} loss={loss_pct}',
        ],
      ),
      entry(
        'router',
        'policy',
        {
          dst_ip: peer,
          proto: 'icmp',
          action: 'permit',
          rule: lean(story, 'rule', ['any-any', 'default'], ['monitoring', 'noc-probe']),
        },
        ['{proto} to {dst_ip}: {action} by {rule}', '{action} {proto} {dst_ip} rule={rule}'],
      ),
      entry(
        'noc',
        'target_list',
        {
          dst_ip: peer,
          listed: either('no', 'yes'),
          purpose: either('none', pick('purpose', ['gateway check', 'link quality'])),
        },
        ['{dst_ip} listed {listed}, purpose {purpose}', 'target {dst_ip} {listed}'],
      ),
      ...carrier(story),
      remark(story, 'echo', 'echo requests'),
    ])
  },
})
