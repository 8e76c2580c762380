import { stringField } from '../../core/value.ts'
import type { SheetGroup, SheetRow, Sheets } from '../../store/queue.ts'
import type { Check, Judged, MarkGroup } from '../check.ts'
import type { Answer } from '../question.ts'
import { marksOf } from './settle.ts'
import { type Span, spanOf } from './span.ts'
import { createTally } from './tally.ts'
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
  groups: AsyncIterable<MarkGroup>,
  task: string,
): Promise<{ rows: readonly SheetRow[] }> {
  const rows: SheetRow[] = []
  const tally = createTally()
  for await (const group of groups) {
    let further = 0
    for (const judged of judge(group)) {
      if ('mark' in judged) {
        const { key, body } = judged.mark
        rows.push({ sheet: secondMarksOf(check.id), key, id: `${group.key}#${further}`, body })
        further += 1
      } else tally.take(judged, check.id)
    }
  }
  return { rows: [...rows, ...tally.rows(task)] }
}

async function* withAnswers(
  sheet: string,
  lookup: string | undefined,
  sheets: Sheets,
  { from, to }: Span,
): AsyncGenerator<MarkGroup> {
  for (let part = from; part < to; part += 1) {
    const answers = lookup === undefined ? undefined : sheets.groups(answersOf(lookup), part)
    yield* joined(sheets.groups(sheet, part), answers)
  }
}

/** Both come in the order of their keys, so one pass over each is enough. */
async function* joined(
  groups: AsyncIterable<SheetGroup>,
  answers: AsyncIterable<SheetGroup> | undefined,
): AsyncGenerator<MarkGroup> {
  const left = answers?.[Symbol.asyncIterator]()
  let next = await left?.next()
  try {
    for await (const group of groups) {
      while (left && next?.done === false && next.value.key < group.key) next = await left.next()
      const answer = next?.done === false && next.value.key === group.key ? newestOf(next.value) : undefined
      yield markGroup(group, answer)
    }
  } finally {
    await left?.return?.()
  }
}

/** Asked on several days: ids are days. What was known once is better than what nobody could tell later. */
function newestOf({ rows }: SheetGroup): Answer | undefined {
  const answers = rows.map(({ body }) => body as unknown as Answer)
  return answers.findLast((one) => 'fact' in one) ?? answers.at(-1)
}

function markGroup({ key, rows, left }: SheetGroup, answer: Answer | undefined): MarkGroup {
  return {
    key,
    left,
    answer,
    marks: rows.map(({ id, body }) => ({ listing: id.replace(/#\d+$/, ''), body })),
  }
}

const checkOf = (body: unknown, checks: readonly Check[]): Check | undefined =>
  checks.find(({ id }) => id === stringField(body, 'check'))
