import { createHash } from 'node:crypto'
import { headerValues, type RawHeaders } from '../../mcp/transport/headers.ts'
import type { Conversation, Gate } from '../gate.ts'

export interface Parents {
  readonly find: (isModern: boolean, headers: RawHeaders) => Conversation
}

/**
 * What exchanges without a session have in common, kept apart by era and by the credentials they carry: nothing of one
 * principal may show through in what the guard does for another.
 */
export function createParents(gate: Gate, limit: number): Parents {
  const parents = new Map<string, Conversation>()
  return { find }

  function find(isModern: boolean, headers: RawHeaders): Conversation {
    const key = (isModern ? 'modern ' : 'legacy ') + principalOf(headers)
    const parent = parents.get(key) ?? gate.converse()
    parents.delete(key)
    parents.set(key, parent)
    if (parents.size > limit) {
      const [oldest] = parents.keys()
      if (oldest !== undefined) parents.delete(oldest)
    }
    return parent
  }
}

/** A digest, so that no credential is kept longer than its request. */
function principalOf(headers: RawHeaders): string {
  const credentials = CREDENTIALS.flatMap((name) => headerValues(headers, name))
  if (credentials.length === 0) return ''
  return createHash('sha256').update(credentials.join('\0')).digest('base64')
}

const CREDENTIALS = ['authorization', 'cookie', 'x-api-key']
