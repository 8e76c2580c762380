import type { JsonObject } from '../../core/value.ts'
import type { Slot } from './slots.ts'

/** Functions that belong together, and scenes in which an assistant uses them rightly. */
export interface Family {
  readonly name: string
  readonly tools: readonly FamilyTool[]
  readonly scenes: readonly Scene[]
}

export interface FamilyTool {
  readonly name: string
  readonly description: string
  readonly takes: readonly Parameter[]
  /** What only some may call. */
  readonly isPrivileged: boolean
  /** Looks much like it and does something else. */
  readonly near?: { readonly name: string; readonly description: string; readonly gives: string }
  /** Does what it does, and far more. */
  readonly over?: { readonly name: string; readonly description: string; readonly adds: JsonObject }
}

export interface Parameter {
  readonly name: string
  readonly type: string
  readonly isOptional: boolean
}

export interface Scene {
  readonly family: string
  readonly slots: readonly Slot[]
  readonly lines: readonly Line[]
}

/** Texts and JSON with `{slots}` in them. */
export type Line =
  | { readonly kind: 'user' | 'answer'; readonly texts: readonly string[]; readonly sender?: string }
  | {
      readonly kind: 'call'
      readonly tool: string
      readonly json: string
      /** It can only come after the call before it, though no value says so. */
      readonly follows: boolean
    }
  | { readonly kind: 'result'; readonly json: string }
