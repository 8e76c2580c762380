import { type Share, shareOf } from '../../core/share.ts'
import { isObject } from '../../core/value.ts'
import type { SheetGroup } from '../../store/queue.ts'
import { flagKindOf } from '../run/flags.ts'
import { type Label, type LabelAnswer, labelOf } from './label.ts'

/** What people said of the flags of one kind. */
export interface LabelledKind {
  /** Flags on which more said yes than no, of those on which the two are not even. */
  readonly precision: Share | undefined
  /** As many said yes as no, or all were unsure: in no figure. */
  readonly open: number
}

/** Where the labels stand, kind by kind, and how often two people who looked at the same flag said the same. */
export interface Standing {
  readonly kinds: ReadonlyMap<string, LabelledKind>
  readonly by: ReadonlyMap<string, number>
  readonly agreement: Agreement
}

export interface Agreement {
  /** Pairs of labellers on one flag who both said yes or no. */
  readonly same: Share | undefined
  /** Scott's pi over those pairs, for whom it is all one who of the two is first; undefined where chance alone would always agree. */
  readonly pi: number | undefined
}

/** `isStill`: labels of flags that are no more say nothing of the flags that are. */
export async function standingOf(
  groups: AsyncIterable<SheetGroup>,
  isStill: (flag: string) => Promise<boolean>,
): Promise<Standing> {
  const counts = new Map<string, { right: number; decided: number; open: number }>()
  const by = new Map<string, number>()
  const pairs: (readonly [LabelAnswer, LabelAnswer])[] = []
  for await (const group of groups) {
    if (!(await isStill(group.key))) continue
    const labels = [...lastOfEach(group).values()]
    const said = labels.filter(({ answer }) => answer !== 'unsure')
    const yes = said.filter(({ answer }) => answer === 'yes').length
    const no = said.length - yes
    const kind = flagKindOf(group.key)
    const { right, decided, open } = counts.get(kind) ?? { right: 0, decided: 0, open: 0 }
    counts.set(kind, {
      right: right + (yes > no ? 1 : 0),
      decided: decided + (yes === no ? 0 : 1),
      open: open + (yes === no ? 1 : 0),
    })
    for (const label of labels) by.set(label.by, (by.get(label.by) ?? 0) + 1)
    for (const [at, one] of said.entries())
      for (const other of said.slice(at + 1)) pairs.push([one.answer, other.answer])
  }
  const kinds = [...counts].sort(([one], [two]) => (one < two ? -1 : 1))
  return {
    kinds: new Map(
      kinds.map(([kind, { right, decided, open }]) => [kind, { precision: shareOf(right, decided), open }]),
    ),
    by,
    agreement: agreementOf(pairs),
  }
}

/** What each labeller said last of one flag. */
export function lastOfEach({ key, rows }: Pick<SheetGroup, 'key' | 'rows'>): ReadonlyMap<string, Label> {
  const labels = rows.flatMap(({ body }) =>
    isObject(body) ? (labelOf({ ...body, flag: key }, { by: '', at: '' }) ?? []) : [],
  )
  const inOrder = labels.sort((one, two) => (one.at < two.at ? -1 : 1))
  return new Map(inOrder.map((label) => [label.by, label]))
}

function agreementOf(pairs: readonly (readonly [LabelAnswer, LabelAnswer])[]): Agreement {
  const same = shareOf(pairs.filter(([one, two]) => one === two).length, pairs.length)
  if (!same) return { same, pi: undefined }
  const yes = pairs.flat().filter((answer) => answer === 'yes').length / (2 * pairs.length)
  const chance = yes ** 2 + (1 - yes) ** 2
  return { same, pi: chance === 1 ? undefined : (same.value - chance) / (1 - chance) }
}
