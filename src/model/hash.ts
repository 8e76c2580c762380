/** A 32-bit hash of UTF-16 units (MurmurHash3's mixing, one unit at a time): the same on every machine. Not for secrets. */
export function hashText(text: string, seed = 0): number {
  return hashSpan(text, 0, text.length, seed)
}

/** The hash of a part of a text, without cutting it out. */
export function hashSpan(text: string, start: number, end: number, seed = 0): number {
  let hash = seed | 0
  for (let at = start; at < end; at++) hash = mix(hash, text.charCodeAt(at))
  return finish(hash ^ (end - start))
}

/** Two hashes as one, in order: for pairs of words. */
export function hashPair(first: number, second: number): number {
  return finish(mix(mix(0x2545f491, first), second))
}

/** One more unit into a running hash. `hashSpan` is the same, unit by unit, then `finish(hash ^ length)`. */
export function mix(hash: number, value: number): number {
  let word = Math.imul(value, 0xcc9e2d51)
  word = Math.imul((word << 15) | (word >>> 17), 0x1b873593)
  const mixed = hash ^ word
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0
}

export function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
