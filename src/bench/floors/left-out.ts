import type { TextSample } from '../../core/sample.ts'
import type { Progress, Verdict } from '../scorer.ts'
import { trainWords, type WordModel } from './linear-words.ts'

type Row = TextSample & { readonly set: string }

/**
 * The words-only model as a floor: rows of a data set are judged by one that never saw that data set, and learned from rows of
 * the same place where there are any. The folder is the data set, where a set is named `folder/file`. With one data set only, it
 * learns from our own texts.
 */
export function linearFloor(
  rows: readonly Row[],
  { ownTexts, progress }: { readonly ownTexts: () => readonly TextSample[]; readonly progress?: Progress },
): (row: Row) => Verdict {
  const parts = new Map(rows.map((row) => [partOf(row), row]))
  const models = new Map<string, WordModel>()
  for (const [part, row] of parts) {
    const others = rows.filter((other) => datasetOf(other) !== datasetOf(row))
    const alike = (all: readonly TextSample[]) => all.filter((other) => placeOf(other) === placeOf(row))
    const training = [others, hasBoth(others) ? [] : ownTexts()]
      .flatMap((all) => [alike(all), all])
      .find(hasBoth)
    models.set(part, training ? trainWords(training, 1) : () => 0)
    progress?.(models.size, parts.size, 'floors trained')
  }
  return (row) => {
    const margin = models.get(partOf(row))?.(row.text) ?? 0
    return { score: margin, flagged: margin > 0, by: 'linear words' }
  }
}

/** The folder of `folder/file`. */
export const datasetOf = ({ set }: { readonly set: string }): string => set.split('/')[0]!

function hasBoth(rows: readonly TextSample[]): boolean {
  return rows.some(({ label }) => label === 1) && rows.some(({ label }) => label === 0)
}

/** What is normal in a prompt is not in what a tool brings. */
function placeOf({ surface }: TextSample): string {
  const isContent = surface === 'tool_response' || surface === 'indirect_content'
  return isContent || surface === 'injected_instruction' ? 'content' : surface
}

const partOf = (row: Row): string => `${datasetOf(row)}\n${placeOf(row)}`
