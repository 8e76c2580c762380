import type { Said } from './read-definition.ts'

/** Whether its result is what it is for. */
export function isReading({ deeds }: Said): boolean {
  return deeds.some((deed) => deed === 'read' || deed === 'fetch') || deeds.length === 0
}

export function isSearching({ deeds }: Said): boolean {
  return deeds.includes('search')
}

const CHANGING: ReadonlySet<string> = new Set(['write', 'send', 'destroy', 'execute', 'spend'])

/** Whether the main thing it does changes something. */
export function isChanging({ deeds }: Said): boolean {
  return deeds.some((deed) => CHANGING.has(deed))
}

/** Whether the text says so, and not that it is not so. */
export function claims(text: string, pattern: RegExp): boolean {
  const found = pattern.exec(text)
  if (!found) return false
  const before = text.slice(Math.max(0, found.index - 40), found.index).trimEnd()
  return !isDenied(before.split(' ').slice(-3))
}

/** Of the three words before what is said. */
export function isDenied(before: readonly string[]): boolean {
  return before.some((word) => DENYING.has(word) || word.endsWith("n't"))
}

const DENYING = new Set(['not', 'never', 'without', 'cannot', 'no', 'instead', 'rather', 'nor'])

/** Taken out of what is looked at or given back: nothing is lost. */
export const SOFT = new Set(
  'background duplicate filter noise whitespace watermark stopword punctuation formatting highlight outlier cookie cache selection vocal tag like favorite favourite star reaction label timer password filter game view zoom counter board html style accent diacritic'.split(
    ' ',
  ),
)

/** Besides what it is called, it takes in what stands somewhere on the network. */
export const TAKES_IN =
  /\b(?:opens?|fetch|fetches|downloads?|reads?|loads?|crawls?|visits?) (?:the |an? |its |this )?(?:content of (?:the |an? )?)?(?:links?|pages?|urls?|sites?|websites?|web)\b/
