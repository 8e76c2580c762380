import { type Agreement, cohenKappa, fleissKappa, krippendorffAlpha } from './agreement.ts'
import { type Item, UNSURE } from './item.ts'
import type { AllLabels } from './labels.ts'

/** What is known of one item. */
export interface Settled {
  readonly item: Item
  readonly said: readonly { readonly by: string; readonly label: string }[]
  /** `open`: too few have labelled it. */
  readonly how: 'agreed' | 'decided' | 'contradicted' | 'open'
  readonly label: string | undefined
}

/** An item is settled where so many say the same and nobody says otherwise, or where somebody has decided. */
export function settle(
  items: readonly Item[],
  { by, decided }: AllLabels,
  least: number,
): readonly Settled[] {
  return items.map((item) => {
    const said = [...by].flatMap(([name, given]) => {
      const label = given.get(item.id)?.label
      return label === undefined ? [] : [{ by: name, label }]
    })
    const decision = decided.get(item.id)?.label
    if (decision !== undefined) return { item, said, how: 'decided', label: decision }
    const sure = said.filter(({ label }) => label !== UNSURE)
    const labels = new Set(sure.map(({ label }) => label))
    if (labels.size > 1) return { item, said, how: 'contradicted', label: undefined }
    if (sure.length >= least) return { item, said, how: 'agreed', label: sure[0]!.label }
    // Where so many cannot say and nobody can, that is what is known of it.
    const isDoubted = sure.length === 0 && said.length >= least
    return { item, said, how: isDoubted ? 'agreed' : 'open', label: isDoubted ? UNSURE : undefined }
  })
}

export interface Standing {
  readonly items: number
  readonly annotators: Readonly<Record<string, { readonly labels: number; readonly unsure: number }>>
  readonly counts: Readonly<Record<Settled['how'], number>>
  /** Between two annotators each, on what both have labelled; who is unsure has not labelled. */
  readonly cohen: readonly (Agreement & { readonly one: string; readonly other: string })[]
  /** On items that all have labelled, where there are three annotators or more. */
  readonly fleiss?: Agreement
  readonly alpha: Agreement
  /** Between what was settled and what the dataset says. */
  readonly withDataset: Agreement
}

export function standingOf(settled: readonly Settled[], { by }: AllLabels): Standing {
  const sure = settled.map(({ said }) => said.filter(({ label }) => label !== UNSURE))
  const names = [...by.keys()].sort()
  const whole = sure
    .filter(({ length }) => length === names.length)
    .map((said) => said.map(({ label }) => label))
  return {
    items: settled.length,
    annotators: Object.fromEntries(
      names.map((name) => {
        const own = settled.flatMap(({ said }) => said.filter((one) => one.by === name))
        return [name, { labels: own.length, unsure: own.filter(({ label }) => label === UNSURE).length }]
      }),
    ),
    counts: {
      agreed: settled.filter(({ how }) => how === 'agreed').length,
      decided: settled.filter(({ how }) => how === 'decided').length,
      contradicted: settled.filter(({ how }) => how === 'contradicted').length,
      open: settled.filter(({ how }) => how === 'open').length,
    },
    cohen: names.flatMap((one, at) =>
      names.slice(at + 1).map((other) => ({ one, other, ...cohenKappa(pairsOf(sure, one, other)) })),
    ),
    ...(names.length > 2 && { fleiss: fleissKappa(whole) }),
    alpha: krippendorffAlpha(sure.map((said) => said.map(({ label }) => label))),
    withDataset: cohenKappa(
      settled.flatMap(({ label, item }) =>
        label === undefined || label === UNSURE ? [] : [[label, item.label] as const],
      ),
    ),
  }
}

function pairsOf(units: readonly Settled['said'][], one: string, other: string) {
  return units.flatMap((said) => {
    const [mine, yours] = [one, other].map((name) => said.find(({ by }) => by === name)?.label)
    return mine === undefined || yours === undefined ? [] : [[mine, yours] as const]
  })
}
