import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { coded } from '../../fragments/coded.ts'
import { carrier } from '../../fragments/carrier.ts'
import { withRhythm } from '../../fragments/rhythm.ts'
import { entry } from '../../fragments/entry.ts'
import { held } from '../../fragments/held.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Covert Channel Attack',
  title: 'Two containers share a processor and one of them measures',
  clues: [
    'Load of the first container jumps between two levels at the edge of each {slot} second slot',
    'Nothing comes in or out of the first container that could cause the load',
    'The second one times the same loop in every slot and its timings mirror the levels',
    'Both were pinned to one core although others are idle',
    'The levels begin after the key store was read and end with its last byte',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const data = held(story, 'store')
    const slot = pick('slot', [1, 2, 5, 10])
    const load = coded(story, 'load', 6, whole('low', 3, 9), whole('high', 84, 97))
    const took = coded(story, 'load', 6, 11, 29)
    const first = make.id('first', 'ctr')
    const second = make.id('second', 'ctr')
    note('slot', slot)
    const sample = (nth: number) => [
      entry(
        'cadvisor',
        'cpu',
        {
          container: first,
          cpu_pct: load[nth]!,
          throttled: 0,
          requests: either(0, whole(`requests ${nth}`, 3, 400)),
        },
        [
          '{container} at {cpu_pct}%, {requests} requests',
          'cpu {container} pct={cpu_pct} throttled={throttled}',
        ],
        either(slot, [3, 60]),
      ),
      entry(
        'probe',
        'loop',
        { container: second, loop_ms: either(took[nth]!, whole(`loop ${nth}`, 11, 13)), core: 3 },
        ['{container}: loop took {loop_ms}ms on core {core}', 'loop {container} ms={loop_ms}'],
        0,
      ),
    ]
    return withRhythm(story, [
      entry(
        'kubelet',
        'pod_start',
        { container: first, uid: 1000, cpu_set: either('3', pick('set', ['0-7', '2-5'])), tenant: 'a' },
        ['{container} of tenant {tenant} started, cpus {cpu_set}', 'start {container} cpuset={cpu_set}'],
      ),
      entry(
        'kubelet',
        'pod_start',
        { container: second, uid: 1001, cpu_set: either('3', pick('set', ['0-7', '2-5'])), tenant: 'b' },
        ['{container} of tenant {tenant} started, cpus {cpu_set}', 'start {container} cpuset={cpu_set}'],
      ),
      entry(
        'scheduler',
        'cores',
        {
          idle_cores: either(6, pick('idle', [0, 1, 5])),
          pinned_by: lean(story, 'pinned', ['pod annotation', 'taskset'], ['scheduler', 'default policy']),
        },
        ['{idle_cores} cores idle, pinned by {pinned_by}', 'cores idle={idle_cores} by={pinned_by}'],
      ),
      entry(
        'audit',
        'open',
        { container: first, path: data.path, data_class: data.kind, flags: 'O_RDONLY' },
        ['{container} opened {path} ({data_class})', 'open {path} {flags}'],
      ),
      ...sample(0),
      ...sample(1),
      ...background(story, 'one'),
      ...background(story, 'besides'),
      ...background(story, 'elsewhere'),
      ...sample(2),
      ...sample(3),
      ...sample(4),
      ...(story.chance('longer', 0.5) ? sample(5) : []),
      entry(
        'perf',
        'correlation',
        {
          first,
          second,
          r: either(whole('close', 94, 99) / 100, whole('far', 2, 31) / 100),
          lag_ms: either(0, whole('lag', 20, 900)),
        },
        ['{first} and {second} move together with {r}, lag {lag_ms}ms', 'r={r} lag={lag_ms}'],
      ),
      entry(
        'cadvisor',
        'network',
        {
          container: first,
          rx: either(0, whole('rx', 900, 900_000)),
          tx: either(0, whole('tx', 900, 900_000)),
          policy: 'deny-all',
        },
        ['{container} received {rx}, sent {tx}, policy {policy}', 'net {container} rx={rx} tx={tx}'],
      ),
      entry(
        'kubelet',
        'pod_stop',
        { container: first, reason: either('Completed', pick('reason', ['Completed', 'Scaled'])), rc: 0 },
        ['{container} ended: {reason}', 'stop {container} rc={rc}'],
      ),
      ...carrier(story),
      remark(story, 'load', 'shared core'),
    ])
  },
})
