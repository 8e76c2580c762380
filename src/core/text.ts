import type { Text, TextRole } from './subject.ts'
import { type Clauses, readClauses } from './text/clause.ts'
import { type Host, hostOf } from './text/clause/host.ts'
import { hiddenLayers, type Layer, plainLayer, type Said } from './text/layer.ts'
import type { PhraseSet } from './text/phrase.ts'
import { isDefinition, isThirdParty } from './text/role.ts'

export type { Layer, Said } from './text/layer.ts'

/** Normalised views of one string, computed when first asked for. */
export interface Reading {
  /** Lower case, NFKC, confusables folded, invisible characters removed, blanks joined: what rules match on. */
  readonly folded: Layer
  /** `folded` first, then whatever was hidden in encodings, decoded to a bounded depth. */
  readonly layers: readonly Layer[]
  /** Nothing in it that any `text` detector could want, so that all may be left out. */
  readonly quiet: boolean
  /** Has the text any of these traits (`core/text/trait.ts`)? */
  readonly shows: (traits: number) => boolean
  /** What its clauses ask, of whom and how (`core/text/clause.ts`). */
  readonly clauses: Clauses
  /** The same for what was hidden in encodings. */
  readonly hiddenClauses: readonly Clauses[]
  /** What kind of text it is. */
  readonly host: Host
  /** Where phrases of a set are said, in order; what a clause denies is left out. */
  readonly all: (set: PhraseSet) => readonly Said[]
  /** The first that is said in earnest, else the first that is discussed. */
  readonly first: (set: PhraseSet) => Said | undefined
}

/** Several detectors look at one text, each on its own: what was read for one is kept for the next. */
export function readText(value: string, role: TextRole): Text {
  let known = recent.get(role)
  if (!known) recent.set(role, (known = new Map()))
  const before = known.get(value)
  if (before) return before
  const text: Text = { value, role, reading: new LazyReading(value, role) }
  if (value.length > MOST_KEPT) return text
  if ((kept += value.length + OVERHEAD) > MOST_KEPT) {
    for (const texts of recent.values()) texts.clear()
    kept = value.length + OVERHEAD
  }
  known.set(value, text)
  return text
}

const recent = new Map<TextRole, Map<string, Text>>()
let kept = 0
/** Characters; all are forgotten together when there are more. Enough for one message of many texts. */
const MOST_KEPT = 100_000
const OVERHEAD = 100

class LazyReading implements Reading {
  readonly #value: string
  readonly #role: TextRole
  #plain: Layer | undefined
  #layers: readonly Layer[] | undefined
  #clauses: Clauses | undefined
  #hidden: readonly Clauses[] | undefined
  #host: Host | undefined
  #said: ReadonlyMap<PhraseSet, readonly Said[]> | undefined

  constructor(value: string, role: TextRole) {
    this.#value = value
    this.#role = role
  }

  get folded(): Layer {
    return (this.#plain ??= plainLayer(this.#value, this.#role))
  }

  get layers(): readonly Layer[] {
    return (this.#layers ??= [this.folded, ...hiddenLayers(this.#value, this.#role, this.folded)])
  }

  get clauses(): Clauses {
    return (this.#clauses ??= readClauses(this.#role === 'blob' ? '' : this.#value))
  }

  get hiddenClauses(): readonly Clauses[] {
    return (this.#hidden ??= this.layers.slice(1).map(({ text }) => readClauses(text)))
  }

  get host(): Host {
    return (this.#host ??= hostOf(this.#value))
  }

  get quiet(): boolean {
    const { traits, said } = this.folded
    if (traits !== 0 || said.length > 0 || this.layers.length > 1) return false
    if (this.#value.length > LONG || TELLING.test(this.#value)) return false
    const isRead = isThirdParty(this.#role) || isDefinition(this.#role)
    return !isRead || this.clauses.asking.length === 0
  }

  shows(traits: number): boolean {
    return (this.folded.traits & traits) !== 0
  }

  all(set: PhraseSet): readonly Said[] {
    return this.#bySet().get(set) ?? NOTHING
  }

  first(set: PhraseSet): Said | undefined {
    const said = this.#bySet().get(set)
    return said?.find(({ discussed }) => !discussed) ?? said?.[0]
  }

  #bySet(): ReadonlyMap<PhraseSet, readonly Said[]> {
    return (this.#said ??= groupBySet(this.layers))
  }
}

// Signs of a secret or of a picture: looked for by hand, not by phrase.
const TELLING = /pass|pwd|secret|token|key|cred|bearer|@|\]\(http/i
const LONG = 10_000
const NOTHING: readonly Said[] = []

function groupBySet(layers: readonly Layer[]): ReadonlyMap<PhraseSet, readonly Said[]> {
  const bySet = new Map<PhraseSet, Said[]>()
  for (const { said } of layers) {
    for (const one of said) {
      const known = bySet.get(one.set)
      if (known) known.push(one)
      else bySet.set(one.set, [one])
    }
  }
  return bySet
}
