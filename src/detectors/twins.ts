import type { Definition, Fleet } from '../core/subject.ts'
import { field, isObject, stringField } from '../core/value.ts'
import { isOneSlip } from './one-slip.ts'
import { lookOf } from './same-name.ts'
import { isSameServer } from './same-server.ts'
import { wordsOf } from './words.ts'

/**
 * Whether another server has a tool that this one passes for: a name that holds the other’s or slips by a letter, the same
 * parameters, and the description of one in that of the other. A server that is configured twice has only such tools,
 * and is told of where `isStrict`.
 */
export function hasTwin(tool: Definition, { own, others }: Fleet, isStrict: boolean): boolean {
  return others.some(
    (other) =>
      (isStrict || !isSameServer(own, other)) &&
      other.tools.slice(0, MOST).some((one) => areTwins(tool, one)),
  )
}

const MOST = 1000

function areTwins(one: Definition, two: Definition): boolean {
  return (
    areNamesRelated(one.name, two.name) &&
    parametersOf(one) === parametersOf(two) &&
    isDescribedIn(stringField(one.json, 'description') ?? '', stringField(two.json, 'description') ?? '')
  )
}

function areNamesRelated(one: string, two: string): boolean {
  const [left, right] = [lookOf(one), lookOf(two)]
  if (left === right) return true
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  if (short.length >= SHORTEST_SLIP && isOneSlip(short, long)) return true
  const [few, many] = [wordsOf(one), wordsOf(two)].toSorted((a, b) => a.length - b.length)
  // “search” alone is in many names; two words are a name.
  return few !== undefined && few.length > 1 && few.every((word) => many?.includes(word))
}

const SHORTEST_SLIP = 5

function parametersOf({ json }: Definition): string {
  const properties = field(json['inputSchema'], 'properties')
  return isObject(properties) ? Object.keys(properties).toSorted().join('\n') : ''
}

/** Nearly all words of the shorter stand in the longer; a few words do so by chance, and must be the same. */
function isDescribedIn(one: string, two: string): boolean {
  const [short, long] = [wordsIn(one), wordsIn(two)].toSorted((a, b) => a.length - b.length)
  if (short === undefined || long === undefined) return false
  if (short.length < FEWEST) return one.trim().toLowerCase() === two.trim().toLowerCase()
  const known = new Set(long)
  return short.filter((word) => known.has(word)).length >= NEARLY_ALL * short.length
}

const FEWEST = 5
const NEARLY_ALL = 0.85
const MOST_CHARACTERS = 4000

const wordsIn = (text: string): readonly string[] =>
  text
    .slice(0, MOST_CHARACTERS)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]/u)
    .filter((word) => word !== '')
