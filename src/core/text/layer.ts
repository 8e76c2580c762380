import type { TextRole } from '../subject.ts'
import { type Condensed, condense } from './condense.ts'
import { BACKWARDS, decodeHidden, fromBase64, LEET, ROT13, unscramble } from './decode.ts'
import { type Match, matchPhrases, type Words } from './match.ts'
import { TRAIT } from './trait.ts'
import { unmask, unmaskIndex } from './unmask.ts'

/** A stretch of a text that has been read in some way, with its way back to the original. */
export interface Layer {
  readonly text: string
  /** Original UTF-16 index for an index of `text`; a decoded stretch knows only where it begins and ends. */
  readonly rawIndex: (index: number) => number
  /** How it was read: `plain`, or what was decoded. */
  readonly via: string
}

export interface MatchedLayer extends Layer {
  readonly words: Words
  readonly traits: number
  readonly matches: readonly Match[]
}

/** The text itself as rules read it. Media (`blob`) is looked at only where it decodes to text. */
export function plainLayer(value: string, role: TextRole): MatchedLayer {
  const shown = role === 'blob' ? '' : value
  const name = role === 'name' || role === 'key'
  const unmasked = unmask(shown)
  const condensed = condense(unmasked.text, name)
  return matched(condensed, lazyIndex(shown, unmasked.text, name, condensed), 'plain', unmasked.traits)
}

/** What the text hides, decoded; what that hides in turn, decoded once more. */
export function hiddenLayers(value: string, role: TextRole, plain: MatchedLayer): readonly MatchedLayer[] {
  const layers: MatchedLayer[] = []
  if (role === 'blob') {
    const text = fromBase64(value)
    if (text !== '') addLayer(layers, text, 'base64', 0, value.length, 1)
    return layers
  }
  addHidden(layers, value, plain.traits, 0, undefined)
  for (const [set, way] of SCRAMBLED) {
    const match = plain.matches.find(({ phrase }) => phrase.set === set)
    if (match === undefined) continue
    const from = Math.max(0, (plain.words.starts[match.first] ?? 0) - AROUND)
    const to = Math.min(plain.text.length, (plain.words.ends[match.last] ?? 0) + AROUND)
    const text = unscramble(plain.text.slice(from, to), way)
    addLayer(layers, text, way, plain.rawIndex(from), plain.rawIndex(to), DEPTH)
  }
  return layers
}

const DEPTH = 2
const MOST_LAYERS = 64
const AROUND = 2000
const SCRAMBLED = [
  [ROT13, 'rot13'],
  [BACKWARDS, 'backwards'],
  [LEET, 'leet'],
] as const

interface Span {
  readonly start: number
  readonly end: number
}

function addHidden(
  layers: MatchedLayer[],
  value: string,
  traits: number,
  depth: number,
  within?: Span,
): void {
  for (const { text, via, start, end } of decodeHidden(value, (traits & TRAIT.run) !== 0)) {
    if (layers.length >= MOST_LAYERS) return
    addLayer(layers, text, via, within?.start ?? start, within?.end ?? end, depth + 1)
  }
}

function addLayer(
  layers: MatchedLayer[],
  value: string,
  via: string,
  start: number,
  end: number,
  depth: number,
): void {
  const unmasked = unmask(value)
  const condensed = condense(unmasked.text, false)
  const rawIndex = (index: number): number => (index <= 0 ? start : end)
  const layer = matched(condensed, rawIndex, via, unmasked.traits)
  layers.push(layer)
  if (depth < DEPTH) addHidden(layers, value, layer.traits, depth, { start, end })
}

function matched(
  condensed: Condensed,
  rawIndex: (index: number) => number,
  via: string,
  traits: number,
): MatchedLayer {
  const words: Words = { ...condensed, cut: [] }
  let matches: readonly Match[] | undefined
  return {
    text: condensed.text,
    rawIndex,
    via,
    words,
    traits: traits | condensed.traits,
    get matches() {
      return (matches ??= matchPhrases(words))
    },
  }
}

function lazyIndex(value: string, unmasked: string, name: boolean, { text }: Condensed): Layer['rawIndex'] {
  if (text.length === value.length) return (index) => index
  let origins: number[] | undefined
  let toOriginal = (index: number): number => index
  return (index) => {
    if (origins === undefined) {
      origins = []
      condense(unmasked, name, origins)
      toOriginal = unmaskIndex(value)
    }
    const origin = origins[index]
    return origin === undefined ? value.length : toOriginal(origin)
  }
}
