import { parseTOML, ParseError, type AST } from 'toml-eslint-parser'
import type { JsonValue } from '../../core/value.ts'
import { createMeter, DEEPEST, FormatFault, LEAF, setMember, type Branch, type Tree } from './branch.ts'

/** TOML 1.0; dates are given as they are written. */
export function tomlTree(text: string): Tree {
  const program = parsed(text.replace(/^\uFEFF/, ' '))
  const root: Grown = { value: {}, start: 0, end: text.length, parts: new Map() }
  const meter = createMeter()
  for (const node of program.body[0].body) {
    if (node.type === 'TOMLKeyValue') grow(root, node, meter, 1)
    else {
      const table = reach(root, node.resolvedKey, node.range, node.kind === 'array')
      for (const member of node.body) grow(table, member, meter, node.resolvedKey.length + 1)
    }
  }
  return { value: root.value, root, flaws: [] }
}

function parsed(text: string): AST.TOMLProgram {
  try {
    return parseTOML(text)
  } catch (error) {
    if (error instanceof ParseError) {
      // What is missing at the end of a line is told at the start of the next one.
      const isEarlier = error.message.startsWith('Unspecified')
      const at = isEarlier ? text.slice(0, error.index).trimEnd().length : error.index
      throw new FormatFault(sentence(error.message), at)
    }
    // It recurses, so what is nested without end runs out of stack.
    if (error instanceof RangeError) throw new FormatFault('nested too deep', 0)
    throw error
  }
}

const sentence = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1, 200)

interface Grown extends Branch {
  readonly value: Record<string, JsonValue> | JsonValue[]
  end: number
  readonly parts: Map<string, Grown | Branch>
}

/** The table of that key, made where it is not there yet. */
function reach(
  root: Grown,
  keys: readonly (string | number)[],
  [start, end]: readonly [number, number],
  isList: boolean,
): Grown {
  if (keys.length > DEEPEST) throw new FormatFault(`nested deeper than ${DEEPEST} levels`, start)
  let at = root
  for (const [index, key] of keys.entries()) {
    const found = at.parts.get(String(key))
    if (found !== undefined && 'value' in found) {
      at = found
      at.end = Math.max(at.end, end)
      continue
    }
    const isArray = typeof keys[index + 1] === 'number' || (isList && index === keys.length - 2)
    const made: Grown = { value: isArray ? [] : {}, start, end, parts: new Map() }
    put(at, key, made.value, made)
    at = made
  }
  return at
}

function put(at: Grown, key: string | number, value: JsonValue, branch: Grown | Branch): void {
  if (Array.isArray(at.value)) at.value.push(value)
  else setMember(at.value, String(key), value)
  at.parts.set(String(key), branch)
}

type Meter = ReturnType<typeof createMeter>

function grow(table: Grown, { key, value, range }: AST.TOMLKeyValue, meter: Meter, depth: number): void {
  const names = key.keys.map((one) => (one.type === 'TOMLBare' ? one.name : one.value))
  const holder = reach(table, names.slice(0, -1), range, false)
  const built = build(value, meter, depth + names.length)
  put(holder, names.at(-1) ?? '', built.value, built)
}

function build(node: AST.TOMLContentNode, meter: Meter, depth: number): { value: JsonValue } & Branch {
  const [start, end] = node.range
  meter(depth, start)
  if (node.type === 'TOMLArray') {
    const items = node.elements.map((element) => build(element, meter, depth + 1))
    const parts = new Map(items.map((item, index) => [String(index), item]))
    return { value: items.map(({ value }) => value), start, end, parts }
  }
  if (node.type === 'TOMLInlineTable') {
    const table: Grown = { value: {}, start, end, parts: new Map() }
    for (const member of node.body) grow(table, member, meter, depth)
    return table
  }
  return { value: plainValue(node), start, end, parts: LEAF }
}

function plainValue(node: AST.TOMLValue): JsonValue {
  if (node.kind === 'string' || node.kind === 'boolean') return node.value
  if (node.kind === 'integer' || node.kind === 'float') return node.value
  return node.datetime
}
