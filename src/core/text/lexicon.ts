/** Every word that occurs in some phrase, as one automaton over letters: a pass over a text recognises them all at once. */

/** A word of a phrase: exact or with an open ending, and perhaps with signs that must touch it. */
export interface Atom {
  readonly lead: string
  readonly stem: string
  readonly open: boolean
  readonly trail: string
}

const LETTERS = 38
const ROOT = 1

const atoms: Atom[] = []
const atomIds = new Map<string, number>()
let transitions = new Uint16Array(LETTERS * 4096)
let nodes = 2
const exactAt: number[][] = [[], []]
const openAt: number[][] = [[], []]
// A kind is what a word turned out to be: the set of atoms it satisfies. 0 is a word of no phrase.
const kinds: (readonly number[])[] = [[]]
const kindIds = new Map<string, number>([['', 0]])
let wholeKinds: Int32Array | undefined
let prefixKinds: Int32Array | undefined
/** Atoms without letters of their own: any word that touches the signs. */
const bareAtoms: number[] = []

export function atomId(atom: Atom): number {
  const key = `${atom.lead} ${atom.stem}${atom.open ? '*' : ''} ${atom.trail}`
  const known = atomIds.get(key)
  if (known !== undefined) return known
  const id = atoms.push(atom) - 1
  atomIds.set(key, id)
  if (atom.stem === '') bareAtoms.push(id)
  else (atom.open ? openAt : exactAt)[nodeFor(atom.stem)]?.push(id)
  wholeKinds = prefixKinds = undefined
  splits = []
  return id
}

export function atomsOf(kind: number): readonly number[] {
  return kinds[kind] ?? []
}

/** The tables of the automaton, ready for a pass. */
export interface Automaton {
  /** Next node for a node and a letter (`node * 38 + letter`), or 0. */
  readonly transitions: Uint16Array
  /** Kind of a word that ends in a node; negative where signs around it have a say. */
  readonly whole: Int32Array
  /** Kind of a word that left the automaton after a node. */
  readonly prefix: Int32Array
}

export function automaton(): Automaton {
  if (wholeKinds === undefined || prefixKinds === undefined) {
    wholeKinds = new Int32Array(nodes)
    prefixKinds = new Int32Array(nodes)
    settle(ROOT, [], wholeKinds, prefixKinds)
  }
  return { transitions, whole: wholeKinds, prefix: prefixKinds }
}

/** The kind of this very word, now that the signs around it can be seen. */
export function resolveKind(kind: number, bytes: Uint8Array, start: number, end: number): number {
  const { base, marked, known } = (splits[kind] ??= splitOf(kind))
  let held = 0
  for (let i = 0; i < marked.length; i += 1) {
    const { lead, trail } = marked[i]!
    if (touches(bytes, start - lead.length, lead) && touches(bytes, end, trail)) held |= 1 << i
  }
  if (held === 0) return base
  const before = known.get(held)
  if (before !== undefined) return before
  const resolved = kindOf([
    ...atomsOf(base),
    ...marked.filter((_, i) => (held & (1 << i)) !== 0).map(({ id }) => id),
  ])
  known.set(held, resolved)
  return resolved
}

interface Split {
  /** The kind without the atoms that need signs. */
  readonly base: number
  readonly marked: readonly { readonly id: number; readonly lead: string; readonly trail: string }[]
  /** Kinds by which of `marked` hold, a bit each; no word has thirty. */
  readonly known: Map<number, number>
}

let splits: (Split | undefined)[] = []

function splitOf(kind: number): Split {
  const base: number[] = []
  const marked: { id: number; lead: string; trail: string }[] = []
  for (const id of [...atomsOf(kind), ...bareAtoms]) {
    const { lead = '', trail = '' } = atoms[id] ?? {}
    if (lead === '' && trail === '') base.push(id)
    else marked.push({ id, lead, trail })
  }
  return { base: kindOf(base), marked, known: new Map() }
}

/** 1 to 37 for the characters that make words, either case; 0 for all others. */
export function letterIndex(code: number): number {
  if (code >= 97 && code <= 122) return code - 96
  if (code >= 65 && code <= 90) return code - 64
  if (code >= 48 && code <= 57) return code - 21
  return code === 95 ? 37 : 0
}

function nodeFor(stem: string): number {
  let node = ROOT
  for (let i = 0; i < stem.length; i += 1) {
    const at = node * LETTERS + letterIndex(stem.charCodeAt(i))
    let next = transitions[at] ?? 0
    if (next === 0) {
      next = nodes
      nodes += 1
      if (nodes * LETTERS > transitions.length) {
        const larger = new Uint16Array(transitions.length * 2)
        larger.set(transitions)
        transitions = larger
      }
      transitions[at] = next
      exactAt[next] = []
      openAt[next] = []
    }
    node = next
  }
  return node
}

function settle(node: number, inherited: readonly number[], whole: Int32Array, prefix: Int32Array): void {
  const open = [...inherited, ...(openAt[node] ?? [])]
  prefix[node] = signed(open)
  whole[node] = signed([...open, ...(exactAt[node] ?? [])])
  for (let letter = 1; letter < LETTERS; letter += 1) {
    const next = transitions[node * LETTERS + letter] ?? 0
    if (next !== 0) settle(next, open, whole, prefix)
  }
}

function signed(ids: readonly number[]): number {
  const kind = kindOf(ids)
  return ids.some((id) => atoms[id]?.lead !== '' || atoms[id].trail !== '') ? -kind : kind
}

function kindOf(ids: readonly number[]): number {
  const sorted = [...new Set(ids)].sort((a, b) => a - b)
  const key = sorted.join(' ')
  const known = kindIds.get(key)
  if (known !== undefined) return known
  const kind = kinds.push(sorted) - 1
  kindIds.set(key, kind)
  return kind
}

/** Do the bytes at a place spell a sign, whatever their case? */
function touches(bytes: Uint8Array, at: number, sign: string): boolean {
  if (sign === '') return true
  if (at < 0) return false
  for (let i = 0; i < sign.length; i += 1) {
    const byte = bytes[at + i] ?? 0
    const lower = byte >= 65 && byte <= 90 ? byte + 32 : byte
    if (lower !== sign.charCodeAt(i)) return false
  }
  return true
}
