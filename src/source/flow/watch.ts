import type { SinkKind, Span } from '../../core/source.ts'
import type { Function } from '../program.ts'
import type { Call } from './calls.ts'
import type { Facts } from './facts.ts'
import type { Value } from './value.ts'

/** Who is told of what happens while values are followed. */
export interface Watch {
  readonly danger: (danger: Danger, facts: Facts) => void
  /** Something was compared with something. */
  readonly compared: (left: Value, right: Value, at: Span) => void
  /** Something was looked up in something by a key. */
  readonly looked: (holder: Value, key: Value, at: Span) => void
  readonly stored: (holder: Value, key: Value, value: Value, at: Span, facts: Facts) => void
  /** Something was chosen of a list; `of`: as the source calls it. */
  readonly picked: (list: Value, of: string, at: Span) => void
  /** It is asked whether something is among others. */
  readonly asked: (of: Value, item: Value) => void
  /** A function of the program is called. */
  readonly handed: (call: Call) => void
  /** Something from outside the program was called. */
  readonly called: (call: Call) => void
  /** A function gives something back. */
  readonly returned: (value: Value, at: Span, by: Function | undefined) => void
  readonly thrown: (value: Value, at: Span) => void
  readonly decided: (test: Value, at: Span) => void
}

/** A value in a place where it may do harm; `value` undefined: the place is reached, and nothing from outside is in it. */
export interface Danger {
  readonly kind: SinkKind
  readonly call: string
  readonly at: Span
  readonly value: Value | undefined
  readonly guards: readonly string[]
  /** Checks with this label are good enough here: a client that follows no redirects. */
  readonly settles?: string | undefined
}
