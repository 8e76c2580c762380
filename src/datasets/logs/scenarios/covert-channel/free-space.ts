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
  title: 'Free space of a shared volume goes up and down',
  clues: [
    'One tenant grows and shrinks the same file by exactly {step} bytes, again and again',
    'The other tenant asks for the free space right after each change, and for nothing else',
    'The file is made of zeros and is never read',
    'The changes keep a beat that no backup or build on the volume has',
    'The tenants may not talk: the volume is the only thing they share',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const data = held(story, 'source')
    const step = pick('step', [1, 4, 16]) * 1_048_576
    const beat = pick('beat', [3, 5, 10])
    const file = `/mnt/shared/a/${pick('file', ['pad.bin', '.spool', 'cache.dat', 'tmp.img'])}`
    const free = whole('free', 40, 90) * 1_000_000_000
    note('step', step)
    const turn = (nth: number) => {
      const bigger = nth === 1 || (nth > 1 && story.chance(`bit ${nth}`, 0.5))
      const size = either(bigger ? step : 0, whole(`size ${nth}`, 1, 9) * 777_211 * (nth + 1))
      return [
        entry(
          'audit',
          'truncate',
          {
            tenant: 'a',
            pid: make.pid('a'),
            path: file,
            size,
            content: either('zeros', pick(`content ${nth}`, ['log', 'build', 'rows'])),
          },
          ['{path} is {size} bytes now ({content})', 'ftruncate {path} size={size}'],
          either(1, [2, 50]),
        ),
        entry(
          'audit',
          'statfs',
          {
            tenant: 'b',
            pid: make.pid('b'),
            mount: '/mnt/shared',
            free: free - size,
            after_ms: either(whole('after', 180, 220), whole(`after ${nth}`, 900, 50_000)),
          },
          [
            'tenant {tenant} sees {free} bytes free, {after_ms}ms later',
            'statfs {mount} free={free} delay={after_ms}',
          ],
          either(beat - 1, [2, 90]),
        ),
      ]
    }
    return withRhythm(story, [
      entry(
        'nfsd',
        'mount',
        { tenant: 'a', src_ip: make.insideAddress('a'), mount: '/mnt/shared', quota: 'off' },
        ['tenant {tenant} from {src_ip} mounted {mount}, quota {quota}', 'mount {mount} {src_ip}'],
      ),
      entry(
        'nfsd',
        'mount',
        { tenant: 'b', src_ip: make.insideAddress('b'), mount: '/mnt/shared', quota: 'off' },
        ['tenant {tenant} from {src_ip} mounted {mount}, quota {quota}', 'mount {mount} {src_ip}'],
      ),
      entry('audit', 'open', { tenant: 'a', pid: make.pid('a'), path: data.path, data_class: data.kind }, [
        'pid {pid} opened {path} ({data_class})',
        'open {path} tenant={tenant}',
      ]),
      ...turn(0),
      ...turn(1),
      ...background(story, 'one'),
      ...turn(2),
      ...turn(3),
      ...turn(4),
      entry(
        'volume',
        'usage',
        {
          mount: '/mnt/shared',
          writers: either(1, whole('writers', 3, 12)),
          reads_of_file: either(0, whole('reads', 2, 60)),
          growth: either(0, whole('growth', 1, 900) * 1_000_000),
        },
        [
          '{writers} writers, file read {reads_of_file} times, grown by {growth}',
          'usage writers={writers} reads={reads_of_file} growth={growth}',
        ],
      ),
      entry(
        'firewall',
        'tenant_rule',
        { from: 'a', to: 'b', action: lean(story, 'tenant rule', ['drop', 'isolate'], ['accept', 'peered']) },
        ['traffic {from} to {to}: {action}', 'rule {from}->{to} {action}'],
      ),
      entry(
        'agent-b',
        'outbound',
        {
          dst_host: either(make.outsideHost('far'), make.insideHost('near')),
          bytes_out: either(5, whole('report', 900, 9000)),
          status: 200,
        },
        ['{bytes_out} bytes to {dst_host}: {status}', 'POST {dst_host} {status} bytes={bytes_out}'],
      ),
      ...carrier(story),
      remark(story, 'space', 'shared volume'),
    ])
  },
})
