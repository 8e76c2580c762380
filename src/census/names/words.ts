import { lookOf } from '../../scan/supply/name/looks.ts'

/** A name taken apart: what it is about, and what nearly every name of an MCP server has besides. */
export interface NameParts {
  /** `@scope` of npm, `io.github.owner` of the official registry; empty where there is none. */
  readonly scope: string
  /** In lower case, without the scope. */
  readonly bare: string
  /** Of `bare`. */
  readonly words: readonly string[]
  /** Words without those that say nothing, as one: all words where nothing else would be left. */
  readonly core: string
  /** How many letters say something. */
  readonly telling: number
  /** What `core` was joined from. */
  readonly coreWords: readonly string[]
}

/** One name is compared with many, one after another: the last ones are remembered. */
export function partsOf(name: string): NameParts {
  const known = LAST.get(name)
  if (known) return known
  if (LAST.size >= MOST_REMEMBERED) LAST.clear()
  const parts = takenApart(name)
  LAST.set(name, parts)
  return parts
}

const LAST = new Map<string, NameParts>()
const MOST_REMEMBERED = 2_000

function takenApart(name: string): NameParts {
  const text = name.slice(0, MOST_CHARACTERS)
  const slash = text.lastIndexOf('/')
  const bare = text.slice(slash + 1).toLowerCase()
  const words = bare.split(SEPARATORS).filter((word) => word !== '')
  const kept = words.filter((word) => !isAffix(word))
  const telling = kept.join('').length
  const coreWords = telling < SHORTEST_CORE ? words : kept
  const scope = text.slice(0, Math.max(0, slash)).toLowerCase()
  return { scope, bare, words, core: coreWords.join(''), coreWords, telling }
}

/** Without separators, as somebody sees it who does not look twice. */
export function seenAs(text: string): string {
  const joined = text.replace(ALL_SEPARATORS, '')
  // Most names have nothing that looks like something else.
  return PLAIN.test(joined) && !joined.includes('rn') && !joined.includes('vv') ? joined : lookOf(joined)
}

const PLAIN = /^[a-z246789]*$/

const MOST_CHARACTERS = 300
const SHORTEST_CORE = 3
const SEPARATORS = /[@/._\s-]/
const ALL_SEPARATORS = /[@/._\s-]/g

/** A slip in `server` or `mcp` is a slip all the same: `mcp-sever-weather` is to meet `mcp-server-weather`. */
function isAffix(word: string): boolean {
  return AFFIXES.has(word) || NEAR_AFFIXES.has(word)
}

const AFFIXES = new Set(
  'mcp server servers client clients tool tools official ai modelcontextprotocol'.split(' '),
)
const NEAR_AFFIXES = new Set(
  ['server', 'client', 'official', 'modelcontextprotocol'].flatMap((word) => [
    ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
    ...Array.from(word, (letter, at) => word.slice(0, at) + letter + word.slice(at)),
    ...Array.from(word.slice(1), (letter, at) => word.slice(0, at) + letter + word[at] + word.slice(at + 2)),
  ]),
)
