import type { Capability, Confidentiality, Integrity } from '../../core/label.ts'

/**
 * A worksheet after STPA (arXiv 2601.08012): what must not be lost, how it could come to that, what is therefore required,
 * and a world small enough to try all sequences of calls in.
 */
export interface Sheet {
  readonly title: string
  readonly losses: readonly Entry[]
  readonly hazards: readonly (Entry & { readonly losses: readonly string[] })[]
  readonly unsafeActions: readonly (Entry & { readonly hazards: readonly string[] })[]
  readonly requirements: readonly Requirement[]
  readonly values: readonly SheetValue[]
  readonly tools: readonly SheetTool[]
  /** Tools the user asked for, as `server::tool`; undefined where nobody tells the guard what the user said. */
  readonly asked: readonly string[] | undefined
}

export interface Entry {
  readonly id: string
  readonly text: string
}

export interface SheetValue {
  readonly name: string
  readonly confidentiality: Confidentiality
  readonly integrity: Integrity
  /** Who may come to know it; anybody where it is public. */
  readonly mayKnow: readonly string[]
}

export interface SheetTool {
  readonly server: string
  readonly tool: string
  readonly capabilities: readonly Capability[]
  /** Names of the values it gives back. */
  readonly reads: readonly string[]
  /** Whom what it is given goes to: each can be chosen; none where nothing goes out. */
  readonly recipients: readonly string[]
}

/** In the words norms over the order of calls have. */
export type Requirement = Entry & { readonly unsafeActions: readonly string[] } & (
    | { readonly kind: 'flow'; readonly tool: string | undefined }
    | { readonly kind: 'never'; readonly call: string; readonly after: string | undefined }
    | { readonly kind: 'before'; readonly call: string; readonly first: string }
    | { readonly kind: 'atMost'; readonly call: string; readonly times: number }
  )

/** One call that an agent could make. */
export interface Step {
  readonly tool: SheetTool
  readonly recipient: string | undefined
  readonly carries: readonly SheetValue[]
}

export const pathOf = ({ server, tool }: Pick<SheetTool, 'server' | 'tool'>): string => `${server}::${tool}`
