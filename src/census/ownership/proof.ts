import type { JsonValue } from '../../core/value.ts'
import { field, isArray } from '../../core/value.ts'
import type { Answer } from '../question.ts'

/** What a package says of which server it is for: the fact of every lookup that asks a package registry. */
export interface Declared {
  readonly [key: string]: JsonValue
  readonly isThere: boolean
  /** Names of servers, as far as it gives any. */
  readonly names: readonly string[]
}

export type Proof =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly why: string }
  /** Nobody knows: a host that wants to be left alone has confirmed nothing (CVE-2026-45781). */
  | { readonly kind: 'unknown'; readonly why: string }

/** Does the package name this very server? A longer name that begins with it is another. */
export function proofOf(server: string, answer: Answer | undefined): Proof {
  if (answer === undefined) return { kind: 'unknown', why: 'nobody was asked' }
  if ('unknown' in answer) return { kind: 'unknown', why: answer.unknown }
  const names = field(answer.fact, 'names')
  if (field(answer.fact, 'isName') === false) return { kind: 'failed', why: 'no package can have this name' }
  if (field(answer.fact, 'isThere') !== true) return { kind: 'failed', why: 'the package is not there' }
  if (!isArray(names) || names.length === 0) return { kind: 'failed', why: 'the package names no server' }
  return names.includes(server)
    ? { kind: 'passed' }
    : { kind: 'failed', why: 'the package names another server' }
}

/** An image names its server by a label. */
export function imageProof(server: string, answer: Answer | undefined): Proof {
  if (answer === undefined || 'unknown' in answer) return proofOf(server, answer)
  const name = field(answer.fact, 'server')
  const isThere = field(answer.fact, 'exists') === true
  return proofOf(server, { fact: { isThere, names: typeof name === 'string' ? [name] : [] } })
}

/** A bundle names no server; that its bytes are the promised ones is all that can be proven. */
export function bundleProof(promised: string | undefined, answer: Answer | undefined): Proof {
  if (promised === undefined) return { kind: 'failed', why: 'no hash is promised' }
  if (answer === undefined) return { kind: 'unknown', why: 'nobody was asked' }
  if ('unknown' in answer) return { kind: 'unknown', why: answer.unknown }
  if (field(answer.fact, 'exists') !== true) return { kind: 'failed', why: 'the package is not there' }
  return field(answer.fact, 'sha256') === promised
    ? { kind: 'passed' }
    : { kind: 'failed', why: 'the bundle has another hash' }
}

/** `mcp-name: io.github.owner/server`, in a README: each that stands there, whole. */
export function markedNames(text: string): readonly string[] {
  return [...new Set([...text.slice(0, MOST).matchAll(MARKER)].map(([, name = '']) => name))].slice(0, 50)
}

const MOST = 2_000_000
const MARKER = /mcp-name: ([a-zA-Z0-9._/-]{3,200})(?![a-zA-Z0-9._/-])/g
