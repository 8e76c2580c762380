import { createHmac, timingSafeEqual } from 'node:crypto'

/** A question that was put to a host, as the host keeps it for the guard until it answers. */
export interface Seal {
  /** Of the question in the book. */
  readonly id: string
  /** Of the exact action. */
  readonly hash: string
  /** Unix milliseconds. */
  readonly until: number
}

/** What a `requestState` of the guard's own begins with. */
export const SEALED = 'fairlead.approval.'

/** The seal as text: open to read, impossible to make or change without the key. That it is used once, the book sees to. */
export function seal(key: Uint8Array, { id, hash, until }: Seal): string {
  const text = `${SEALED}${id}.${hash}.${until}`
  return `${text}.${macOf(key, text)}`
}

/** Undefined for whatever this key did not seal: then it is the server's, or somebody's invention. */
export function unseal(key: Uint8Array, text: string): Seal | undefined {
  const [, body = '', id = '', hash = '', until = '', mac = ''] = FORM.exec(text) ?? []
  const right = Buffer.from(macOf(key, body))
  const given = Buffer.from(mac)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  return { id, hash, until: Number(until) }
}

const FORM = /^(fairlead\.approval\.([0-9a-f]{10})\.([0-9a-f]{64})\.([0-9]{1,15}))\.([\w-]{43})$/

const macOf = (key: Uint8Array, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url')
