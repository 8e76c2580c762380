import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { coded } from '../../fragments/coded.ts'
import { entry } from '../../fragments/entry.ts'
import { held } from '../../fragments/held.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

import { carrier } from '../../fragments/carrier.ts'
import { withRhythm } from '../../fragments/rhythm.ts'

export default defineScenario({
  risk: 'Covert Channel Attack',
  title: 'An agent reports to a telemetry address in bodies of changing length',
  clues: [
    'Bodies have only {small} or {large} bytes, although what is measured stays the same',
    'Each report follows the read of one more byte of the data by the same process tree',
    'Padding makes up the difference: the compressed body is as small as ever',
    'Direct connections of the reader are denied, so the agent speaks for it',
    'The address answers nothing and is used by no other agent',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const data = held(story, 'data')
    const small = whole('small', 4, 12) * 64
    const large = small + pick('step', [64, 128, 256])
    const sizes = coded(story, 'size', 7, small, large)
    const host = either(
      make.outsideHost('telemetry'),
      pick('host', [make.insideHost('telemetry'), make.outsideHost('vendor')]),
    )
    const reader = make.pid('reader')
    const agent = make.pid('agent')
    const schema = `v${whole('schema', 1, 4)}`
    note('small', small)
    note('large', large)
    const report = (nth: number) => [
      entry(
        make.service('reader'),
        'work',
        {
          pid: reader,
          item: nth,
          path: data.path,
          bytes_read: either(1, whole(`read ${nth}`, 400, 9000)),
          load: either(pick(`load ${nth}`, [0.2, 0.8]), whole(`light ${nth}`, 20, 45) / 100),
        },
        [
          'item {item}: {bytes_read} bytes of {path}, load {load}',
          'work item={item} path={path} n={bytes_read}',
        ],
        either(2, [1, 20]),
      ),
      entry(
        'telemetry-agent',
        'http_post',
        {
          pid: agent,
          host,
          method: 'POST',
          status: 204,
          bytes_out: sizes[nth]!,
          gzip_bytes: either(212, Math.round(sizes[nth]! * 0.4)),
          schema,
          reason: either(
            pick('reason', ['padding', 'size follows input', 'delta']),
            pick('usual reason', ['metrics emit', 'constant payload', 'health check', 'batch report']),
          ),
        },
        [
          '{method} {host} {status}: {bytes_out} bytes ({gzip_bytes} packed), {reason}',
          'post {host} n={bytes_out} gzip={gzip_bytes} {reason}',
        ],
        either(8, [20, 90]),
      ),
    ]
    return withRhythm(story, [
      entry(
        'containerd',
        'start',
        { pid: reader, image: `svc:${make.version('reader')}`, uid: 1001, net: either('none', 'bridge') },
        ['{image} pid {pid} uid {uid}, network {net}', 'start {image} pid={pid} net={net}'],
      ),
      entry(
        'containerd',
        'start',
        { pid: agent, image: `agent:${make.version('agent')}`, uid: 1002, net: 'bridge' },
        ['{image} pid {pid} uid {uid}, network {net}', 'start {image} pid={pid} net={net}'],
      ),
      entry(
        'lsm',
        'connect',
        {
          pid: reader,
          dst_host: host,
          result: lean(story, 'connect', ['denied', 'EPERM'], ['not tried', 'allowed']),
        },
        ['pid {pid} to {dst_host}: {result}', 'lsm connect {dst_host} {result}'],
      ),
      ...report(0),
      ...report(1),
      ...report(2),
      ...background(story, 'one'),
      ...report(3),
      ...report(4),
      ...(story.chance('longer', 0.5) ? report(5) : []),
      entry(
        'gateway',
        'profile',
        {
          host,
          agents: either(1, whole('agents', 12, 300)),
          distinct_sizes: either(2, new Set(sizes).size),
          answers: either(0, whole('answers', 5, 60)),
        },
        [
          '{host}: {agents} agents, {distinct_sizes} sizes, {answers} answers',
          'profile {host} agents={agents} sizes={distinct_sizes}',
        ],
      ),
      ...carrier(story),
      remark(story, 'reports', 'telemetry bodies'),
    ])
  },
})
