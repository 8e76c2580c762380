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
  const text = value.replace(NOT_ASCII_RUNS, (run) => {
    let out = ''
    for (const character of run) {
      const plain = plainOf(character)
      out += plain
      if (plain === '') traits |= isInvisible(character.codePointAt(0) ?? 0) ? TRAIT.invisible : 0
      else if (plain !== character && LOOKS_LIKE.has(character)) traits |= TRAIT.lookalike
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
    const plain = character < '\u0080' ? character : plainOf(character)
    for (let i = 0; i < plain.length; i += 1) origin.push(at)
    at += character.length
  }
  return (index) => origin[index] ?? value.length
}

/** Counting bytes is faster than looking at them. */
function isAscii(value: string): boolean {
  return Buffer.byteLength(value) === value.length
}

const NOT_ASCII_RUNS = /[^\0-\x7f]+/g
const HAS_BASE = /^[\p{Script=Latin}\p{Script=Common}]/u

const known = new Map<string, string>()
const MOST_KNOWN = 8192

function plainOf(character: string): string {
  const cached = known.get(character)
  if (cached !== undefined) return cached
  const plain = computePlain(character)
  if (known.size < MOST_KNOWN) known.set(character, plain)
  return plain
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
