import { sha256Hex } from '../../core/canonical.ts'
import type { Raw } from '../../store/queue.ts'

/** A text as it is kept: once, under the hash of its bytes. */
export function rawOf(text: string): Raw {
  const bytes = new TextEncoder().encode(text)
  return { hash: sha256Hex(bytes), bytes }
}
