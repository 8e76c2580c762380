import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fail } from '../../core/error.ts'
import { field, stringField, type JsonValue } from '../../core/value.ts'
import { catalogueOf } from '../../lab/campaign/catalogue-of.ts'
import { isNotRun } from '../../lab/campaign/outcome.ts'
import { judgeByModel } from '../../lab/score/model-judge.ts'
import type { Context, FlagValues } from '../command.ts'
import { openGrowing, readText } from '../text-file.ts'
import { openFolder } from './campaign-folder.ts'
import { openModel, type LAB_MODEL_FLAGS } from './model.ts'
import { openLab } from './open-lab.ts'

interface Options extends FlagValues<typeof LAB_MODEL_FLAGS> {
  readonly most: number
}

/** The exit code. */
export async function judgeLab(path: string, options: Options, context: Context): Promise<number> {
  const folder = openFolder(path, context)
  const model = await openModel(options, context)
  if (!model)
    return fail('usage/bad-value', {
      what: '--endpoint',
      value: 'left out',
      expected: 'Say where the model is, and its name: --endpoint URL --model NAME',
    })
  const open = openLab({ guards: folder.manifest.guards }, context)
  try {
    const titles = new Map(catalogueOf(open.lab).goals.map(({ name, title }) => [name, title]))
    const done = readJudged(path, context)
    const file = openGrowing(join(path, JUDGED), context)
    let [judged, unreadable] = [0, 0]
    for (const key of folder.records.keys()) {
      const outcome = folder.records.read(key)
      if (!outcome || isNotRun(outcome) || !outcome.plan.attack || done.has(key)) continue
      if (judged + unreadable >= options.most) break
      const goal = outcome.plan.attack.goal
      const score = await judgeByModel(model.chat, outcome, titles.get(goal) ?? goal)
      if (score === undefined) unreadable++
      else {
        judged++
        file.add(`${JSON.stringify({ key, score, by: model.name })}\n`)
      }
    }
    const none = unreadable > 0 ? `, ${unreadable} answers were no score` : ''
    context.stdout.write(`${judged} judged by ${model.name}${none}. See it: fairlead lab report ${path}\n`)
    return unreadable > 0 ? 4 : 0
  } finally {
    open.close()
    await model.close()
    folder.close()
  }
}

const JUDGED = 'judged.jsonl'

/** Scores by key; none where nobody judged. */
export function readJudged(path: string, context: Pick<Context, 'cwd'>): ReadonlyMap<string, number> {
  if (!existsSync(resolve(context.cwd, path, JUDGED))) return new Map()
  const lines = readText(join(path, JUDGED), context).split('\n')
  return new Map(
    lines.flatMap((line): [string, number][] => {
      const row = parsed(line)
      const [key, score] = [stringField(row, 'key'), field(row, 'score')]
      return key !== undefined && typeof score === 'number' && score >= 0 && score <= 5 ? [[key, score]] : []
    }),
  )
}

function parsed(line: string): JsonValue {
  try {
    return JSON.parse(line) as JsonValue
  } catch {
    return null
  }
}
