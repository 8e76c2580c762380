import { normalForm } from '../provenance/normal-form.ts'
import { views } from '../provenance/views.ts'

/**
 * Does a text hold what the user said, as good as whole, or a long stretch of it? Letters count, and neither case nor what
 * stands between them; as it stands, backwards, or in a disguise.
 */
export function holdsPrompt(text: string, prompt: string): boolean {
  const said = lettersOf(prompt.slice(-LONGEST_PROMPT))
  if (said.length < SHORTEST) return false
  for (const view of views(text.slice(0, LONGEST_TEXT))) {
    const letters = lettersOf(view.text)
    if (letters.length < SHORTEST) continue
    const grams = gramsOf(letters)
    if (isCovered(said, grams) || isCovered(Array.from(said).toReversed().join(''), grams)) return true
  }
  return false
}

const SHORTEST = 30
const LONGEST_PROMPT = 8000
const LONGEST_TEXT = 40_000
const GRAM = 16

function isCovered(said: string, grams: ReadonlySet<string>): boolean {
  const all = said.length - GRAM + 1
  let found = 0
  for (let at = 0; at < all; at++) if (grams.has(said.slice(at, at + GRAM))) found++
  return found >= MOST_OF_IT * all || found >= A_LONG_STRETCH
}

const MOST_OF_IT = 0.75
const A_LONG_STRETCH = 200

function gramsOf(letters: string): ReadonlySet<string> {
  const grams = new Set<string>()
  for (let at = 0; at + GRAM <= letters.length; at++) grams.add(letters.slice(at, at + GRAM))
  return grams
}

function lettersOf(text: string): string {
  const { units, length } = normalForm(text)
  let letters = ''
  for (let at = 0; at < length; at++) letters += String.fromCharCode(units[at]!)
  return letters
}
