import type { EntryState, Scope } from '../core/server-entry.ts'
import type { JsonObject, JsonValue } from '../core/value.ts'
import type { Declared, Shape } from './entry/declared.ts'
import type { ConfigFormat, Machine } from './found.ts'

/**
 * Where files lie: `~/…` in the home folder, `$config/…` where apps of the system keep settings, `$xdg/…`, `$data/…`,
 * `$local/…`, `$programdata/…`, `$programfiles/…`, `$project/…`, `/…` in the root; `{NAME|~/default}/…` where a variable
 * may move it. `*` stands for part of a name, `**` for some folders.
 */
export type Places = readonly string[] | Readonly<Partial<Record<Machine['os'], readonly string[]>>>

/** One kind of file of a host. */
export interface ConfigFile {
  readonly scope: Scope
  readonly format: ConfigFormat
  readonly at: Places
  /** Where that was learned, and where sources disagree. */
  readonly evidence: string
  readonly servers?: Shape
  /** It holds approvals, hooks or permissions. */
  readonly isSettings?: true
  /** The higher one wins; by scope where left out. */
  readonly rank?: number
  /** Whether its servers start without a yes of the user. `unknown`: the host remembers that where we do not look. */
  readonly approval?: 'needed' | 'not needed' | 'unknown'
  /** The document is a text in base64 under that key. */
  readonly inside?: { readonly key: string; readonly format: ConfigFormat }
  /** Files that the document names, in its own folder, with more servers. */
  readonly names?: { readonly read: (value: JsonValue) => readonly string[]; readonly servers: Shape }
  /** Read only where this exists too: a file that belongs to another host first. */
  readonly needs?: string
}

/** A file in which a host keeps the projects it has been used in. */
export interface ProjectList {
  readonly at: Places
  readonly format: ConfigFormat | 'database'
  readonly evidence: string
  /** Paths or `file:` addresses, as written. */
  readonly read: (value: JsonValue) => readonly string[]
}

/** A file of a host that was read. */
export interface Loaded {
  readonly kind: ConfigFile
  readonly path: string
  readonly project: string | undefined
  readonly value: JsonValue
}

export interface Candidate {
  readonly declared: Declared
  readonly file: Loaded
  /** Folder the entry holds for; undefined: everywhere. */
  readonly project: string | undefined
}

/** What the files of a host say of one entry beside the entry itself. */
export type Settle = (candidate: Candidate, files: readonly Loaded[]) => Settled

export interface Settled {
  readonly state?: EntryState
  /** More tools that are called without asking. */
  readonly unasked?: readonly string[] | 'all'
}

export const settingsOf = (files: readonly Loaded[]): readonly (Loaded & { readonly value: JsonObject })[] =>
  files.filter(
    (file): file is Loaded & { readonly value: JsonObject } =>
      file.kind.isSettings === true && typeof file.value === 'object' && !Array.isArray(file.value),
  )
