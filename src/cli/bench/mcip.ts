import { benchMcip } from '../../bench/mcip.ts'
import { byGuardian, byLanguageModel, byRules, type McipJudge } from '../../bench/mcip/judges.ts'
import { type McipRows, readMcipRows } from '../../bench/mcip/rows.ts'
import { reportOf } from '../../bench/report.ts'
import { runUtility, type UtilityResult } from '../../bench/utility/run-utility.ts'
import { fail } from '../../core/error.ts'
import { createLabeller } from '../../flow/label.ts'
import type { Context } from '../command.ts'
import { openNorms } from '../guard-norms.ts'
import { writeText } from '../text-file.ts'
import { print, readFiles } from './bench-run.ts'
import { progressOn } from './progress.ts'

export interface McipFlags {
  readonly data: string | undefined
  readonly judge: string
  readonly from: string
  readonly utility: boolean
  readonly pack: string
  readonly endpoint: string | undefined
  readonly model: string | undefined
  readonly provider: string
  readonly key: string | undefined
  readonly 'floor-rows': number
  readonly scores: string | undefined
  readonly json: boolean
}

export async function runMcip(flags: McipFlags, more: readonly string[], context: Context): Promise<number> {
  const rows = readMcipRows(
    readFiles(flags.data, more, context),
    flags.from === 'body' ? 'body' : 'trajectory',
  )
  const progress = progressOn(context.stderr)
  const { judge, close } = await openJudge(flags, context)
  try {
    const { result, scored } = await benchMcip(rows, judge, { progress, floorRows: flags['floor-rows'] })
    if (flags.scores !== undefined) {
      const lines = scored.map(
        ({ row, label, judgement }) =>
          `${JSON.stringify({ id: row.id, corpus: row.corpus, label, judgement })}\n`,
      )
      writeText(flags.scores, lines.join(''), context)
    }
    const utility = flags.utility ? { utility: await utilityOf(rows, flags, context) } : {}
    const whole = { ...result, ...utility }
    await print(whole, reportOf(whole), flags.json, context)
    return 0
  } finally {
    await close()
  }
}

interface OpenJudge {
  readonly judge: McipJudge
  readonly close: () => Promise<void>
}

async function openJudge(flags: McipFlags, context: Context): Promise<OpenJudge> {
  const { endpoint, model, provider, key } = flags
  if (flags.judge !== 'llm')
    return { judge: flags.judge === 'rules' ? byRules : byGuardian, close: () => Promise.resolve() }
  if (endpoint === undefined || model === undefined)
    return fail('usage/bad-value', {
      what: '--judge',
      value: 'llm without a language model',
      expected: 'Name one: --endpoint URL --model NAME',
    })
  const { openChat } = await import('../../net/chat/open-chat.ts')
  const { chat, close } = await openChat({
    provider: provider === 'anthropic' ? 'anthropic' : 'openai',
    endpoint,
    model,
    timeoutMs: 180_000,
    ...(key !== undefined && { key: { variable: key, env: context.env } }),
  })
  return { judge: byLanguageModel(model, chat), close }
}

async function utilityOf(
  { rows }: McipRows,
  flags: McipFlags,
  context: Context,
): Promise<readonly UtilityResult[]> {
  return runUtility(rows, {
    pack: flags.pack,
    labeller: createLabeller(),
    policy:
      flags.pack === 'none' ? undefined : await openNorms({ pack: flags.pack, policy: undefined }, context),
    cascade: undefined,
    isUserTold: true,
    progress: progressOn(context.stderr),
  })
}
