import {
  applyEdits,
  createScanner,
  modify,
  parse,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser'
import { isObject, type JsonObject, type JsonValue } from '../core/value.ts'
import {
  createMeter,
  DEEPEST,
  FormatFault,
  LEAF,
  setMember,
  type Branch,
  type Tree,
} from './format/branch.ts'

/** A settings file as its host reads it: with comments and trailing commas. Undefined where that is no object. */
export function readSettings(text: string): JsonObject | undefined {
  if (text.trim() === '') return {}
  const errors: ParseError[] = []
  const value: unknown = parse(text.replace(/^\uFEFF/, ''), errors, { allowTrailingComma: true })
  return errors.length === 0 && isObject(value) ? value : undefined
}

/** The same text with one member set, or taken out; comments and layout of the rest stay as they are. */
export function withMember(
  text: string,
  path: readonly (string | number)[],
  value: JsonValue | undefined,
  isInserted = false,
): string {
  // Its formatter would lay out anew what stands beside.
  const edits = modify(text, [...path], value, { isArrayInsertion: isInserted })
  return applyEdits(text, edits)
}

/** JSON with comments and trailing commas, and where each value stands. `isStrict`: tell of both as flaws. */
export function jsoncTree(text: string, isStrict: boolean): Tree {
  const content = text.replace(/^\uFEFF/, ' ')
  // Hosts make such files and take them for nothing said.
  if (content.trim() === '')
    return { value: {}, root: { start: 0, end: text.length, parts: LEAF }, flaws: [] }
  const flaws: Flaws = []
  look(content, isStrict ? flaws : [])
  const errors: ParseError[] = []
  const node = parseTree(content, errors, { allowTrailingComma: true })
  const first = errors[0]
  if (first !== undefined) throw new FormatFault(words(printParseErrorCode(first.error)), first.offset)
  if (node === undefined) throw new FormatFault('no value', 0)
  const meter = createMeter()
  const { value, ...root } = grow(node, meter, flaws, 0)
  return { value, root, flaws }
}

type Flaws = Tree['flaws'][number][]

/** `ValueExpected` → `value expected`. */
const words = (code: string): string =>
  code
    .replaceAll(/(?=[A-Z])/g, ' ')
    .trim()
    .toLowerCase()

/** Token by token, without recursion: what is nested too deep must not reach a reader that recurses. */
function look(text: string, flaws: Flaws): void {
  const scanner = createScanner(text)
  let depth = 0
  let comma = -1
  for (let kind: number = scanner.scan(); kind !== TOKEN.end; kind = scanner.scan()) {
    const at = scanner.getTokenOffset()
    if (kind === TOKEN.openBrace || kind === TOKEN.openBracket) depth += 1
    else if (kind === TOKEN.closeBrace || kind === TOKEN.closeBracket) {
      depth -= 1
      if (comma >= 0) flaws.push({ kind: 'trailing-comma', offset: comma })
    } else if (kind === TOKEN.lineComment || kind === TOKEN.blockComment)
      flaws.push({ kind: 'comment', offset: at })
    if (depth > DEEPEST) throw new FormatFault(`nested deeper than ${DEEPEST} levels`, at)
    if (kind === TOKEN.comma) comma = at
    else if (!TRIVIA.has(kind)) comma = -1
  }
}

/** Its `const enum` of token kinds, which cannot be imported. */
const TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  lineComment: 12,
  blockComment: 13,
  end: 17,
} as const
const TRIVIA: ReadonlySet<number> = new Set([12, 13, 14, 15])

type Grown = Branch & { readonly value: JsonValue }

function grow(node: Node, meter: ReturnType<typeof createMeter>, flaws: Flaws, depth: number): Grown {
  const range = { start: node.offset, end: node.offset + node.length }
  meter(depth, node.offset)
  const children = node.children ?? []
  const parts = new Map<string, Branch>()
  if (node.type === 'array') {
    const items = children.map((child) => grow(child, meter, flaws, depth + 1))
    for (const [index, item] of items.entries()) parts.set(String(index), item)
    return { value: items.map(({ value }) => value), ...range, parts }
  }
  if (node.type !== 'object') return { value: (node.value ?? null) as JsonValue, ...range, parts: LEAF }
  const value: Record<string, JsonValue> = {}
  for (const { children: [name, member] = [] } of children) {
    if (name === undefined || member === undefined) continue
    const key = String(name.value)
    if (parts.has(key)) flaws.push({ kind: 'duplicate-key', offset: name.offset })
    const grown = grow(member, meter, flaws, depth + 1)
    setMember(value, key, grown.value)
    parts.set(key, grown)
  }
  return { value, ...range, parts }
}
