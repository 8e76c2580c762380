import type { JsonValue } from '../../core/value.ts'
import type { ConfigFormat } from '../found.ts'
import { jsoncTree } from '../jsonc.ts'
import { FormatFault, MOST_BYTES, type Branch, type FlawKind, type Tree } from './branch.ts'
import { decodeText } from './decode-text.ts'
import { plistTree } from './plist.ts'
import { tomlTree } from './toml.ts'
import { yamlTree } from './yaml.ts'

export type ReadResult = Document | Unreadable

/** A settings file as its host reads it, with what stands where. */
export interface Document {
  readonly ok: true
  /** As it was decoded; empty for a binary property list. */
  readonly text: string
  readonly value: JsonValue
  readonly flaws: readonly (Position & { readonly kind: FlawKind })[]
  /** Where the value of a JSON Pointer stands; what holds it, where there is no such value. */
  readonly locate: (pointer: string) => Spot
}

/** Why it cannot be read, and where. */
export interface Unreadable extends Position {
  readonly ok: false
  readonly text: string
  readonly why: string
}

/** Counted from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

export interface Spot extends Position {
  readonly endLine: number
  readonly endColumn: number
  /** In UTF-16 units of the text, half open. */
  readonly offset: number
  readonly end: number
}

/** Reads one document of a host, within bounds; never throws. */
export function readDocument(format: ConfigFormat, content: string | Uint8Array): ReadResult {
  let text = ''
  try {
    if (content.length > MOST_BYTES) throw new FormatFault('larger than 32 MiB', 0)
    if (format === 'plist' && typeof content !== 'string' && isBinary(content))
      return documentOf('', plistTree(content))
    text = typeof content === 'string' ? content : decodeText(content)
    return documentOf(text, TREES[format](text))
  } catch (error) {
    if (!(error instanceof FormatFault)) throw error
    return { ok: false, text, why: error.message, ...positionIn(lineStarts(text), error.offset) }
  }
}

/** JSON is read as JSONC: what a strict host would not take is told as a flaw, and its servers are seen all the same. */
const TREES: Readonly<Record<ConfigFormat, (text: string) => Tree>> = {
  json: (text) => jsoncTree(text, true),
  jsonc: (text) => jsoncTree(text, false),
  toml: tomlTree,
  yaml: yamlTree,
  plist: plistTree,
}

const isBinary = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 6)).toString('latin1') === 'bplist'

function documentOf(text: string, { value, root, flaws }: Tree): Document {
  let starts: readonly number[] | undefined
  const lines = (): readonly number[] => (starts ??= lineStarts(text))
  return {
    ok: true,
    text,
    value,
    flaws: flaws.map(({ kind, offset }) => ({ kind, ...positionIn(lines(), offset) })),
    locate: (pointer) => {
      const { start, end } = branchAt(root, pointer)
      const last = positionIn(lines(), end)
      return {
        ...positionIn(lines(), start),
        endLine: last.line,
        endColumn: last.column,
        offset: start,
        end,
      }
    },
  }
}

function branchAt(root: Branch, pointer: string): Branch {
  let branch = root
  for (const raw of pointer === '' ? [] : pointer.slice(1).split('/')) {
    const next = branch.parts.get(raw.replaceAll('~1', '/').replaceAll('~0', '~'))
    if (next === undefined) break
    branch = next
  }
  return branch
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function positionIn(starts: readonly number[], offset: number): Position {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}
