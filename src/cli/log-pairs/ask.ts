import { fail } from '../../core/error.ts'
import type { Context } from '../command.ts'
import type { PairRun } from './make.ts'
import { openState } from './state-file.ts'

export interface ModelFlags {
  readonly endpoint: string
  readonly model: string | undefined
  readonly provider: string
  readonly key: string | undefined
}

/** Pairs written by a language model. What it could not do is told, and left for a run with --resume. */
export async function askForPairs(run: PairRun, asked: ModelFlags, context: Context): Promise<number> {
  const { endpoint, model, provider, key } = asked
  const { pairs, out, risk } = run
  if (model === undefined)
    return fail('usage/bad-value', {
      what: '--endpoint',
      value: 'alone',
      expected: 'Name a model with --model',
    })
  if (out === undefined)
    return fail('usage/bad-value', {
      what: 'Standard output',
      value: 'used here',
      expected: 'Say where pairs go with --out',
    })
  const { openChat } = await import('../../net/chat/open-chat.ts')
  const { writeWithModel } = await import('../../datasets/logs/llm.ts')
  const settings = { by: model, pairs, seed: run.seed, risk: risk ?? 'all' }
  const state = openState(out, settings, run.resume, context)
  const { chat, close } = await openChat({
    provider: provider === 'anthropic' ? 'anthropic' : 'openai',
    endpoint,
    model,
    timeoutMs: 180_000,
    ...(key !== undefined && { key: { variable: key, env: context.env } }),
  })
  let lost = 0
  try {
    await writeWithModel({
      chat,
      model,
      pairs,
      risk,
      done: new Set(state.done.keys()),
      onPair: state.add,
      onLost: (index, why) => {
        lost++
        context.stderr.write(`pair ${index}: ${why}\n`)
      },
    })
  } finally {
    await close()
  }
  if (lost > 0) {
    context.stderr.write(`${lost} of ${pairs} pairs are missing; --resume tries them again\n`)
    return 4
  }
  state.finish()
  context.stdout.write(`${pairs} pairs of logs in ${out}\n`)
  return 0
}
