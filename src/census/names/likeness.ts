import { oneEdit } from '../../scan/supply/name/one-edit.ts'
import { lookOf } from '../../scan/supply/name/looks.ts'
import { PLAIN } from './near-keys.ts'
import { partsOf, seenAs, type NameParts } from './words.ts'

/** How one name can be taken for another: from what nobody does by chance to what many do. */
const NAME_LIKENESSES = [
  'letters that look alike',
  'a scope that looks alike',
  'only case',
  'letters swapped',
  'a letter doubled',
  'other vowels',
  'a number for a word',
  'other separators',
  'no scope',
  'one letter changed',
  'one letter left out',
  'one letter more',
  'words in another order',
  'a version added',
  'a plain word added',
] as const
export type NameLikeness = (typeof NAME_LIKENESSES)[number]

/** Those that hardly ever happen to two names that have nothing to do with each other, however short. */
export const TELLING: ReadonlySet<NameLikeness> = new Set(NAME_LIKENESSES.slice(0, 5))

/** Undefined where nobody would take `name` for `known`. Whoever holds them is not asked here. */
export function likenessOf(name: string, known: string, kind = 'npm'): NameLikeness | undefined {
  if (name === known) return undefined
  const [mine, theirs] = [partsOf(name), partsOf(known)]
  if (kind === 'server') return likeServer(mine, theirs)
  if (name.toLowerCase() === known.toLowerCase()) return 'only case'
  if (mine.scope !== theirs.scope && mine.scope !== '' && theirs.scope !== '') return likeScope(mine, theirs)
  if (mine.scope === '' && theirs.scope !== '') return withoutScope(mine, theirs)
  // In a scope of somebody's own, a name says whose it is.
  if (mine.scope !== theirs.scope) return undefined
  return likeBare(mine, theirs)
}

/** A server is shown without its namespace. What differs in nothing else, or only in case, is counted elsewhere. */
function likeServer(mine: NameParts, theirs: NameParts): NameLikeness | undefined {
  if (mine.bare !== theirs.bare) return likeBare(mine, theirs)
  const isLike = mine.scope !== theirs.scope && seenAs(mine.scope) === seenAs(theirs.scope)
  return isLike ? 'a scope that looks alike' : undefined
}

function likeScope(mine: NameParts, theirs: NameParts): NameLikeness | undefined {
  if (seenAs(mine.scope) === seenAs(theirs.scope)) return 'a scope that looks alike'
  const isLong = seenAs(theirs.scope).length >= SHORTEST_SCOPE && mine.bare === theirs.bare
  return isLong && oneEdit(mine.scope, theirs.scope) !== undefined ? 'a scope that looks alike' : undefined
}

const SHORTEST_SCOPE = 6

function withoutScope(mine: NameParts, theirs: NameParts): NameLikeness | undefined {
  if (mine.words.join('') === [...theirs.scope.split(MARKS), ...theirs.words].join(''))
    return 'other separators'
  // `server`, `sdk`, `mcp-server`: names of nobody in particular.
  const isTelling = theirs.core.length >= SHORTEST && theirs.coreWords.length > 1
  return isTelling && mine.bare === theirs.bare ? 'no scope' : undefined
}

const MARKS = /[@._-]/
const SHORTEST = 5

function likeBare(mine: NameParts, theirs: NameParts): NameLikeness | undefined {
  const [name, known] = [mine.bare, theirs.bare]
  const [joined, other] = [mine.words.join(''), theirs.words.join('')]
  if (joined === other) return joined.length >= SHORTEST ? 'other separators' : undefined
  if (lookOf(name) === lookOf(known)) return 'letters that look alike'
  const edit = editOf(joined, other, theirs.words)
  if (edit !== undefined) return edit
  if (other.length < SHORTEST) return undefined
  if (sorted(mine.words) === sorted(theirs.words)) return 'words in another order'
  if (lookOf(joined) === lookOf(other)) return 'letters that look alike'
  if (numbered(joined) === numbered(other)) return 'a number for a word'
  if (withoutVowels(joined) === withoutVowels(other) && differing(joined, other) <= joined.length / 4)
    return 'other vowels'
  const unnumbered = VERSION.test(other)
    ? editOf(joined, other.replace(VERSION, ''), theirs.words)
    : undefined
  if (unnumbered !== undefined) return unnumbered
  if (singular(mine.words) === singular(theirs.words)) return 'one letter more'
  if (joined.replace(VERSION, '') === other) return 'a version added'
  return isPlainlyMore(mine.words, theirs.words) ? 'a plain word added' : undefined
}

const VERSION = /v?\d{1,3}$/

/** One edit, in a word long enough that it is not simply another word. */
function editOf(joined: string, other: string, words: readonly string[]): NameLikeness | undefined {
  const edit = oneEdit(joined, other)
  if (edit === undefined) return undefined
  if (edit.how === 'one letter more' && /\d$/.test(joined) && edit.at === other.length)
    return 'a version added'
  const how = edit.how as NameLikeness
  const isTelling = how === 'letters swapped' || how === 'a letter doubled'
  return wordAt(words, edit.at).length >= (isTelling ? SHORTEST - 1 : SHORTEST) ? how : undefined
}

/** The word of the joined text that this place is in. */
function wordAt(words: readonly string[], at: number): string {
  let end = 0
  return words.find((word) => (end += word.length) > at) ?? words.at(-1) ?? ''
}

const sorted = (words: readonly string[]): string => [...words].sort().join(' ')
const withoutVowels = (text: string): string => text.replace(/[aeiou]/g, '.')
const differing = (one: string, other: string): number =>
  Array.from(one).filter((letter, at) => letter !== other[at]).length

const singular = (words: readonly string[]): string => words.map((word) => word.replace(/s$/, '')).join('')

const numbered = (text: string): string =>
  text.replace(/one|two|three|four/g, (word) => NUMBERS[word as keyof typeof NUMBERS])
const NUMBERS = { one: '1', two: '2', three: '3', four: '4' }

function isPlainlyMore(mine: readonly string[], theirs: readonly string[]): boolean {
  const more = mine.filter((word) => !theirs.includes(word))
  const isMore = more.length === 1 && mine.length === theirs.length + 1
  if (isMore && (PLAIN.has(more[0]!) || more[0] === 'official')) return true
  const [joined, other] = [mine.join(''), theirs.join('')]
  return other.length >= SHORTEST && (joined === `${other}js` || joined === `${other}py`)
}
