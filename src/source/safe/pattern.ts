import { ADDRESS, ALL, FILE, type Kinds, kinds, NONE, OPTION, SHELL } from '../flow/kinds.ts'
import { readPattern, type CharacterSet } from './read-pattern.ts'

/** Patterns stand in loops and helpers: each is read once. */
const READ = new Map<string, Verdict>()
const MOST_READ = 1000

export interface Verdict {
  readonly clean: Kinds
  readonly labels: readonly { readonly kinds: Kinds; readonly label: string }[]
}

const NO_VERDICT: Verdict = { clean: NONE, labels: [] }

/** What a text that matches can no longer be dangerous for. `how`: whether the whole must match by itself (`fullmatch`). */
export function whenMatching(source: string, flags: string, how: 'search' | 'start' | 'whole'): Verdict {
  return onceFor(`${how} ${flags} ${source}`, () => matching(source, flags, how))
}

function matching(source: string, flags: string, how: 'search' | 'start' | 'whole'): Verdict {
  const read = readPattern(source, flags)
  if (read === undefined) return NO_VERDICT
  const isStart = how !== 'search' || read.isAnchoredAtStart
  const isWhole = how === 'whole' || (isStart && read.isAnchoredAtEnd)
  if (isWhole) return ofCharacters(read.characters, read.first)
  if (isStart && /^https?:\/\/[^/?#]+[/?#]/.test(read.writtenStart)) return { clean: ADDRESS, labels: [] }
  return NO_VERDICT
}

/** What a text in which it is not found can no longer be dangerous for: `/[^a-z]/`, `/\.\./`, `/[;&|]/`. */
export function whenNotFound(source: string, flags: string): Verdict {
  return onceFor(`not ${flags} ${source}`, () => notFound(source, flags))
}

function onceFor(key: string, read: () => Verdict): Verdict {
  const known = READ.get(key)
  if (known) return known
  if (READ.size >= MOST_READ) READ.clear()
  const verdict = read()
  READ.set(key, verdict)
  return verdict
}

function notFound(source: string, flags: string): Verdict {
  const read = readPattern(source, flags)
  if (read === undefined) return NO_VERDICT
  if (read.only) return ofCharacters(read.only.opposite(), read.only.opposite())
  if (read.writtenStart === '..' || read.writtenStart === '../')
    return { clean: NONE, labels: [{ kinds: FILE, label: 'no-climbing' }] }
  return NO_VERDICT
}

function ofCharacters(all: CharacterSet, first: CharacterSet): Verdict {
  let clean = ALL
  const labels: { kinds: Kinds; label: string }[] = []
  if (all.hasAny(';&|`$<>\n(){}\'"\\')) {
    clean &= ~SHELL
    if (!all.hasAny(';&|`$')) labels.push({ kinds: SHELL, label: 'deny-list' })
  }
  if (all.hasAny('/\\')) {
    clean &= ~FILE
    if (!all.hasAny('.')) labels.push({ kinds: FILE, label: 'no-climbing' })
    if (!first.hasAny('/\\')) labels.push({ kinds: FILE, label: 'not-absolute' })
  }
  if (all.hasAny('\'";')) clean &= ~kinds('sql', 'query')
  if (all.hasAny('/@:#?\\')) clean &= ~ADDRESS
  if (all.hasAny('\'"`(){}[];=$')) clean &= ~kinds('code', 'template', 'deserialise', 'merge')
  if (all.hasAny('()*+[{')) clean &= ~kinds('pattern')
  if (all.hasAny('\n\r')) clean &= ~kinds('log')
  if (first.hasAny('-')) clean &= ~OPTION
  return { clean, labels }
}
