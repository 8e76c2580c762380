import { stringField } from '../../core/value.ts'
import type { SheetGroup, SheetRow, Sheets } from '../../store/queue.ts'
import type { Check, Judged, MarkGroup } from '../check.ts'
import { answerIn } from '../kept.ts'
import type { Answer } from '../question.ts'
import { furtherId, readMarkId } from './mark-id.ts'
import { createMeasured, measuredRows } from './measured.ts'
import { marksOf } from './settle.ts'
import { type Span, spanOf } from './span.ts'
import { createTally, CROWDED } from './tally.ts'
import type { Work } from './task.ts'

export const secondMarksOf = (check: string): string => `second mark ${check}`
export const answersOf = (lookup: string): string => `answer ${lookup}`

/** All marks of a part of one check, group by group, with the answer to what they ask. */
export const COMPARE: Work = {
  kind: 'compare',
  isAsking: false,
  async run(task, { store, checks }) {
    const check = checkOf(task.body, checks)
    if (!check?.compare) return {}
    const groups = withAnswers(marksOf(check.id), check.asks, store.sheets, spanOf(task.body))
    return judgeGroups(check, check.compare, groups, task.key)
  },
}

/** What the comparison put together anew. */
export const CONCLUDE: Work = {
  kind: 'conclude',
  isAsking: false,
  async run(task, { store, checks }) {
    const check = checkOf(task.body, checks)
    if (!check?.conclude) return {}
    const groups = withAnswers(secondMarksOf(check.id), check.thenAsks, store.sheets, spanOf(task.body))
    return judgeGroups(check, check.conclude, groups, task.key)
  },
}

async function judgeGroups(
  check: Check,
  judge: (group: MarkGroup) => Iterable<Judged>,
  groups: AsyncIterable<IdentifiedGroup>,
  task: string,
): Promise<{ rows: readonly SheetRow[] }> {
  const rows: SheetRow[] = []
  const tally = createTally()
  for await (const { group, ids } of groups) {
    // Who floods a key must not hide in the crowd unsaid.
    if (group.left > 0) tally.take({ count: CROWDED, by: check.id, of: group.left }, check.id)
    const measured = createMeasured()
    let further = 0
    for (const judged of judge(group)) {
      if ('mark' in judged) {
        const { key, body, listing } = judged.mark
        const id = (listing === undefined ? undefined : ids.get(listing)) ?? [...ids.values()][0] ?? ''
        rows.push({ sheet: secondMarksOf(check.id), key, id: furtherId(id, group.key, further), body })
        further += 1
      } else tally.take(judged, check.id)
      if ('measure' in judged && judged.listing !== undefined) measured.take(judged.listing, judged)
    }
    for (const [listing, body] of measured.all())
      rows.push(...measuredRows(readMarkId(ids.get(listing) ?? ''), `${check.id} ${group.key}`, body))
  }
  return { rows: [...rows, ...tally.rows(task)] }
}

interface IdentifiedGroup {
  readonly group: MarkGroup
  /** Of the first mark of each listing. */
  readonly ids: ReadonlyMap<string, string>
}

async function* withAnswers(
  sheet: string,
  lookup: string | undefined,
  sheets: Sheets,
  { from, to }: Span,
): AsyncGenerator<IdentifiedGroup> {
  for (let part = from; part < to; part += 1) {
    const answers = lookup === undefined ? undefined : sheets.groups(answersOf(lookup), part)
    yield* joined(sheets.groups(sheet, part), answers)
  }
}

/** Both come in the order of their keys, so one pass over each is enough. */
async function* joined(
  groups: AsyncIterable<SheetGroup>,
  answers: AsyncIterable<SheetGroup> | undefined,
): AsyncGenerator<IdentifiedGroup> {
  const left = answers?.[Symbol.asyncIterator]()
  let next = await left?.next()
  try {
    for await (const group of groups) {
      while (next?.done === false && next.value.key < group.key) next = await left?.next()
      const answer =
        next?.done === false && next.value.key === group.key ? answerIn(next.value.rows) : undefined
      yield identified(group, answer)
    }
  } finally {
    await left?.return?.()
  }
}

function identified({ key, rows, left }: SheetGroup, answer: Answer | undefined): IdentifiedGroup {
  const ids = new Map<string, string>()
  const marks = rows.map(({ id, body }) => {
    const { listing } = readMarkId(id)
    if (!ids.has(listing)) ids.set(listing, id)
    return { listing, body }
  })
  return { ids, group: { key, left, answer, marks } }
}

const checkOf = (body: unknown, checks: readonly Check[]): Check | undefined =>
  checks.find(({ id }) => id === stringField(body, 'check'))
