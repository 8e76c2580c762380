import type { Readable } from 'node:stream'
import { FairleadError, fail } from '../../core/error.ts'
import { isRollout, asRollout, type Rollout } from '../../datasets/lab/rollout.ts'
import { asCompletion, reward, type RewardRule, ruleFrom } from '../../datasets/riskcue/reward.ts'
import { readRows, writeRow } from '../../datasets/riskcue/rows.ts'
import type { JsonValue } from '../../core/value.ts'
import { rewardOfCalls } from '../../lab/given-calls.ts'
import type { TrialPlan } from '../../lab/record.ts'
import type { Context } from '../command.ts'
import { linesOf } from '../line-input.ts'
import { type OpenLab, openLab } from '../lab/open-lab.ts'
import { readText } from '../text-file.ts'

export interface Scoring {
  readonly data: string | undefined
  readonly isStrict: boolean
  readonly rule: string | undefined
}

/** One reward for each row, as soon as it is read. The exit code. */
export async function scoreRows(
  { data, isStrict, rule }: Scoring,
  input: Readable,
  context: Context,
): Promise<number> {
  const chosen = ruleFrom(rule, isStrict)
  let open: OpenLab | undefined
  const judge = (): OpenLab => (open ??= openLab({}, context))
  const score = async (text: string, file: string, linesBefore = 0): Promise<void> => {
    for (const { line, row } of readRows(text, file, asEither, linesBefore)) {
      const value = 'trial' in row ? await inWorld(row, judge, file, line) : inWords(row, chosen)
      context.stdout.write(writeRow({ reward: value }))
    }
  }
  try {
    if (data !== undefined) await score(readText(data, context), data)
    else {
      let count = 0
      for await (const line of linesOf(input)) await score(line, 'standard input', count++)
    }
    return 0
  } finally {
    open?.close()
  }
}

type Completion = Exclude<ReturnType<typeof asCompletion>, string>

const asEither = (value: JsonValue): Completion | Rollout | string =>
  isRollout(value) ? asRollout(value) : asCompletion(value)

const inWords = (row: Completion, rule: RewardRule): number => reward(row, rule)

async function inWorld(
  { trial, calls, told }: Rollout,
  open: () => OpenLab,
  file: string,
  line: number,
): Promise<number | null> {
  try {
    return (await rewardOfCalls(trial as unknown as TrialPlan, { calls, told }, open().lab)) ?? null
  } catch (error) {
    if (error instanceof FairleadError) throw error
    const what = error instanceof Error ? error.message : 'it names no trial of this lab'
    return fail('dataset/bad-row', { file, line: String(line), what }, error)
  }
}
