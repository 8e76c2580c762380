import type { JsonValue } from '../../core/value.ts'
import { binaryPlist } from './binary-plist.ts'
import { createMeter, FormatFault, LEAF, setMember, type Branch, type Tree } from './branch.ts'

/** A property list of macOS, as XML or binary. The latter has no lines: everything in it stands at 1:1. */
export function plistTree(content: string | Uint8Array): Tree {
  if (typeof content !== 'string') {
    const root: Branch = { start: 0, end: 0, parts: LEAF }
    return { value: binaryPlist(content), root, flaws: [] }
  }
  const reader = new Reader(content)
  const { value, ...root } = reader.document()
  return { value, root, flaws: reader.flaws }
}

type Grown = Branch & { readonly value: JsonValue }
interface Tag {
  readonly name: string
  readonly isClosing: boolean
  readonly isEmpty: boolean
  readonly start: number
}

/** Only what property lists are made of: no entities but the five, nothing is ever loaded or expanded. */
class Reader {
  readonly flaws: { kind: 'duplicate-key'; offset: number }[] = []
  readonly #text: string
  readonly #meter = createMeter()
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  document(): Grown {
    let tag = this.#tag()
    if (tag.name === 'plist' && !tag.isClosing) tag = this.#tag()
    return this.#value(tag, 0)
  }

  #value(tag: Tag, depth: number): Grown {
    this.#meter(depth, tag.start)
    if (tag.isClosing) throw new FormatFault('a closing tag where a value should be', tag.start)
    if (tag.name === 'dict') return this.#dict(tag, depth)
    if (tag.name === 'array') return this.#array(tag, depth)
    const read = PLAIN[tag.name]
    if (read === undefined) throw new FormatFault('a tag that property lists do not have', tag.start)
    const text = tag.isEmpty ? '' : this.#content(tag)
    return { value: read(text), start: tag.start, end: this.#at, parts: LEAF }
  }

  #dict(open: Tag, depth: number): Grown {
    const value: Record<string, JsonValue> = {}
    const parts = new Map<string, Branch>()
    while (!open.isEmpty) {
      const tag = this.#tag()
      if (tag.isClosing && tag.name === 'dict') break
      if (tag.name !== 'key' || tag.isClosing) throw new FormatFault('a value without its key', tag.start)
      const key = tag.isEmpty ? '' : this.#content(tag)
      if (parts.has(key)) this.flaws.push({ kind: 'duplicate-key', offset: tag.start })
      const member = this.#value(this.#tag(), depth + 1)
      setMember(value, key, member.value)
      parts.set(key, member)
    }
    return { value, start: open.start, end: this.#at, parts }
  }

  #array(open: Tag, depth: number): Grown {
    const value: JsonValue[] = []
    const parts = new Map<string, Branch>()
    while (!open.isEmpty) {
      const tag = this.#tag()
      if (tag.isClosing && tag.name === 'array') break
      const member = this.#value(tag, depth + 1)
      parts.set(String(value.length), member)
      value.push(member.value)
    }
    return { value, start: open.start, end: this.#at, parts }
  }

  /** The next tag, past declarations, comments and white space. */
  #tag(): Tag {
    for (;;) {
      const start = this.#text.indexOf('<', this.#at)
      if (start < 0) throw new FormatFault('it ends too early', this.#text.length)
      if (/\S/.test(this.#text.slice(this.#at, start).replace('\uFEFF', '')))
        throw new FormatFault('text between tags', this.#at)
      const end = this.#end(start)
      this.#at = end + 1
      if (this.#text[start + 1] === '?' || this.#text[start + 1] === '!') continue
      const inner = this.#text.slice(start + 1, end)
      const isClosing = inner.startsWith('/')
      const isEmpty = inner.endsWith('/')
      const name = (isClosing ? inner.slice(1) : inner).replace(/[\s/].*$/s, '')
      return { name, isClosing, isEmpty, start }
    }
  }

  #end(start: number): number {
    const isComment = this.#text.startsWith('<!--', start)
    const end = this.#text.indexOf(isComment ? '-->' : '>', start)
    if (end < 0) throw new FormatFault('a tag that does not end', start)
    return isComment ? end + 2 : end
  }

  #content(tag: Tag): string {
    const end = this.#text.indexOf('</', this.#at)
    if (end < 0) throw new FormatFault('a tag that is not closed', tag.start)
    const text = this.#text.slice(this.#at, end)
    this.#at = end
    const closing = this.#tag()
    if (closing.name !== tag.name) throw new FormatFault('closed by another tag', closing.start)
    return text.replace(/&(?:lt|gt|amp|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});/g, unescape)
  }
}

const PLAIN: Readonly<Record<string, (text: string) => JsonValue>> = {
  string: (text) => text,
  data: (text) => text.replace(/\s/g, ''),
  date: (text) => text.trim(),
  integer: Number,
  real: Number,
  true: () => true,
  false: () => false,
}

const NAMED: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
}

function unescape(entity: string): string {
  const named = NAMED[entity]
  if (named !== undefined) return named
  const code = entity[2] === 'x' ? Number.parseInt(entity.slice(3), 16) : Number.parseInt(entity.slice(2), 10)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
