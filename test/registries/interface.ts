import type { World } from './world/world.ts'

/** One host of the test internet: one file. It answers from the world, and keeps nothing. */
export interface Interface {
  /** The file's name. */
  readonly id: string
  /** Hosts whose place it takes. */
  readonly hosts: readonly string[]
  /** Undefined: there is no such thing, 404. */
  readonly answer: (asked: Asked, scene: Scene) => Answer | undefined
}

export interface Asked {
  readonly method: string
  /** As written, escapes included. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

export interface Scene {
  readonly world: World
  /** Where this one listens. */
  readonly origin: string
}

export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly text?: string
  readonly bytes?: Uint8Array
  /** Of one page of a list: what it was made of, so that trouble can make another one of it. */
  readonly list?: ListPage
  /** How it is sent, where trouble is about that. */
  readonly sending?: Sending
}

export interface ListPage {
  readonly items: readonly unknown[]
  readonly next: string | undefined
  readonly make: (items: readonly unknown[], next: string | undefined) => unknown
}

export interface Sending {
  /** Ends the connection after so many bytes, head not counted. */
  readonly cutAt?: number
  /** Ends it before anything. */
  readonly isReset?: boolean
  readonly isCompressed?: boolean
  /** So many bytes at a time. */
  readonly drip?: { readonly bytes: number; readonly everyMs: number }
  /** So much of the body, and a length that fits. */
  readonly keeps?: number
  /** Goes on for as long as somebody reads. */
  readonly isEndless?: boolean
}

export function defineInterface(one: Interface): Interface {
  return one
}

export function listed(page: ListPage): Answer {
  return { json: page.make(page.items, page.next), list: page }
}

export const NOT_FOUND: Answer = { status: 404, json: { message: 'Not Found' } }

/** A whole number from a query, within bounds. */
export function numberOf(text: string | null, usual: number, most: number): number {
  const value = text === null ? usual : Number(text)
  return Number.isInteger(value) && value >= 0 ? Math.min(value, most) : usual
}
