import type { NotChecked } from '../core/finding.ts'
import type { Access } from '../core/session.ts'
import type { ServerProcess } from '../mcp/transport/stdio.ts'

/** How little a foreign program gets. */
export interface SandboxPolicy {
  /** Folders and files it may read beside the runtime: its package. */
  readonly readable: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** Milliseconds, bytes, processes (a thread counts as one). */
  readonly limits: SandboxLimits
  /** Clock it is shown, milliseconds since 1970; undefined: the true one. */
  readonly clock?: number | undefined
  /** Where it starts; its scratch home unless this is among what it may read. */
  readonly cwd?: string | undefined
  /** Follows its system calls, where `strace` is there: every file, address and program, for some time of its own. */
  readonly trace?: boolean | undefined
}

export interface SandboxLimits {
  readonly wallMs: number
  readonly memoryBytes: number
  readonly processes: number
  readonly outputBytes: number
}

export const SANDBOX_LIMITS: SandboxLimits = {
  wallMs: 30_000,
  memoryBytes: 1024 * 1024 * 1024,
  processes: 128,
  outputBytes: 32 * 1024 * 1024,
}

/** A program that runs where it can harm nobody. */
export interface Sandboxed extends ServerProcess {
  /** What it tried so far. */
  readonly accesses: () => readonly Access[]
  /** Looks which canaries were read since the last look, and says what was going on meanwhile. */
  readonly look: (when: 'start' | 'list' | 'call') => void
  /** What this sandbox cannot see on this machine. */
  readonly notChecked: () => readonly NotChecked[]
}

export type SandboxCheck = { readonly ok: true } | { readonly ok: false; readonly why: string }
