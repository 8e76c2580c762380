import { partsOf, seenAs } from './words.ts'
import { slipKeysOf } from './slip-keys.ts'

/** Under which keys a name meets those it could be taken for: at most thirty, mostly a dozen. */
export function nearKeysOf(name: string): readonly string[] {
  const { scope, words, core, coreWords } = partsOf(name)
  const folded = seenAs(core)
  if (folded === '') return []
  return [
    ...new Set([
      `s:${folded}`,
      `s:${seenAs(words.join(''))}`,
      `w:${seenAs([...coreWords].sort().join(''))}`,
      // As written: folded, two letters that are swapped into `vv` would be one of another kind.
      ...slipKeysOf(core.replace(VERSION, '')),
      ...foldsOf(coreWords).map((text) => `s:${seenAs(text)}`),
      ...(scope === '' ? [] : [`n:${seenAs(scope)}`]),
    ]),
  ].filter((key) => key.length <= MOST_CHARACTERS)
}

const MOST_CHARACTERS = 400

/** What is left of a name without its number, its version or its plural; the same with numbers for number words. */
function foldsOf(words: readonly string[]): readonly string[] {
  const text = words.join('')
  const kept = words.filter((word) => !PLAIN.has(word)).join('')
  return [
    text.replace(VERSION, ''),
    words.map((word) => word.replace(/s$/, '')).join(''),
    kept.replace(/(?:js|py)$/, ''),
    text.replace(/(?:one|two|three|four)$/, (word) => NUMBERS[word] ?? word),
  ].filter((fold) => fold !== text && fold.length >= SHORTEST)
}

const VERSION = /v?\d{1,3}$/
const SHORTEST = 4
const NUMBERS: Readonly<Record<string, string>> = { one: '1', two: '2', three: '3', four: '4' }
/** Words that say nothing of whose a package is. */
export const PLAIN: ReadonlySet<string> = new Set(
  'original real new latest fixed update updated secure safe js ts node nodejs py python sdk cli lib pkg package npm'.split(
    ' ',
  ),
)
