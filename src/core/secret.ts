export interface Secret {
  readonly kind: string
  readonly start: number
  readonly end: number
}

/** Secrets in a text, in order, never overlapping. */
export function* findSecrets(_text: string): Generator<Secret, void, undefined> {}

/** The text with every secret replaced by `[secret:KIND]`. */
export function redactSecrets(text: string): string {
  let out = ''
  let from = 0
  for (const { kind, start, end } of findSecrets(text)) {
    out += `${text.slice(from, start)}[secret:${kind}]`
    from = end
  }
  return from === 0 ? text : out + text.slice(from)
}
