import type { Place } from '../place.ts'
import type { TextRole } from '../subject.ts'
import { bytesOf } from './bytes.ts'
import { BACKWARDS, decodeHidden, fromBase64, LEET, ROT13, unscramble } from './decode.ts'
import { matchPhrases } from './match.ts'
import type { PhraseSet } from './phrase.ts'
import { isDiscussed, isNegated } from './polarity.ts'
import { scan } from './scan.ts'
import { TRAIT } from './trait.ts'
import { unmask, unmaskIndex } from './unmask.ts'

/** A wording that is said, not denied. */
export interface Said {
  readonly set: PhraseSet
  readonly place: Place
  /** Quoted by someone who writes about attacks. */
  readonly discussed: boolean
  /** How it was read: `plain`, or what it was hidden in. */
  readonly via: string
}

export interface Layer {
  /** Lower case, NFKC, confusables folded, invisible characters removed, blanks joined. */
  readonly text: string
  /** How it was read: `plain`, or what was decoded. */
  readonly via: string
  readonly traits: number
  readonly said: readonly Said[]
}

/** The text itself as rules read it. Media (`blob`) is looked at only where it decodes to text. */
export function plainLayer(value: string, role: TextRole): Layer {
  const shown = role === 'blob' ? '' : value
  const name = role === 'name' || role === 'key'
  const { text, traits } = unmask(shown)
  const toOriginal = lazyIndex(shown, text)
  return read(name ? apart(text) : text, 'plain', traits, (start, end) =>
    name
      ? { pointer: '', start: 0, end: value.length }
      : { pointer: '', start: toOriginal(start), end: toOriginal(end - 1) + 1 },
  )
}

/** What the text hides, decoded; what that hides in turn, decoded once more. */
export function hiddenLayers(value: string, role: TextRole, plain: Layer): readonly Layer[] {
  const layers: Layer[] = []
  if (role === 'blob') {
    const text = fromBase64(value)
    if (text !== '') addLayer(layers, text, 'base64', { pointer: '', start: 0, end: value.length }, 1)
    return layers
  }
  addHidden(layers, value, plain.traits, 0, undefined)
  for (const said of plain.said) {
    const way = SCRAMBLED.get(said.set)
    if (way === undefined || layers.some(({ via }) => via === way)) continue
    const { place } = said
    const from = Math.max(0, (place.start ?? 0) - AROUND)
    const to = Math.min(value.length, (place.end ?? 0) + AROUND)
    const text = unscramble(value.slice(from, to).toLowerCase(), way)
    addLayer(layers, text, way, { pointer: '', start: from, end: to }, DEPTH)
  }
  return layers
}

const DEPTH = 2
const MOST_LAYERS = 64
const AROUND = 300
const SCRAMBLED: ReadonlyMap<PhraseSet, 'rot13' | 'backwards' | 'leet'> = new Map([
  [ROT13, 'rot13'],
  [BACKWARDS, 'backwards'],
  [LEET, 'leet'],
])

function addHidden(layers: Layer[], value: string, traits: number, depth: number, within?: Place): void {
  for (const { text, via, start, end } of decodeHidden(value, (traits & TRAIT.run) !== 0)) {
    if (layers.length >= MOST_LAYERS) return
    addLayer(layers, text, via, within ?? { pointer: '', start, end }, depth + 1)
  }
}

function addLayer(layers: Layer[], value: string, via: string, place: Place, depth: number): void {
  const { text, traits } = unmask(value)
  const layer = read(text, via, traits, () => place)
  layers.push(layer)
  if (depth < DEPTH) addHidden(layers, value, layer.traits, depth, place)
}

/** A pass over the text, its phrases, and what of them is said. `placeOf` is asked only when a finding needs its place. */
function read(
  text: string,
  via: string,
  traits: number,
  placeOf: (start: number, end: number) => Place,
): Layer {
  const { bytes, length } = bytesOf(text)
  const found = scan(bytes, length)
  const said: Said[] = []
  for (const { phrase, first, last } of matchPhrases(found)) {
    if (!phrase.negative && isNegated(found, first)) continue
    const start = found.starts[first]!
    const end = found.ends[last]!
    said.push({
      set: phrase.set,
      discussed: isDiscussed(found, bytes, first, last),
      via,
      get place() {
        return placeOf(unitIndex(text, start), unitIndex(text, end))
      },
    })
  }
  return {
    via,
    traits: traits | found.traits,
    said,
    get text() {
      return text.toLowerCase().replace(/\s+/g, ' ')
    },
  }
}

/** The UTF-16 index for an index in the UTF-8 bytes of a text. */
function unitIndex(text: string, byte: number): number {
  if (Buffer.byteLength(text) === text.length) return byte
  return Buffer.from(text).toString('utf8', 0, byte).length
}

function lazyIndex(original: string, unmasked: string): (index: number) => number {
  if (original === unmasked) return (index) => index
  let toOriginal: ((index: number) => number) | undefined
  return (index) => (toOriginal ??= unmaskIndex(original))(index)
}

/** The words of an identifier: `sendMail_to` becomes `send Mail to`. */
function apart(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[_-]/g, ' ')
}
