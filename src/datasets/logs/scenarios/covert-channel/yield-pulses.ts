import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { coded } from '../../fragments/coded.ts'
import { entry } from '../../fragments/entry.ts'
import { held } from '../../fragments/held.ts'
import { remark } from '../../fragments/remark.ts'

import { carrier } from '../../fragments/carrier.ts'
import { withRhythm } from '../../fragments/rhythm.ts'

export default defineScenario({
  risk: 'Covert Channel Attack',
  title: 'A process gives up the processor in a pattern that a neighbour can see',
  clues: [
    'Run times between two yields are {short} or {long} milliseconds and nothing else',
    'The process has no input that would make it wait',
    'A neighbour reads the scheduler statistics after each yield, and no other counter',
    'Packets of one fixed size leave the neighbour, one for each eight readings',
    'Frequency governor and load of the machine do not move with it',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const data = held(story, 'data')
    const short = whole('short', 1, 4)
    const long = whole('long', 25, 60)
    const runs = coded(story, 'run', 8, short, long)
    const pid = make.pid('yielder')
    const other = make.pid('neighbour')
    note('short', short)
    note('long', long)
    const pulse = (nth: number) =>
      entry(
        'kernel',
        'sched_yield',
        {
          pid,
          cpu: 3,
          run_ms: runs[nth]!,
          wait: either('none', pick(`wait ${nth}`, ['disk', 'socket', 'timer', 'futex'])),
          migrations: either(0, whole(`moves ${nth}`, 0, 2)),
        },
        [
          'pid {pid} yields cpu {cpu} after {run_ms}ms, wait {wait}',
          'sched_yield pid={pid} run={run_ms}ms wait={wait}',
        ],
        either(1, [1, 15]),
      )
    const look = (nth: number) =>
      entry(
        'audit',
        'read',
        {
          pid: other,
          path: either(
            `/proc/${pid}/schedstat`,
            pick(`looked ${nth}`, ['/proc/loadavg', '/proc/meminfo', '/proc/stat']),
          ),
          bytes_read: 48,
          gap_ms: either(1000, whole(`gap ${nth}`, 900, 30_000)),
        },
        ['pid {pid} read {path}, {gap_ms}ms after the last', 'read {path} pid={pid} gap={gap_ms}'],
        either(1, [2, 30]),
      )
    return withRhythm(story, [
      entry(
        'kubelet',
        'container_start',
        { pid, image: `web:${make.version('web')}`, uid: 1000, cgroup: `/kubepods/${make.id('pod')}` },
        ['{image} pid {pid} in {cgroup}', 'start {image} pid={pid} uid={uid}'],
      ),
      entry(
        'kubelet',
        'container_start',
        {
          pid: other,
          image: `sidecar:${make.version('sidecar')}`,
          uid: 1001,
          cgroup: `/kubepods/${make.id('other pod')}`,
        },
        ['{image} pid {pid} in {cgroup}', 'start {image} pid={pid} uid={uid}'],
      ),
      entry('audit', 'open', { pid, path: data.path, data_class: data.kind }, [
        'pid {pid} opened {path} ({data_class})',
        'open {path} class={data_class}',
      ]),
      pulse(0),
      pulse(1),
      look(0),
      pulse(2),
      pulse(3),
      ...background(story, 'one'),
      look(1),
      pulse(4),
      pulse(5),
      look(2),
      pulse(6),
      pulse(7),
      entry(
        'kernel',
        'net_tx',
        {
          pid: other,
          len: either(64, whole('len', 200, 1400)),
          dst_ip: either(make.outsideAddress('far'), make.insideAddress('near')),
          ttl: 64,
          packets: either(1, whole('packets', 3, 40)),
        },
        [
          'pid {pid} sent {packets} packets of {len} bytes to {dst_ip}',
          'tx len={len} dst={dst_ip} n={packets}',
        ],
      ),
      entry(
        'governor',
        'frequency',
        {
          cpu: 3,
          mhz: pick('mhz', [2400, 3500]),
          reason: either('userspace', pick('reason', ['load', 'autoscale', 'schedutil'])),
          queue: either(0, whole('queue', 1, 9)),
        },
        [
          'cpu {cpu} at {mhz}MHz by {reason}, run queue {queue}',
          'cpufreq {mhz} reason={reason} queue={queue}',
        ],
      ),
      ...carrier(story),
      remark(story, 'yields', 'scheduling of the container'),
    ])
  },
})
