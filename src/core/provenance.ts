import type { Confidentiality, Integrity } from './label.ts'

/** Where something was first seen. */
export interface Origin {
  /** Number of the trail entry that brought it. */
  readonly entry: number
  readonly server: string
  readonly tool: string
  readonly integrity: Integrity
  readonly confidentiality: Confidentiality
  /** Unix milliseconds. */
  readonly at: number
}

/** A part of an argument that was seen before. */
export interface Match {
  /** The argument, as a JSON Pointer into `arguments`, and the range in it. */
  readonly pointer: string
  readonly start: number
  readonly end: number
  readonly origin: Origin
  /** Place in the result it came from. */
  readonly sourcePointer: string
  /** Whether it stood in a text that gives orders. */
  readonly isInOrder: boolean
  /** How it was disguised on the way, outermost first; empty where it came as it was. */
  readonly via: readonly Disguise[]
  /** Characters of the original that came back. */
  readonly size: number
}

export const DISGUISES = [
  'base64',
  'hex',
  'url',
  'json',
  'html',
  'case',
  'reversed',
  'split',
  'partial',
  'spacing',
] as const
export type Disguise = (typeof DISGUISES)[number]

export interface Learnt {
  readonly text: string
  /** Place in the result. */
  readonly pointer: string
  readonly origin: Origin
  /** Ranges of the text that give orders. */
  readonly orders: readonly { readonly start: number; readonly end: number }[]
}

/** Recognises values again. Keeps keyed fingerprints, never the values; bounded; linear in what it is shown. */
export interface Memory {
  readonly learn: (learnt: Learnt) => void
  /** What of these argument strings was seen before, this call and the ones before it taken together. */
  readonly recall: (
    leaves: readonly { readonly pointer: string; readonly text: string }[],
  ) => readonly Match[]
  readonly size: () => { readonly fingerprints: number; readonly bytes: number }
}
