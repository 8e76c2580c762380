import type { Reach } from '../../core/server-entry.ts'
import type { JsonObject, JsonValue } from '../../core/value.ts'

/** One server as one file declares it; what other files say of it is not known yet. */
export interface Declared {
  readonly name: string
  readonly json: JsonObject
  /** Where the entry stands in its file. */
  readonly pointer: string
  readonly reach: Reach
  /** From a pointer into the launch or endpoint to the pointer in the file. */
  readonly places: ReadonlyMap<string, string>
  readonly unasked: readonly string[] | 'all'
  /** What in the entry itself turns it off. */
  readonly off: string | undefined
  /** Folder that the file names for this entry, as it is written there. */
  readonly project: string | undefined
}

/** How a host words its entries, where hosts differ in what they heed. */
export interface Dialect {
  /** The member that turns an entry off, if the host knows one: `disabled: true`, or `enabled: false`. */
  readonly off?: 'disabled' | 'enabled' | 'isActive' | 'active' | 'isEnabled'
  /** The member that names tools called without asking: a list, or `true` for all. */
  readonly unasked?: string | readonly string[]
  /** Members that stand around what is read, for entries in two layers: `{ transport: { command } }`. */
  readonly inside?: string
}

/** Reads the entries of a document. `others` are the documents of the same host, for a host that spreads them. */
export type Shape = (value: JsonValue, others: readonly Beside[]) => readonly Declared[]

export interface Beside {
  readonly path: string
  readonly value: JsonValue
}
