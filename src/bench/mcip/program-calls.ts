import type { JsonValue } from '../../core/value.ts'
import type { WrittenCall } from './written-calls.ts'

/** `[tide(station="Cove", depths=[1, 2]), other()]`: calls as a program writes them. None, if any of it is something else. */
export function readProgramCalls(text: string): WrittenCall[] {
  const source = text.trim()
  if (!source.startsWith('[') || !source.endsWith(']')) return []
  try {
    return new ProgramReader(source).calls()
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}

/** A list or an object as Python prints it, with single quotes. Undefined for anything else. */
export function readProgramValue(text: string): JsonValue | undefined {
  const source = text.trim()
  if (!/^[[{]/.test(source)) return undefined
  try {
    return new ProgramReader(source).whole()
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const DEEPEST = 32
const NAME = /[\p{L}_][\p{L}\p{N}_ .:/&-]{0,120}/uy
const KEY = /[\p{L}_][\p{L}\p{N}_.-]{0,120}/uy
const NUMBER = /-?[0-9]{1,30}(?:\.[0-9]{1,30})?(?:[eE][+-]?[0-9]{1,3})?/y
const WORD = /[^\s,()[\]{}'"=]{1,200}/y
const WORDS: ReadonlyMap<string, JsonValue> = new Map<string, JsonValue>([
  ['True', true],
  ['true', true],
  ['False', false],
  ['false', false],
  ['None', null],
  ['null', null],
])

class ProgramReader {
  #at = 0
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  calls(): WrittenCall[] {
    const calls: WrittenCall[] = []
    this.#expect('[')
    do {
      const tool = this.#match(NAME).trim()
      this.#expect('(')
      calls.push({ tool, arguments: this.#pairs(')', '=', () => this.#match(KEY), 0) })
    } while (this.#skip(','))
    this.#expect(']')
    this.#end()
    return calls
  }

  whole(): JsonValue {
    const value = this.#value(0)
    this.#end()
    return value
  }

  #end(): void {
    this.#space()
    if (this.#at !== this.#text.length) throw new SyntaxError('there is more')
  }

  #pairs(end: string, between: string, key: () => string, depth: number): JsonValue {
    const members: [string, JsonValue][] = []
    while (!this.#skip(end)) {
      if (members.length > 0) this.#expect(',')
      this.#space()
      const name = key()
      this.#expect(between)
      members.push([name, this.#value(depth + 1)])
    }
    return Object.fromEntries(members)
  }

  #value(depth: number): JsonValue {
    if (depth > DEEPEST) throw new SyntaxError('too deep')
    this.#space()
    const sign = this.#text[this.#at]
    if (sign === '"' || sign === "'") return this.#string()
    if (this.#skip('{')) return this.#pairs('}', ':', () => this.#key(), depth)
    if (this.#skip('[')) return this.#items(']', depth)
    if (this.#skip('(')) return this.#items(')', depth)
    const word = this.#match(WORD)
    NUMBER.lastIndex = 0
    if (NUMBER.test(word) && NUMBER.lastIndex === word.length) return Number(word)
    const known = WORDS.get(word)
    return known === undefined ? word : known
  }

  #items(end: string, depth: number): JsonValue[] {
    const items: JsonValue[] = []
    while (!this.#skip(end)) {
      if (items.length > 0) {
        this.#expect(',')
        if (this.#skip(end)) break
      }
      items.push(this.#value(depth + 1))
    }
    return items
  }

  #key(): string {
    const sign = this.#text[this.#at]
    return sign === '"' || sign === "'" ? this.#string() : this.#match(KEY)
  }

  #string(): string {
    const quote = this.#text[this.#at]
    let value = ''
    for (let at = this.#at + 1; at < this.#text.length; at++) {
      const sign = this.#text[at]!
      if (sign === quote) {
        this.#at = at + 1
        return value
      }
      if (sign === '\\' && at + 1 < this.#text.length) {
        at++
        value += ESCAPES.get(this.#text[at]!) ?? this.#text[at]!
      } else value += sign
    }
    throw new SyntaxError('a text has no end')
  }

  #match(pattern: RegExp): string {
    this.#space()
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    if (found === undefined) throw new SyntaxError('not a call')
    this.#at = pattern.lastIndex
    return found
  }

  #expect(sign: string): void {
    if (!this.#skip(sign)) throw new SyntaxError(`no ${sign}`)
  }

  #skip(sign: string): boolean {
    this.#space()
    if (this.#text[this.#at] !== sign) return false
    this.#at++
    return true
  }

  #space(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++
  }
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
])
