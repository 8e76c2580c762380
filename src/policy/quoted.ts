export type Path = readonly (string | number)[]
/** Fails, naming the place of a path in the source. */
export type Bad = (path: Path, what: string) => never

/** A string literal of Cedar. */
export function quoted(text: string): string {
  const escaped = text.replace(/["\\\p{C}]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)
  return `"${escaped}"`
}

export const action = (name: string): string => `Action::${quoted(name)}`
