import { LIKENESSES, type Likeness, type Lookalike } from '../../../core/package.ts'
import { joinedOf, lookOf, sortedWordsOf, wordsOf } from './looks.ts'
import { deletesOf, oneEdit } from './one-edit.ts'

/** Names that others could be taken for, indexed so that a hundred thousand names are compared with all of them at once. */
export interface NameIndex {
  /** Most telling first. Nothing for a name that is itself known, or stands in a scope that is. */
  readonly near: (name: string) => readonly Lookalike[]
}

/** Too short to tell a slip from another name. */
const SHORTEST = 5
/** Words that say nothing of whose a package is: a name with one of them more is easily taken for the other. */
const PLAIN_WORDS = new Set(
  'official original real new latest fixed update updated secure safe js ts node nodejs py python sdk cli lib pkg package npm'.split(
    ' ',
  ),
)

/** Words of nearly every package of this kind. */
const COMMON_WORDS = new Set('mcp server client sdk core cli node inspector mcpb dxt'.split(' '))

export function createNameIndex(names: Iterable<string>): NameIndex {
  const known = new Set(names)
  const scopes = new Set([...known].flatMap((name) => scopeOf(name) ?? []))
  const maps = { look: lookOf, joined: joinedOf, words: sortedWordsOf }
  const by = {
    look: new Map<string, string[]>(),
    joined: new Map<string, string[]>(),
    words: new Map<string, string[]>(),
    deletes: new Map<string, string[]>(),
    bare: new Map<string, string[]>(),
    scope: new Map<string, string[]>(),
  }
  for (const name of known) {
    add(by.look, maps.look(name), name)
    add(by.joined, maps.joined(name), name)
    add(by.words, maps.words(name), name)
    if (scopeOf(name) === undefined) for (const key of deletesOf(name)) add(by.deletes, key, name)
    else add(by.bare, bareOf(name), name)
  }
  for (const scope of scopes)
    for (const key of [lookOf(scope), ...deletesOf(scope)]) add(by.scope, key, scope)

  return {
    near(name) {
      const scope = scopeOf(name)
      if (known.has(name) || (scope !== undefined && scopes.has(scope))) return []
      const found = new Map<string, Likeness>()
      const note = (other: string, how: Likeness | undefined): void => {
        const former = found.get(other)
        if (how !== undefined && (former === undefined || rank(how) < rank(former))) found.set(other, how)
      }
      for (const other of by.look.get(maps.look(name)) ?? []) note(other, 'letters that look alike')
      if (scope !== undefined) for (const [other, how] of inLikeScopes(name, scope)) note(other, how)
      const joined = maps.joined(name)
      if (joined.length >= SHORTEST)
        for (const other of by.joined.get(joined) ?? []) note(other, 'other separators')
      if (scope === undefined) {
        const lower = name.toLowerCase()
        for (const key of deletesOf(lower))
          for (const other of by.deletes.get(key) ?? []) note(other, slip(lower, other))
        if (joined.endsWith('js') || joined.endsWith('py'))
          for (const other of by.joined.get(joined.slice(0, -2)) ?? []) note(other, 'a word added')
        if (wordsOf(name).some((word) => !COMMON_WORDS.has(word)))
          for (const other of by.bare.get(name) ?? []) note(other, 'no scope')
      }
      for (const other of by.words.get(maps.words(name)) ?? []) note(other, 'words in another order')
      for (const shorter of withoutPlainWords(name))
        for (const other of by.words.get(shorter) ?? []) note(other, 'a word added')
      return [...found]
        .map(([other, how]) => ({ name: other, how, isLater: undefined }))
        .sort((one, other) => rank(one.how) - rank(other.how))
    },
  }

  /** `@modelcontextprotoco1/anything`: whoever owns such a scope is not who it looks like. */
  function* inLikeScopes(name: string, scope: string): Generator<readonly [string, Likeness]> {
    const likes = new Set([lookOf(scope), ...deletesOf(scope)].flatMap((key) => by.scope.get(key) ?? []))
    for (const other of likes) {
      const isLike =
        lookOf(other) === lookOf(scope) || (scope.length > 6 && oneEdit(scope, other) !== undefined)
      if (isLike) yield [`${other}/${bareOf(name)}`, 'a scope that looks alike']
    }
  }
}

/** One edit, in a word long enough that it is not simply another word. */
function slip(name: string, known: string): Likeness | undefined {
  const edit = oneEdit(name, known)
  if (edit === undefined || known.length < SHORTEST) return undefined
  // A number behind a name is a word of its own: `server2`.
  if (edit.how === 'one letter more' && /\d$/.test(name) && edit.at === known.length) return 'a word added'
  const start = Math.max(...['-', '_', '.'].map((one) => known.lastIndexOf(one, edit.at - 1))) + 1
  const word = known.slice(start).split(/[-_.]/, 1)[0] ?? ''
  const isTelling = edit.how === 'letters swapped' || edit.how === 'a letter doubled'
  return word.length >= (isTelling ? SHORTEST - 1 : SHORTEST) ? edit.how : undefined
}

function withoutPlainWords(name: string): readonly string[] {
  const words = wordsOf(name.replace(/[-_.]?\d{1,2}$/, '-official'))
  const kept = words.filter((word) => !PLAIN_WORDS.has(word))
  return kept.length === words.length || kept.join('').length < SHORTEST ? [] : [[...kept].sort().join(' ')]
}

function scopeOf(name: string): string | undefined {
  return name.startsWith('@') && name.includes('/') ? name.slice(0, name.indexOf('/')) : undefined
}

function bareOf(name: string): string {
  return name.slice(name.indexOf('/') + 1)
}

function add(map: Map<string, string[]>, key: string, name: string): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [name])
  else list.push(name)
}

function rank(how: Likeness): number {
  return LIKENESSES.indexOf(how)
}
