import type { Span } from '../../core/source.ts'
import { BESIDE } from './beside.ts'
import { sourceNode } from './nodes.ts'
import type { External, Node } from './value.ts'

/** `extra.requestInfo.headers`: the same each time it is asked for. */
export function besideNode(of: External, name: string, at: Span): Node | undefined {
  const kind = of.path.startsWith('!context') ? BESIDE.get(name) : undefined
  if (kind === undefined) return undefined
  let root = of
  while (root.of) root = root.of
  const key = `${of.path}.${name}`
  const known = KNOWN.get(root)?.get(key)
  if (known) return known
  const made = sourceNode(kind, `${of.path.slice(1)}.${name}`, at)
  const all = KNOWN.get(root) ?? new Map<string, Node>()
  KNOWN.set(root, all.set(key, made))
  return made
}

const KNOWN = new WeakMap<External, Map<string, Node>>()
