import { field } from '../../core/value.ts'
import { PARTS, type Task } from '../../store/queue.ts'
import type { Check } from '../check.ts'
import type { Lookup } from '../question.ts'
import { answersOf, secondMarksOf } from './compare.ts'
import { lookTask } from './look.ts'
import type { CensusPlan, CensusSetting } from './setting.ts'
import { marksOf } from './settle.ts'

/** Every question of a round once, whoever asks it, some at a time. What was answered before is not asked again. */
export async function* questions(
  setting: CensusSetting,
  plan: CensusPlan,
  round: 'first' | 'second',
): AsyncGenerator<Task> {
  if (!setting.outside) return
  for (const lookup of setting.lookups) {
    const sheets = setting.checks.flatMap((check) => marksFor(lookup, check, round))
    for (let part = 0; part < PARTS && sheets.length > 0; part += 1)
      yield* ofPart(setting, lookup, sheets, part, plan)
  }
}

function marksFor(lookup: Lookup, check: Check, round: 'first' | 'second'): readonly string[] {
  if (round === 'first') return check.asks === lookup.id ? [marksOf(check.id)] : []
  return check.thenAsks === lookup.id ? [secondMarksOf(check.id)] : []
}

async function* ofPart(
  { store }: CensusSetting,
  lookup: Lookup,
  sheets: readonly string[],
  part: number,
  plan: CensusPlan,
): AsyncGenerator<Task> {
  const known = new Set<string>()
  for await (const { key, rows } of store.sheets.groups(answersOf(lookup.id), part))
    if (rows.some(({ body }) => field(body, 'fact') !== undefined)) known.add(key)
  const open = new Set<string>()
  for (const sheet of sheets)
    for await (const { key } of store.sheets.groups(sheet, part)) if (!known.has(key)) open.add(key)
  const keys = [...open]
  for (let at = 0; at < keys.length; at += QUESTIONS)
    yield lookTask(lookup.id, keys.slice(at, at + QUESTIONS), plan.snapshot)
}

const QUESTIONS = 10
