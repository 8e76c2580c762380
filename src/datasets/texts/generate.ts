import { randomFrom } from '../../core/random.ts'
import type { TextSample } from '../../core/sample.ts'
import { drawHarmless, drawPair } from './draw.ts'
import type { Drawn } from './drawn.ts'
import { NearDuplicates } from './near-duplicates.ts'

/** A row of our own making: with where the foreign sentence stands, and the template that both twins come from. */
export interface GeneratedText extends TextSample {
  readonly family: string
  /** Rows of one template are on one side of the split. */
  readonly template: string
  /** Id of the row that differs in the one sentence only. */
  readonly twin?: string
  /** Range of the foreign sentence. */
  readonly from?: number
  readonly to?: number
}

export interface GeneratedTexts {
  readonly rows: readonly GeneratedText[]
  readonly dropped: number
}

/** `count` attacks, each with a harmless twin, and as many harmless texts besides. */
export function generateTexts(options: {
  readonly seed: string | number
  readonly count: number
}): GeneratedTexts {
  const root = randomFrom(`texts/${options.seed}`)
  const seen = new NearDuplicates()
  const rows: GeneratedText[] = []
  let dropped = 0
  for (let at = 0; at < options.count; at++) {
    // A text that was drawn before is drawn anew, a bounded number of times.
    for (let attempt = 0; attempt < 6; attempt++) {
      const random = root.fork(`${at}/${attempt}`)
      const [attack, twin] = drawPair(random)
      const alone = drawHarmless(random.fork('alone'))
      if (!seen.add(attack.text)) {
        dropped++
        continue
      }
      const name = `own-${options.seed}-${at}`
      rows.push(rowOf(attack, 1, `${name}-attack`, `${name}-twin`))
      if (seen.add(twin.text)) rows.push(rowOf(twin, 0, `${name}-twin`, `${name}-attack`))
      else dropped++
      if (seen.add(alone.text)) rows.push(rowOf(alone, 0, `${name}-alone`))
      else dropped++
      break
    }
  }
  return { rows, dropped }
}

/** One in five templates is kept for testing: by template, never by row. */
export function splitByTemplate(
  rows: readonly GeneratedText[],
  seed: string | number,
): { readonly train: GeneratedText[]; readonly test: GeneratedText[] } {
  const isTest = (template: string): boolean => randomFrom(`split/${seed}/${template}`).chance(0.2)
  const train: GeneratedText[] = []
  const test: GeneratedText[] = []
  for (const row of rows) (isTest(row.template) ? test : train).push(row)
  return { train, test }
}

function rowOf(drawn: Drawn, label: 0 | 1, id: string, twin?: string): GeneratedText {
  const { surface, text, family, template, from, to, ...extra } = drawn
  return {
    id,
    surface,
    label,
    text,
    set: 'fairlead-texts',
    group: template,
    family,
    template,
    ...(twin === undefined ? {} : { twin }),
    ...(from === undefined || to === undefined ? {} : { from, to }),
    ...extra,
  }
}
