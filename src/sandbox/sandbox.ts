import type { Access } from '../core/session.ts'
import type { ServerProcess } from '../mcp/transport/stdio.ts'

/** How little a foreign program gets. */
export interface SandboxPolicy {
  /** Folders it may read beside the runtime: its package. */
  readonly readable: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** Milliseconds, bytes, processes. */
  readonly limits: {
    readonly wallMs: number
    readonly memoryBytes: number
    readonly processes: number
    readonly outputBytes: number
  }
  /** Clock it is shown, milliseconds since 1970; undefined: the true one. */
  readonly clock?: number | undefined
}

/** A program that runs where it can harm nobody. */
export interface Sandboxed extends ServerProcess {
  /** What it tried so far. */
  readonly accesses: () => readonly Access[]
}

export type SandboxCheck = { readonly ok: true } | { readonly ok: false; readonly why: string }
