import { pointerOf } from './place.ts'
import type { JsonValue } from './value.ts'

export interface JsonLimits {
  /** Nesting of arrays and objects. */
  readonly depth: number
  /** Values of any kind: bounds what one text can cost in memory. */
  readonly values: number
}

/** What a valid text may hold that two readers can read differently; with the pointer of its first occurrence. */
export type JsonFlaw = 'duplicate-key' | 'inexact-number' | 'odd-integer' | 'lone-surrogate'
export type JsonFault = 'syntax' | 'too-deep' | 'too-many-values'

export type JsonRead =
  | { readonly ok: true; readonly value: JsonValue; readonly flaws: ReadonlyMap<JsonFlaw, string> }
  | { readonly ok: false; readonly fault: JsonFault; readonly offset: number }

/**
 * Reads RFC 8259 JSON, accepting exactly the texts `JSON.parse` accepts, with the same value, within bounds; and sees what
 * `JSON.parse` hides: repeated keys (the last wins here too), integers a double cannot hold or written as floats, unpaired surrogates.
 */
export function readJson(text: string, limits: JsonLimits): JsonRead {
  const reader = new Reader(text, limits)
  try {
    reader.space()
    const value = reader.value()
    reader.space()
    if (reader.at !== text.length) throw new Fault('syntax')
    return { ok: true, value, flaws: reader.flaws }
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: error.fault, offset: reader.at }
    throw error
  }
}

/** The range of a pointer's value in the text of a valid JSON document; of the last one where a key is repeated. */
export function locateJson(
  text: string,
  pointer: string,
): { readonly start: number; readonly end: number } | undefined {
  const reader = new Reader(text, { depth: Infinity, values: Infinity }, pointer)
  reader.space()
  reader.value()
  return reader.found
}

/** The ranges of the elements of an array that stands at `start` in a valid JSON document. */
export function elementRanges(
  text: string,
  start: number,
): readonly { readonly start: number; readonly end: number }[] {
  return new Reader(text, { depth: Infinity, values: Infinity }).elements(start)
}

class Fault extends Error {
  readonly fault: JsonFault
  constructor(fault: JsonFault) {
    super(fault)
    this.fault = fault
  }
}

const NONE: ReadonlyMap<JsonFlaw, string> = new Map()
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
// At most 15 digits: always below 2^53.
const SMALL_INTEGER = /^(?:0|-?[1-9][0-9]{0,14})$/

class Reader {
  at = 0
  flaws: ReadonlyMap<JsonFlaw, string> = NONE
  found: { start: number; end: number } | undefined
  readonly #text: string
  readonly #limits: JsonLimits
  readonly #target: string | undefined
  readonly #path: (string | number)[] = []
  #values = 0
  #depth = 0

  constructor(text: string, limits: JsonLimits, target?: string) {
    this.#text = text
    this.#limits = limits
    this.#target = target
  }

  space(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.at)
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return
      this.at++
    }
  }

  value(): JsonValue {
    if (++this.#values > this.#limits.values) throw new Fault('too-many-values')
    if (this.#target === undefined) return this.#read()
    const start = this.at
    const value = this.#read()
    if (pointerOf(this.#path) === this.#target) this.found = { start, end: this.at }
    return value
  }

  #read(): JsonValue {
    switch (this.#text.charCodeAt(this.at)) {
      case 0x22:
        return this.#string()
      case 0x7b:
        return this.#object()
      case 0x5b:
        return this.#array()
      case 0x74:
        return this.#word('true', true)
      case 0x66:
        return this.#word('false', false)
      case 0x6e:
        return this.#word('null', null)
      default:
        return this.#number()
    }
  }

  #object(): JsonValue {
    const object: Record<string, JsonValue> = {}
    this.#enter()
    if (this.#skip(0x7d)) return this.#leave(object)
    do {
      this.space()
      if (this.#text.charCodeAt(this.at) !== 0x22) throw new Fault('syntax')
      const key = this.#string()
      this.#path.push(key)
      if (Object.hasOwn(object, key)) this.#flaw('duplicate-key')
      this.space()
      if (!this.#skip(0x3a)) throw new Fault('syntax')
      this.space()
      const value = this.value()
      // A plain assignment to `__proto__` would set the prototype instead of a key.
      if (key === '__proto__') {
        Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
      } else object[key] = value
      this.#path.pop()
      this.space()
    } while (this.#skip(0x2c))
    if (!this.#skip(0x7d)) throw new Fault('syntax')
    return this.#leave(object)
  }

  #array(): JsonValue {
    const array: JsonValue[] = []
    this.#enter()
    if (this.#skip(0x5d)) return this.#leave(array)
    do {
      this.space()
      this.#path.push(array.length)
      array.push(this.value())
      this.#path.pop()
      this.space()
    } while (this.#skip(0x2c))
    if (!this.#skip(0x5d)) throw new Fault('syntax')
    return this.#leave(array)
  }

  elements(start: number): { start: number; end: number }[] {
    const ranges: { start: number; end: number }[] = []
    this.at = start
    this.#enter()
    if (this.#skip(0x5d)) return ranges
    do {
      this.space()
      const from = this.at
      this.value()
      ranges.push({ start: from, end: this.at })
      this.space()
    } while (this.#skip(0x2c))
    return ranges
  }

  #enter(): void {
    this.at++
    if (++this.#depth > this.#limits.depth) throw new Fault('too-deep')
    this.space()
  }

  #leave<T>(value: T): T {
    this.#depth--
    return value
  }

  #skip(code: number): boolean {
    if (this.#text.charCodeAt(this.at) !== code) return false
    this.at++
    return true
  }

  // One plain loop over small integers: a sticky pattern costs ten times as much per character.
  #string(): string {
    const text = this.#text
    const { length } = text
    const start = this.at
    let at = start + 1
    let isEscaped = false
    while (at < length) {
      const code = text.charCodeAt(at)
      if (code === 0x22) {
        this.at = at + 1
        return isEscaped ? this.#unescape(text.slice(start, at + 1)) : text.slice(start + 1, at)
      }
      if (code < 0x20) break
      at += 1
      if (code === 0x5c) {
        isEscaped = true
        at += 1
      }
    }
    throw new Fault('syntax')
  }

  #unescape(literal: string): string {
    const value = decodeLiteral(literal)
    if (!value.isWellFormed()) this.#flaw('lone-surrogate')
    return value
  }

  #number(): number {
    NUMBER.lastIndex = this.at
    if (!NUMBER.test(this.#text)) throw new Fault('syntax')
    const token = this.#text.slice(this.at, NUMBER.lastIndex)
    this.at = NUMBER.lastIndex
    const value = Number(token)
    if (!SMALL_INTEGER.test(token)) {
      if (!isExact(value)) this.#flaw('inexact-number')
      else if (Number.isInteger(value) && token !== String(value)) this.#flaw('odd-integer')
    }
    return value
  }

  #word<T extends JsonValue>(word: string, value: T): T {
    if (!this.#text.startsWith(word, this.at)) throw new Fault('syntax')
    this.at += word.length
    return value
  }

  #flaw(kind: JsonFlaw): void {
    if (this.flaws.has(kind)) return
    this.flaws = new Map(this.flaws).set(kind, pointerOf(this.#path))
  }
}

/** An integer beyond 2^53, or an overflow, is rounded by some readers and not by others. */
function isExact(value: number): boolean {
  return Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value)
}

/** Which escapes there are, the platform knows. */
function decodeLiteral(literal: string): string {
  try {
    return JSON.parse(literal) as string
  } catch {
    throw new Fault('syntax')
  }
}
