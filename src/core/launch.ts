import type { Scope, Command } from './server-entry.ts'
import type { JsonObject } from './value.ts'

/** How one server is started: what `launch` detectors look at. Pointers go to `/command`, `/args/0`, `/env/NAME`. */
export interface Launch extends Command {
  readonly host: string
  readonly scope: Scope
  readonly server: string
  readonly unasked: readonly string[] | 'all'
  /** The entry as written: members that only some hosts know. */
  readonly json: JsonObject
  /** What was seen of the files that the command line names; empty where nobody looked. */
  readonly files: readonly LaunchFile[]
}

/** A file that the command line would run or read, seen without opening it. */
export interface LaunchFile {
  /** Which word named it: `/command` or `/args/0`. */
  readonly pointer: string
  readonly path: string
  readonly isThere: boolean
  /** Another user than the owner and root may change it, or a folder above it. */
  readonly isWritableByOthers: boolean
  /** In a folder that anybody may write to, such as the one for temporary files. */
  readonly isTemporary: boolean
  /** Found by name along PATH, before the system's own folders. */
  readonly isFromLoosePath: boolean
}

/** How a remote server is reached. Pointers go to `/url`, `/headers/NAME`. */
export interface Endpoint {
  readonly host: string
  readonly scope: Scope
  readonly server: string
  readonly transport: 'http' | 'sse'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly unasked: readonly string[] | 'all'
  readonly json: JsonObject
}

/** One settings file of a host: approvals, hooks, permissions. Pointers go into `/json`. */
export interface HostSettings {
  readonly host: string
  readonly scope: Scope
  readonly json: JsonObject
  /** Files of higher rank that exist: a managed one may forbid what this one allows. */
  readonly above: readonly { readonly scope: Scope; readonly json: JsonObject }[]
  readonly isWritableByOthers: boolean
  /** In a repository, and not left out of it by an ignore file. */
  readonly isShared: boolean
}
