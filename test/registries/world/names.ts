import type { Blocks } from './planted.ts'
import type { Tokens } from './token.ts'
import { SUBJECTS } from './words.ts'

/** How things are called, and what is meant by a name. */
export interface Names {
  /** `lantern`. */
  readonly subject: (index: number) => string
  /** Last part of the name in the registry, and name of the repository. */
  readonly slug: (index: number) => string
  readonly packageSlug: (index: number) => string
  readonly owner: (index: number) => string
  /** Who has the repository now, where it moved. */
  readonly newOwner: (index: number) => string
  /** Which server a slug or a package name is of; undefined where there is none. */
  readonly indexOf: (name: string) => number | undefined
  /** Whose account: of all servers that share it, or of one that has its own, or of where one moved to. */
  readonly accountOf: (login: string) => Account | undefined
}

export interface Account {
  readonly kind: 'shared' | 'own' | 'new'
  readonly index: number
  readonly id: number
}

/** Numbers of tokens: servers first, then accounts. */
const SHARED = 1_200_000
const OWN = SHARED + 400_000
const NEW = OWN + 1_200_000
const SERVERS_OF_ONE = 3

export function createNames(tokens: Tokens, blocks: Blocks): Names {
  const subject = (index: number): string => SUBJECTS[(index * 7 + Math.floor(index / 97)) % SUBJECTS.length]!
  const core = (index: number): string => `${subject(index)}-${tokens.wordOf(index)}`
  const slug = (index: number): string => {
    const kind = blocks.kindOf(index)
    const from = blocks.fromOf(index)
    if (kind === 'squat') return misspelt(slug(from), tokens.wordOf(from), index)
    if (kind === 'affix-twin') return dressed(core(from), index % 2 === 0 ? 4 : 5)
    if (kind === 'case-twin') return capital(slug(from))
    return dressed(core(index), index % 4)
  }
  const packageSlug = (index: number): string =>
    // Registries of packages fold the case: it has to be called something else there.
    blocks.kindOf(index) === 'case-twin' ? `${slug(index).toLowerCase()}-house` : slug(index)
  const hasOwn = (index: number): boolean => blocks.kindOf(index) !== undefined
  const login = (index: number, number: number): string => `${subject(index + 31)}-${tokens.wordOf(number)}`
  /** Those whose names do not say which server they are of. */
  const odd = new Map<string, number>()
  for (const { kind, index } of blocks.places())
    if (kind === 'squat' || kind === 'affix-twin' || kind === 'case-twin')
      for (const name of [slug(index), packageSlug(index)]) odd.set(name, index)
  return {
    subject,
    slug,
    packageSlug,
    owner(index) {
      if (hasOwn(index)) return login(index, OWN + index)
      const first = Math.floor(index / SERVERS_OF_ONE)
      return login(first, SHARED + first)
    },
    newOwner: (index) => login(index, NEW + index),
    indexOf(name) {
      const known = odd.get(name)
      if (known !== undefined) return known
      const index = tokens.numberIn(name)
      return index === undefined || index >= SHARED ? undefined : index
    },
    accountOf(name) {
      const number = tokens.numberIn(name.toLowerCase())
      if (number === undefined || number < SHARED) return undefined
      const id = 40_000_000 + number
      if (number < OWN) return { kind: 'shared', index: number - SHARED, id }
      return number < NEW
        ? { kind: 'own', index: number - OWN, id }
        : { kind: 'new', index: number - NEW, id }
    },
  }
}

function dressed(core: string, way: number): string {
  return (
    [core, `${core}-mcp`, `mcp-${core}`, `${core}-server`, `mcp-server-${core}`, `${core}-mcp-server`][way] ??
    core
  )
}

/** One letter left out, doubled, changed for another, or two swapped: always within the word that is nobody else's. */
function misspelt(slug: string, word: string, index: number): string {
  const at = 4 + (index % 7)
  const [before, one, two] = [word.slice(0, at), word[at]!, word[at + 1]!]
  const after = word.slice(at + 2)
  const way = Math.floor(index / 11) % 4
  const wrong =
    way === 0
      ? `${before}${two}${after}`
      : way === 1
        ? `${before}${one}${one}${two}${after}`
        : way === 2
          ? `${before}${two}${one}${after}`
          : `${before}${one === 'n' ? 'r' : 'n'}${two}${after}`
  return slug.replace(word, wrong)
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
