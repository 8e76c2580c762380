import { sha256Hex } from '../../core/canonical.ts'

/**
 * Keeps what was made of a text under its hash: a million listings cost no more than their distinct texts. Two generations,
 * so that what is asked for often stays, and memory is bounded however long the run.
 */
export function remembered<Made>(most: number, make: (text: string) => Made): (text: string) => Made {
  let young = new Map<string, Made>()
  let old = new Map<string, Made>()
  return (text) => {
    const key = sha256Hex(text).slice(0, 32)
    const known = young.get(key)
    if (known !== undefined) return known
    const made = old.get(key) ?? make(text)
    if (young.size >= most) {
      old = young
      young = new Map()
    }
    young.set(key, made)
    return made
  }
}
