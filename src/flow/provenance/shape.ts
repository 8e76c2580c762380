/** What a fingerprint was made of, in 16 bits: six for its length in units, three for its kind, the rest are flags. */
export type Shape = number

export const KINDS = {
  /** One of the stretches of running text that winnowing chose. */
  shingle: 0,
  /** A value that can hardly be an accident, wherever it stands. */
  exact: 1,
  /** A value that counts only where it begins and ends as it did: a longer one is another. */
  edged: 2,
  /** Words that count only where an argument is made of them and nothing else. */
  whole: 3,
  /** A part of a long random value. */
  fragment: 4,
  /** A value that names a place or a person: what goes on before or behind it names another. */
  address: 5,
} as const
export type Kind = (typeof KINDS)[keyof typeof KINDS]

/** Its spelling is not the one that was read, so nothing can be told from differences. */
export const LOOSE = 1 << 9
/** Less than the value that was read. */
export const PARTIAL = 1 << 10
/** Tells nothing: too many servers have it, or the agent had it first. */
export const COMMON = 1 << 11
/** The same, and stays so even in a text that gives orders. */
export const IGNORED = 1 << 12

export function shapeOf(kind: Kind, length: number, flags = 0): Shape {
  return length | (kind << 6) | flags
}

export const lengthOf = (shape: Shape): number => shape & 63

export const kindOf = (shape: Shape): Kind => ((shape >>> 6) & 7) as Kind

/** Whether two fingerprints of equal hash are of the same thing. */
export const isSameShape = (left: Shape, right: Shape): boolean => (left & 511) === (right & 511)

export const isDigitAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}
