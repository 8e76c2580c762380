import {
  CST,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  parseAllDocuments,
  type Document,
  type Node,
} from 'yaml'
import type { JsonValue } from '../../core/value.ts'
import { createMeter, DEEPEST, FormatFault, LEAF, setMember, type Branch, type Tree } from './branch.ts'

/** YAML 1.2, one document: hosts differ in what they make of more. What aliases repeat counts each time, so a bomb of them meets the bound. */
export function yamlTree(text: string): Tree {
  const document = onlyDocument(text)
  const fault = document?.errors[0]
  if (fault !== undefined) throw new FormatFault(firstLine(fault.message), fault.pos[0])
  const flaws: Flaws = []
  const grow = grower(flaws)
  const { value, ...root } = grow(document?.contents ?? null, 0, 0)
  return { value, root, flaws }
}

function onlyDocument(text: string): Document | undefined {
  if (nestsTooDeep(text)) throw new FormatFault('nested too deep', 0)
  try {
    const documents = parseAllDocuments(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
    if (!Array.isArray(documents)) return undefined
    const [first, second] = documents
    if (second) throw new FormatFault('more than one document in it', second.range[0])
    return first
  } catch (error) {
    // It recurses, so what is nested without end runs out of stack.
    if (error instanceof RangeError) throw new FormatFault('nested too deep', 0)
    throw error
  }
}

/**
 * Told token by token, without recursion: the parser recurses, and where the stack ends within a regular expression, the
 * whole process does, which nobody can catch. Each blank of an indentation may be a level.
 */
function nestsTooDeep(text: string): boolean {
  if (text.length <= DEEPEST) return false
  let [flow, line] = [0, 0]
  for (const token of new Lexer().lex(text)) {
    const kind = CST.tokenType(token)
    if (kind === 'newline') line = 0
    else if (kind === 'space') line += token.includes('\n') ? 0 : token.length
    else if (kind === 'flow-seq-start' || kind === 'flow-map-start') flow += 1
    else if (kind === 'flow-seq-end' || kind === 'flow-map-end') flow = Math.max(0, flow - 1)
    else if (kind === 'seq-item-ind' || kind === 'explicit-key-ind' || kind === 'map-value-ind') line += 1
    if (flow > DEEPEST || line > MOST_COLUMNS) return true
  }
  return false
}

const MOST_COLUMNS = 600

/** Later lines of its messages quote the document. */
const firstLine = (message: string): string => (message.split('\n', 1)[0] ?? '').slice(0, 120)

type Grown = Branch & { readonly value: JsonValue }
type Flaws = Tree['flaws'][number][]

function grower(flaws: Flaws) {
  const meter = createMeter()
  const anchors = new Map<string, Node>()
  const grow = (node: unknown, depth: number, from: number): Grown => {
    meter(depth, from)
    if (isAlias(node)) {
      const target = anchors.get(node.source)
      if (target === undefined) throw new FormatFault('an alias of nothing', from)
      return { ...grow(target, depth + 1, from), ...rangeOf(node, from) }
    }
    if (isNode(node) && node.anchor !== undefined) anchors.set(node.anchor, node)
    const range = rangeOf(node, from)
    if (isSeq(node)) {
      const items = node.items.map((item) => grow(item, depth + 1, range.start))
      const parts = new Map(items.map((item, index) => [String(index), item]))
      return { value: items.map(({ value }) => value), ...range, parts }
    }
    if (isMap(node)) return growMap(node.items, range, depth)
    return { value: isScalar(node) ? plainValue(node.value) : null, ...range, parts: LEAF }
  }

  const growMap = (items: readonly unknown[], range: Range, depth: number): Grown => {
    const value: Record<string, JsonValue> = {}
    const parts = new Map<string, Branch>()
    for (const pair of items) {
      if (!isPair(pair)) continue
      const key = keyOf(pair.key)
      const at = rangeOf(pair.key, range.start)
      if (parts.has(key)) flaws.push({ kind: 'duplicate-key', offset: at.start })
      const member = grow(pair.value, depth + 1, at.start)
      setMember(value, key, member.value)
      // A mapping starts below its key: who looks for it wants the key's line.
      parts.set(key, isMap(pair.value) ? { ...member, start: at.start } : member)
    }
    mergeInto(value, parts)
    return { value, ...range, parts }
  }
  return grow
}

/** `<<: *base`: what hosts on YAML 1.1 readers take as members; a member of its own wins. */
function mergeInto(value: Record<string, JsonValue>, parts: Map<string, Branch>): void {
  const base = value['<<']
  const at = parts.get('<<')
  if (base === undefined || at === undefined || typeof base !== 'object' || base === null) return
  for (const one of Array.isArray(base) ? base : [base])
    if (typeof one === 'object' && one !== null)
      for (const [key, member] of Object.entries(one)) {
        if (Object.hasOwn(value, key)) continue
        setMember(value, key, member as JsonValue)
        parts.set(key, at.parts.get(key) ?? at)
      }
  delete value['<<']
}

interface Range {
  readonly start: number
  readonly end: number
}

function rangeOf(node: unknown, from: number): Range {
  const range = (node as Node | null)?.range
  return range === undefined || range === null
    ? { start: from, end: from }
    : { start: range[0], end: range[1] }
}

function keyOf(key: unknown): string {
  const value = isScalar(key) ? key.value : null
  return typeof value === 'string' ? value : String(value)
}

function plainValue(value: unknown): JsonValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return value
  return typeof value === 'bigint' ? Number(value) : null
}
