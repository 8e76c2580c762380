import type { ServerEntry, Scope } from '../core/server-entry.ts'
import type { HostSettings } from '../core/launch.ts'

/** Where to look: this machine, another user's home, a forensic copy of a disk, a WSL root. Nothing outside is read. */
export interface Machine {
  readonly home: string
  /** Prefix for system folders such as `/etc`; `/` on this machine. */
  readonly root: string
  readonly os: 'linux' | 'darwin' | 'win32'
  readonly env: Readonly<Record<string, string | undefined>>
  /** Project folders named by hand; more are found in files of the hosts. */
  readonly projects: readonly string[]
}

/** Everything the hosts of a machine are told. Nothing is skipped in silence: each file that exists is among `files`. */
export interface Found {
  readonly entries: readonly ServerEntry[]
  readonly files: readonly HostFile[]
  readonly settings: readonly (HostSettings & { readonly file: string; readonly text: string })[]
  readonly skills: readonly SkillFolder[]
  readonly projects: readonly string[]
}

/** One file that exists. */
export interface HostFile {
  readonly host: string
  readonly scope: Scope
  readonly path: string
  readonly format: ConfigFormat
  readonly project: string | undefined
  /** Why it could not be read, and where in it; undefined: it was. */
  readonly fault: { readonly why: string; readonly line: number; readonly column: number } | undefined
  /** What two readers may take differently; it was read nevertheless. */
  readonly flaws: readonly {
    readonly kind: 'duplicate-key' | 'comment' | 'trailing-comma'
    readonly line: number
    readonly column: number
  }[]
  /** As read; empty where it could not be. */
  readonly text: string
  readonly servers: number
}

export const CONFIG_FORMATS = ['json', 'jsonc', 'toml', 'yaml', 'plist'] as const
export type ConfigFormat = (typeof CONFIG_FORMATS)[number]

export interface SkillFolder {
  readonly host: string
  readonly path: string
  readonly kind: 'skill' | 'instructions'
}
