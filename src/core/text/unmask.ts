import { LOOKS_LIKE } from './confusable.ts'
import { isCombining, isInvisible } from './invisible.ts'
import { TRAIT } from './trait.ts'

export interface Unmasked {
  readonly text: string
  readonly traits: number
}

/** Replaces what is not ASCII by what it stands for: NFKC, accents and invisible characters gone, look-alikes folded. */
export function unmask(value: string): Unmasked {
  if (isAscii(value)) return { text: value, traits: 0 }
  let traits: number = TRAIT.wide
  const text = value.replace(FOLDABLE, (run) => {
    let out = ''
    for (const character of run) {
      const { plain, trait } = known.get(character) ?? learn(character)
      out += plain
      traits |= trait
    }
    return out
  })
  return { text, traits }
}

/** For each UTF-16 unit of the unmasked text, the index in the original; computed only for texts with a finding. */
export function unmaskIndex(value: string): (index: number) => number {
  if (isAscii(value)) return (index) => index
  const origin: number[] = []
  let at = 0
  for (const character of value) {
    const plain = character < '\u0080' ? character : (known.get(character) ?? learn(character)).plain
    for (let i = 0; i < plain.length; i += 1) origin.push(at)
    at += character.length
  }
  return (index) => origin[index] ?? value.length
}

/** Counting bytes is faster than looking at them. */
function isAscii(value: string): boolean {
  return Buffer.byteLength(value) === value.length
}

// What folding may change. Chinese, Japanese, Korean, Arabic, Indic and other scripts stand as they are.
const FOLDABLE =
  /[\x80-\u058f\u061c\u115f\u1160\u13a0-\u13ff\u17b4\u17b5\u180b-\u180f\u1ab0-\u2fff\u3000\u3164\ua640-\uabff\ud800-\udfff\uf900-\uffff]+/g
const HAS_BASE = /^[\p{Script=Latin}\p{Script=Common}]/u

interface Folded {
  readonly plain: string
  readonly trait: number
}

const known = new Map<string, Folded>()
const MOST_KNOWN = 8192

function learn(character: string): Folded {
  const plain = computePlain(character)
  const isHidden = plain === '' && isInvisible(character.codePointAt(0) ?? 0)
  const trait = isHidden ? TRAIT.invisible : LOOKS_LIKE.has(character) ? TRAIT.lookalike : 0
  const folded = { plain, trait }
  if (known.size < MOST_KNOWN) known.set(character, folded)
  return folded
}

function computePlain(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (isInvisible(code) || isCombining(code)) return ''
  // Negative circled and squared letters have no compatibility form.
  if (code >= 0x1f150 && code <= 0x1f169) return String.fromCharCode(97 + code - 0x1f150)
  if (code >= 0x1f170 && code <= 0x1f189) return String.fromCharCode(97 + code - 0x1f170)
  const direct = LOOKS_LIKE.get(character)
  if (direct !== undefined) return direct
  const composed = character.normalize('NFKC')
  const latin = HAS_BASE.test(composed) ? composed.normalize('NFKD') : composed
  let out = ''
  for (const part of latin) {
    if (!isCombining(part.codePointAt(0) ?? 0)) out += LOOKS_LIKE.get(part) ?? part.toLowerCase()
  }
  return out
}
