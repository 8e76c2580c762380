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
  /** All leaves of one message at once are one row in a shared log. */
  readonly learn: (learnt: Learnt | readonly Learnt[]) => void
  /**
   * What of these argument strings was seen before, this call and the ones before it taken together: pieces of a value
   * that go to the same `sink` (`server::tool`) one after the other are put together again.
   */
  readonly recall: (leaves: readonly Leaf[], sink?: string) => readonly Match[]
  /** Texts that tell nothing of where a value comes from: names and enumerations of approved definitions. */
  readonly ignore: (texts: readonly string[]) => void
  readonly size: () => { readonly fingerprints: number; readonly most: number; readonly bytes: number }
}

export interface Leaf {
  readonly pointer: string
  readonly text: string
}

/** What all memories of one trajectory have in common, over all processes of a host: see store/fingerprints.ts. */
export interface FingerprintLog {
  /** 16 random bytes, made once for each state folder: fingerprints mean nothing without them. */
  readonly key: Uint8Array
  readonly write: (batch: Uint8Array) => void
  /** What others wrote since it was last asked; the first time, what is still kept. */
  readonly news: () => readonly Uint8Array[]
}
