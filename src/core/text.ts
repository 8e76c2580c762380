import type { Place } from './place.ts'
import type { Text, TextRole } from './subject.ts'
import { hiddenLayers, type Layer, type MatchedLayer, plainLayer } from './text/layer.ts'
import type { PhraseSet } from './text/phrase.ts'
import { isDiscussed, isNegated } from './text/polarity.ts'

export type { Layer } from './text/layer.ts'

/** A wording that is said, not denied. */
export interface Said {
  readonly place: Place
  /** Quoted by someone who writes about attacks. */
  readonly discussed: boolean
  /** How it was read: `plain`, or what it was hidden in. */
  readonly via: string
  /** Where it begins and ends in the folded text of its layer, for a second look around it. */
  readonly layer: Layer
  readonly start: number
  readonly end: number
}

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
  /** Where phrases of a set are said, in order; what a clause denies is left out. */
  readonly all: (set: PhraseSet) => readonly Said[]
  /** The first that is said in earnest, else the first that is discussed. */
  readonly first: (set: PhraseSet) => Said | undefined
}

export function readText(value: string, role: TextRole): Text {
  return { value, role, reading: new LazyReading(value, role) }
}

const NOTHING: readonly Said[] = []

class LazyReading implements Reading {
  readonly #value: string
  readonly #role: TextRole
  #plain: MatchedLayer | undefined
  #layers: readonly MatchedLayer[] | undefined
  #said: ReadonlyMap<PhraseSet, readonly Said[]> | undefined

  constructor(value: string, role: TextRole) {
    this.#value = value
    this.#role = role
  }

  get folded(): MatchedLayer {
    return (this.#plain ??= plainLayer(this.#value, this.#role))
  }

  get layers(): readonly MatchedLayer[] {
    return (this.#layers ??= [this.folded, ...hiddenLayers(this.#value, this.#role, this.folded)])
  }

  get quiet(): boolean {
    return this.folded.traits === 0 && this.layers.length === 1 && this.#saidBySet().size === 0
  }

  shows(traits: number): boolean {
    return (this.folded.traits & traits) !== 0
  }

  all(set: PhraseSet): readonly Said[] {
    return this.#saidBySet().get(set) ?? NOTHING
  }

  first(set: PhraseSet): Said | undefined {
    const said = this.#saidBySet().get(set)
    return said?.find(({ discussed }) => !discussed) ?? said?.[0]
  }

  #saidBySet(): ReadonlyMap<PhraseSet, readonly Said[]> {
    return (this.#said ??= gather(this.layers))
  }
}

function gather(layers: readonly MatchedLayer[]): ReadonlyMap<PhraseSet, readonly Said[]> {
  const bySet = new Map<PhraseSet, Said[]>()
  for (const layer of layers) {
    const { words } = layer
    for (const { phrase, first, last } of layer.matches) {
      if (!phrase.negative && isNegated(words, first)) continue
      const start = words.starts[first] ?? 0
      const end = words.ends[last] ?? words.text.length
      const said: Said = {
        discussed: isDiscussed(words, first, last),
        via: layer.via,
        layer,
        start,
        end,
        get place() {
          return placeIn(layer, start, end)
        },
      }
      const known = bySet.get(phrase.set)
      if (known) known.push(said)
      else bySet.set(phrase.set, [said])
    }
  }
  return bySet
}

function placeIn({ rawIndex, via }: Layer, start: number, end: number): Place {
  // A decoded stretch knows only where it begins and ends.
  if (via !== 'plain') return { pointer: '', start: rawIndex(0), end: rawIndex(1) }
  return { pointer: '', start: rawIndex(start), end: rawIndex(end - 1) + 1 }
}
