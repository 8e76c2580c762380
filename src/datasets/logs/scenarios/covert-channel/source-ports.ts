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
  title: 'Connections that are refused come from chosen ports',
  clues: [
    'Source ports are set by hand and lie in one small range, one step for each letter',
    'Every connection is refused, and the client does not mind',
    'The far end logs refused connections and offers nothing else',
    'Ports minus {base} give the characters of the value read before',
    'Other programs on the host get ports from the system, in no such order',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const data = held(story, 'value')
    const base = pick('base', [40_000, 50_000, 20_000, 33_000])
    const peer = either(
      make.outsideAddress('peer'),
      pick('peer', [make.insideAddress('peer'), make.outsideAddress('peer')]),
    )
    const pid = make.pid('client')
    note('base', base)
    const knock = (nth: number) =>
      entry(
        'kernel',
        'connect',
        {
          pid,
          src_port: either(base + whole(`letter ${nth}`, 97, 122), whole(`port ${nth}`, 32_768, 60_999)),
          dst_ip: peer,
          dst_port: either(pick('closed', [81, 9, 4430, 443]), pick('open', [443, 8080, 22, 5432])),
          result: either('RST', nth === 2 ? 'RST' : 'SYN-ACK'),
          bytes_out: either(0, whole(`bytes ${nth}`, 200, 9000)),
        },
        [
          '{src_port} to {dst_ip}:{dst_port} {result}, {bytes_out} bytes',
          'tcp sport={src_port} dst={dst_ip}:{dst_port} {result}',
        ],
        either(pick('beat', [1, 2, 3]), [1, 70]),
      )
    return withRhythm(story, [
      ...opening(story, 'client'),
      entry('audit', 'open', { pid, path: data.path, data_class: data.kind, uid: make.uid('client') }, [
        'pid {pid} opened {path} ({data_class})',
        'open {path} uid={uid}',
      ]),
      entry(
        'audit',
        'bind',
        {
          pid,
          calls: either(8, 0),
          reuse: either(true, lean(story, 'reuse', [true], [false])),
          by: either('program', 'kernel'),
        },
        ['source port chosen by {by}, {calls} binds', 'bind pid={pid} n={calls} by={by}'],
      ),
      knock(0),
      knock(1),
      knock(2),
      knock(3),
      ...background(story, 'one'),
      knock(4),
      knock(5),
      knock(6),
      knock(7),
      entry(
        'kernel',
        'ephemeral',
        { range: '32768-60999', used: whole('used', 40, 900), other_programs: whole('programs', 4, 30) },
        ['{used} of {range} in use by {other_programs} programs', 'ports used={used} range={range}'],
      ),
      entry(
        'ids',
        'refused',
        { dst_ip: peer, refused: either(8, 1), of: 8, retries: either(0, 1), threshold: 20 },
        [
          '{refused} of {of} refused by {dst_ip}, {retries} retries, threshold {threshold}',
          'refused {dst_ip} {refused}/{of} retries={retries}',
        ],
      ),
      entry(
        'netflow',
        'ports',
        {
          dst_ip: peer,
          spread: either(whole('narrow', 10, 25), whole('wide', 9000, 27_000)),
          zone: either('external', pick('zone', ['internal', 'partner'])),
          times_seen: either(0, whole('seen', 20, 300)),
        },
        [
          'source ports to {dst_ip} ({zone}) spread over {spread}, seen {times_seen} times',
          'ports {dst_ip} spread={spread} prior={times_seen}',
        ],
      ),
      ...carrier(story),
      remark(story, 'ports', 'refused connections'),
    ])
  },
})
