import type { JsonValue } from '../core/value.ts'

/** One entry of one registry in one snapshot, in words that all registries share. Everything in it is foreign text, bounded. */
export interface Listing {
  /** Id of the registry file: `official`. */
  readonly registry: string
  /** What the snapshot calls itself, sortable by time: `2026-01`. */
  readonly snapshot: string
  /** As the registry writes it; with `registry` it says which listing this is. */
  readonly name: string
  readonly title?: string
  readonly description?: string
  readonly version?: string
  /** The only one, or the one that the registry calls its latest. */
  readonly isLatest: boolean
  readonly status: 'active' | 'deprecated' | 'deleted'
  /** ISO 8601, as the registry says. */
  readonly published?: string
  readonly updated?: string
  readonly repository?: RepositoryOf
  readonly homepage?: string
  readonly publisher?: string
  readonly packages: readonly ListedPackage[]
  readonly remotes: readonly ListedRemote[]
  /** Settings that the listing asks for as a whole; those of one package stand there. */
  readonly settings: readonly ListedSetting[]
  /** Command lines that users are told to run. */
  readonly launches: readonly ListedLaunch[]
  /** Undefined where the registry says nothing of tools. */
  readonly tools?: readonly ListedTool[]
  readonly license?: string
  readonly language?: string
  readonly stars?: number
  readonly isOfficial?: boolean
  readonly isVerified?: boolean
  readonly isArchived?: boolean
  /** Where this is said to be a copy of: a mirror names its original. */
  readonly copyOf?: string
  /** Shown to users: README parts, configuration examples. Where secrets and package names are looked for. */
  readonly examples: readonly string[]
  /** What only some registries say and a check may want: small. */
  readonly more?: Readonly<Record<string, JsonValue>>
}

export interface RepositoryOf {
  readonly url: string
  /** GitHub's number: it stays when a repository is renamed. */
  readonly id?: string
  readonly folder?: string
  readonly commit?: string
}

export type Ecosystem = 'npm' | 'pypi' | 'oci' | 'mcpb' | 'nuget' | 'cargo' | 'go' | 'maven' | 'other'

export interface ListedPackage {
  readonly ecosystem: Ecosystem
  /** As written, tag and digest of an image included. */
  readonly identifier: string
  readonly version?: string
  readonly sha256?: string
  readonly settings: readonly ListedSetting[]
}

export interface ListedRemote {
  readonly transport: 'http' | 'sse' | 'unknown'
  readonly url: string
  readonly settings: readonly ListedSetting[]
  /** What the registry says of it. */
  readonly authentication?: 'none' | 'oauth' | 'key' | 'unknown'
}

/** An environment variable, a header, an argument that the user has to fill in. */
export interface ListedSetting {
  readonly name: string
  readonly isSecret?: boolean
  readonly isRequired?: boolean
  /** A value that is given in the listing, after secrets were taken out. */
  readonly value?: string
}

export interface ListedLaunch {
  readonly command: string
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string>>
}

export interface ListedTool {
  readonly name: string
  readonly description?: string
  readonly inputSchema?: JsonValue
}

/** A listing has this much of each at most; what is more is left out, and the ledger says how often. */
export const MOST = {
  name: 300,
  text: 4_000,
  example: 20_000,
  list: 64,
  tools: 500,
  schema: 40_000,
} as const
