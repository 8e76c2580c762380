import { literalsOf, type Literal } from './literals.ts'
import { numbersOf } from './numbers.ts'
import { stem } from './stem.ts'
import { wordsOf } from './words.ts'

/** A text made ready for the question whether a value stands in it. */
export interface Said {
  readonly text: string
  /** Words in lower case with one space between and around. */
  readonly plain: string
  readonly stems: ReadonlySet<string>
  readonly numbers: ReadonlySet<number>
  readonly literals: readonly Literal[]
  /** First letters of the words that begin with a capital, run by run: `new york city` gives `nyc`. */
  readonly initials: ReadonlySet<string>
}

export function saidIn(text: string): Said {
  const words = wordsOf(text)
  return {
    text,
    plain: ` ${words.join(' ')} `,
    stems: new Set(words.map(stem)),
    numbers: numbersOf(text),
    literals: literalsOf(text),
    initials: new Set(
      (text.slice(0, LONGEST).match(/(?<!\p{L})\p{Lu}\p{L}{1,30}(?: \p{Lu}\p{L}{1,30}){1,4}/gu) ?? []).map(
        (run) =>
          run
            .split(' ')
            .map((word) => word[0]!.toLowerCase())
            .join(''),
      ),
    ),
  }
}

const LONGEST = 20_000
