import type { Place } from './place.ts'
import type { JsonObject } from './value.ts'

/** Who wrote a configuration file, which decides what wins: a managed one over all others. */
export const SCOPES = ['managed', 'system', 'user', 'project', 'plugin', 'extension'] as const
export type Scope = (typeof SCOPES)[number]

/** One server as a host's file declares it, in one shape for all hosts. */
export interface ServerEntry {
  /** Id of the host; empty for a file that was named by itself and fits several. */
  readonly host: string
  readonly scope: Scope
  readonly name: string
  /** The file, as shown to people. */
  readonly file: string
  /** The project folder a project entry belongs to; undefined where it holds everywhere. */
  readonly project: string | undefined
  readonly reach: Reach
  readonly state: EntryState
  /** Tools the host calls without asking, by this entry: names, or all. */
  readonly unasked: readonly string[] | 'all'
  /** The entry as written. */
  readonly json: JsonObject
  /** Where the entry stands in the file. */
  readonly pointer: string
  /**
   * A pointer into `Launch` or `Endpoint` (`/command`, `/args/2`, `/env/TOKEN`, `/url`, `/headers/Authorization`), as a
   * pointer into the file. Hosts name and nest these differently.
   */
  readonly pointerInFile: (pointer: string) => string
}

export type Reach =
  | ({ readonly kind: 'stdio' } & Command)
  | {
      readonly kind: 'http' | 'sse'
      readonly url: string
      readonly headers: Readonly<Record<string, string>>
    }
  /** The host's own form for something that is neither: built in, or written wrongly. */
  | { readonly kind: 'other'; readonly why: string }

export interface Command {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd?: string | undefined
  readonly envFile?: string | undefined
}

/** What the host does with an entry, all its files taken together. */
export type EntryState =
  | { readonly kind: 'enabled'; readonly approved: 'yes' | 'not needed' | 'unknown' }
  /** Not started until the user says yes. */
  | { readonly kind: 'needs-approval' }
  | { readonly kind: 'disabled'; readonly by: Where }
  /** Another entry of that name wins. */
  | { readonly kind: 'overridden'; readonly by: Where }

export interface Where extends Place {
  readonly file: string
}

export function isActive({ state }: ServerEntry): boolean {
  return state.kind === 'enabled' || state.kind === 'needs-approval'
}
