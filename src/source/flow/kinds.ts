import { SINK_KINDS, type SinkKind, type SourceKind } from '../../core/source.ts'

/** Sets of sink kinds as bits: what a check or a transformation makes harmless. `option` is no sink of its own. */
export type Kinds = number

export const NONE: Kinds = 0
export const OPTION: Kinds = 1 << SINK_KINDS.length
export const ALL: Kinds = (1 << (SINK_KINDS.length + 1)) - 1

const BITS = new Map(SINK_KINDS.map((kind, index) => [kind, 1 << index]))

export function kinds(...names: readonly SinkKind[]): Kinds {
  let bits = NONE
  for (const name of names) bits |= BITS.get(name) ?? NONE
  return bits
}

export const FILE = kinds('file-read', 'file-write', 'file-delete', 'module')
export const ADDRESS = kinds('request', 'redirect')
export const LINES = kinds('log')
export const SHELL = kinds('shell', 'program')

/** What must stay inside: dangerous where it leaves, in a result or a log. */
export const INNER: ReadonlySet<SourceKind> = new Set(['secret', 'environment', 'stack-trace'])

/** Does a value from there do harm in such a sink? */
export function harms(source: SourceKind, sink: SinkKind): boolean {
  if (sink === 'result') return INNER.has(source) || source === 'foreign-content'
  if (sink === 'log') return source !== 'foreign-content' && source !== 'stack-trace'
  if (INNER.has(source)) return false
  return source !== 'foreign-content' || RUNS.has(sink)
}

const RUNS: ReadonlySet<SinkKind> = new Set(['shell', 'code', 'module', 'deserialise', 'template'])
