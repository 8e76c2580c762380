import type { SinkKind } from '../../core/source.ts'
import type { Call } from '../flow/calls.ts'
import type { Value } from '../flow/value.ts'

/** A place of a call where a value may do harm. `value` undefined: it does the thing, with nothing one could choose. */
export interface Harm {
  readonly kind: SinkKind
  readonly value: Value | undefined
  readonly guards?: readonly string[]
  readonly settles?: string | undefined
}

/** Harms of a family of calls; undefined: the call is none of the family. */
export interface Family {
  /** Last words of the calls it knows: asked first, for most calls are none. */
  readonly names: ReadonlySet<string>
  readonly harms: (call: Call) => readonly Harm[] | undefined
  /** What such calls give is what other machines or files hold. */
  readonly isForeign?: boolean
}

export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}

/** A member of an options object, or a keyword. */
export function option({ plain, named }: Call, name: string): Value | undefined {
  const keyword = named.get(name)
  if (keyword) return keyword
  for (const value of plain.toReversed()) {
    const found = value.object?.isList === false ? value.object.fields.get(name) : undefined
    if (found) return found
  }
  return undefined
}

export function rootOf(path: string): string {
  const start = path.startsWith('@') ? path.indexOf('/') + 1 : 0
  const ends = [path.indexOf('.', start), path.indexOf('(', start)].filter((end) => end > 0)
  return path.slice(0, Math.min(path.length, ...ends))
}
