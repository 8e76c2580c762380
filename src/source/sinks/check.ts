import type { Span } from '../../core/source.ts'
import type { Call } from '../flow/calls.ts'
import { kinds } from '../flow/kinds.ts'
import type { Machine } from '../flow/machine.ts'
import { madeOf, sourceNode } from '../flow/nodes.ts'
import { textOf } from '../flow/text.ts'
import { externalOf, UNKNOWN, type Value, valueOf } from '../flow/value.ts'
import { code } from './code.ts'
import { databases } from './databases.ts'
import { files } from './files.ts'
import type { Family } from './harm.ts'
import { programs } from './programs.ts'
import { requests } from './requests.ts'
import { texts } from './texts.ts'

const FAMILIES: readonly Family[] = [programs, code, files, requests, databases, texts]
const BY_NAME = new Map<string, Family[]>()
for (const family of FAMILIES)
  for (const name of family.names) {
    const known = BY_NAME.get(name)
    if (known) known.push(family)
    else BY_NAME.set(name, [family])
  }

/** Tells of every harm a call may do. What it gives is known only where it is someone else's words. */
export function checkCall(machine: Machine, call: Call): Value | undefined {
  for (const family of BY_NAME.get(call.name) ?? BY_NAME.get(call.path) ?? []) {
    const harms = family.harms(call)
    if (harms === undefined) continue
    for (const { kind, value, guards = [], settles } of harms) {
      machine.watch.danger(
        { kind, call: call.path.replace(/^\?\./, ''), at: call.at, value, guards, settles },
        machine.facts,
      )
    }
    if (family.isForeign) return foreign(call)
    return undefined
  }
  return undefined
}

function foreign(call: Call): Value {
  const address = call.plain[0]?.literal
  // What stands on this very machine is no stranger's.
  if (typeof address === 'string' && /^https?:\/\/(?:localhost|127\.)/.test(address)) return UNKNOWN
  return valueOf({
    node: sourceNode('foreign-content', call.text, call.at),
    external: externalOf('!response').external,
  })
}

/** `sql\`…${x}\``: tags of query builders bind what they are given; those of shells quote it. */
export function checkTaggedText(machine: Machine, tag: Value, parts: readonly Value[], at: Span): Value {
  const path = tag.external?.path ?? ''
  if (path === 'String.raw' || path === 'dedent') return textOf(parts, at)
  const holes = parts.filter(({ literal }) => literal === undefined)
  if (/(?:^|\.)\$(?:\(\))?$/.test(path)) {
    machine.watch.danger({ kind: 'program', call: path, at, value: undefined, guards: [] }, machine.facts)
    return UNKNOWN
  }
  return madeOf(holes, {
    what: 'tagged text',
    at,
    strips: kinds('sql', 'query', 'shell', 'program', 'template'),
  })
}
