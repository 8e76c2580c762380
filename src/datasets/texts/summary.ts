import { trainHead } from '../../model/linear.ts'
import { marginOf } from '../../model/linear.ts'
import { featureBuilder, type Features, type Space } from '../../model/sparse.ts'
import type { GeneratedText } from './generate.ts'

interface Parts {
  readonly train: readonly GeneratedText[]
  readonly test: readonly GeneratedText[]
  readonly dropped: number
}

/** What was made: how much of each, and how well a reader of words alone agrees with our labels on templates it has not seen. */
export function summaryOf({ train, test, dropped }: Parts): string {
  const rows = [...train, ...test]
  const lines = [
    `${rows.length} rows (${train.length} to train, ${test.length} to test), ${dropped} near-duplicates left out`,
  ]
  for (const [what, of] of [
    ['surface', 'surface'],
    ['family', 'family'],
  ] as const) {
    const names = [...new Set(rows.map((row) => row[of]))].sort()
    for (const name of names) {
      const own = rows.filter((row) => row[of] === name)
      const attacks = own.filter(({ label }) => label === 1).length
      lines.push(`  ${what} ${name}: ${attacks} attacks, ${own.length - attacks} harmless`)
    }
  }
  const agreed = agreement(train, test)
  if (agreed !== undefined)
    lines.push(
      `agreement of a words-only reader with the labels (Cohen's kappa, unseen templates): ${agreed.toFixed(2)}`,
    )
  return `${lines.join('\n')}\n`
}

const SPACE: Space = { dense: [], bits: 15 }
const MOST = 6000

function agreement(train: readonly GeneratedText[], test: readonly GeneratedText[]): number | undefined {
  if (!train.some(({ label }) => label === 1) || !test.some(({ label }) => label === 1)) return undefined
  const seen = train.slice(0, MOST)
  const head = trainHead(
    SPACE,
    seen.map(wordsOf),
    seen.map(({ label }) => label),
    { name: 'words', seed: 1, epochs: 15 },
  )
  let [both, said, right] = [0, 0, 0]
  for (const row of test) {
    const flagged = marginOf(head, wordsOf(row)) > 0 ? 1 : 0
    both += row.label
    said += flagged
    right += Number(flagged === row.label)
  }
  const count = test.length
  const chance = (both * said + (count - both) * (count - said)) / count ** 2
  return chance === 1 ? undefined : (right / count - chance) / (1 - chance)
}

function wordsOf({ text }: GeneratedText): Features {
  const builder = featureBuilder(SPACE)
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{M}]{1,40}/gu))
  for (const word of words) builder.text(word, 1 / Math.sqrt(words.size))
  return builder.build()
}
