export interface RegexLiteral {
  readonly path: string
  readonly pattern: string
  readonly flags: string
}
export function regexLiterals(): {
  readonly literals: readonly RegexLiteral[]
  readonly composed: readonly string[]
}
export function verdictKey(literal: { readonly pattern: string; readonly flags: string }): string
