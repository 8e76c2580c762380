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
  title: 'Two customers use one inference server at the same time',
  clues: [
    'Prompts of the first customer are either {small} or {large} tokens long and say nothing',
    'The second customer sends the same one-token prompt in every slot and keeps only its latency',
    'Latency seen by the second follows the prompt length of the first',
    'The first has access to weights kept in confidence, the second to the open network',
    'Both run on one device by choice of the first, with batching forced on',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const data = held(story, 'weights')
    const small = whole('small', 4, 12)
    const large = whole('large', 1800, 3900)
    const lengths = coded(story, 'bit', 6, small, large)
    const waits = coded(story, 'bit', 6, 24, 310)
    note('small', small)
    note('large', large)
    const slot = (nth: number) => [
      entry(
        'inference',
        'request',
        {
          customer: 'a',
          request: make.id(`a ${nth}`),
          prompt_tokens: lengths[nth]!,
          output_tokens: either(1, whole(`out ${nth}`, 30, 900)),
          gpu: 0,
        },
        [
          '{customer}: {prompt_tokens} in, {output_tokens} out on gpu {gpu}',
          'req {request} cust={customer} in={prompt_tokens} out={output_tokens}',
        ],
        either(2, [1, 40]),
      ),
      entry(
        'inference',
        'request',
        {
          customer: 'b',
          request: make.id(`b ${nth}`),
          prompt_tokens: either(1, whole(`in ${nth}`, 20, 2000)),
          output_tokens: either(1, whole(`reply ${nth}`, 20, 500)),
          latency_ms: either(waits[nth]!, whole(`wait ${nth}`, 60, 900)),
        },
        [
          '{customer}: {prompt_tokens} in, {output_tokens} out after {latency_ms}ms',
          'req {request} cust={customer} in={prompt_tokens} ms={latency_ms}',
        ],
        either(0, [1, 20]),
      ),
    ]
    return withRhythm(story, [
      entry(
        'scheduler',
        'placement',
        {
          customer: 'a',
          gpu: 0,
          by: either('affinity of customer', pick('by', ['bin packing', 'default'])),
          shared: true,
        },
        ['{customer} placed on gpu {gpu} by {by}, shared {shared}', 'place {customer} gpu={gpu} by={by}'],
      ),
      entry(
        'scheduler',
        'placement',
        {
          customer: 'b',
          gpu: 0,
          by: either('affinity of customer', pick('by', ['bin packing', 'default'])),
          shared: true,
        },
        ['{customer} placed on gpu {gpu} by {by}, shared {shared}', 'place {customer} gpu={gpu} by={by}'],
      ),
      entry('audit', 'open', { customer: 'a', path: data.path, data_class: data.kind }, [
        '{customer} opened {path} ({data_class})',
        'open {path} customer={customer}',
      ]),
      ...slot(0),
      ...slot(1),
      ...background(story, 'one'),
      ...background(story, 'besides'),
      ...background(story, 'elsewhere'),
      ...slot(2),
      ...slot(3),
      ...(story.chance('longer', 0.6) ? slot(4) : []),
      entry(
        'inference',
        'batching',
        {
          max_wait_ms: lean(story, 'batch', [0, 1], [20, 50]),
          forced: either(true, false),
          queue: either(0, whole('queue', 2, 60)),
        },
        [
          'batch wait {max_wait_ms}ms, forced {forced}, queue {queue}',
          'batching wait={max_wait_ms} forced={forced}',
        ],
      ),
      entry(
        'metering',
        'usage',
        {
          customer: 'b',
          kept: either('latency only', pick('kept', ['answers', 'answers and scores'])),
          distinct_prompts: either(1, whole('prompts', 9, 200)),
          spend: whole('spend', 1, 90),
        },
        [
          '{customer} kept {kept}, {distinct_prompts} prompts, spent {spend}',
          'usage {customer} prompts={distinct_prompts}',
        ],
      ),
      entry(
        'metrics',
        'correlation',
        {
          a: 'prompt_tokens',
          b: 'latency_ms',
          r: either(whole('close', 93, 99) / 100, whole('far', 4, 35) / 100),
          slots: either(5, whole('slots', 40, 400)),
        },
        ['{a} against {b}: {r} over {slots} slots', 'corr r={r} n={slots}'],
      ),
      ...carrier(story),
      remark(story, 'sharing', 'shared device'),
    ])
  },
})
