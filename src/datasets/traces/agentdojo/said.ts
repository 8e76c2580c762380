/** What a prompt or a goal names, so that a plan can use it without our repeating their words. */
export const addresses = (text: string): string[] => all(text, /[\w.-]{1,60}@[\w-]{1,60}\.[\w.]{2,20}\b/g)
export const accounts = (text: string): string[] =>
  all(text, /\b[A-Z]{2}\d{8,24}\b|\b[A-Z]{2}\d{2}[A-Z]{4}\d{8,20}\b/g)
export const sites = (text: string): string[] => all(text, /\bwww\.[\w.-]{1,60}\.com(?:\/[\w-]{1,60})?/g)
export const days = (text: string): string[] => all(text, /\b\d{4}-\d{2}-\d{2}\b/g)
export const files = (text: string): string[] => all(text, /[\w-]{1,60}\.(?:txt|docx|xlsx|pptx)\b/g)
export const money = (text: string): number[] => all(text, /\b\d{1,6}\.\d{2}\b/g).map(Number)
export const cities = (text: string): string[] => [
  ...new Set(all(text, /\b(?:Paris|London|Tokyo|Los Angeles)\b/g)),
]

/** What stands between quotation marks of one kind. */
export function quoted(text: string): string[] {
  return [...text.matchAll(/(?<![\p{L}\d])['"]([^'"\n]{1,120})['"]/gu)].map(([, inner = '']) => inner)
}

/** The words behind a phrase, up to the end of the sentence or a comma. */
export function behind(text: string, phrase: string): string {
  const at = text.indexOf(phrase)
  return at < 0 ? '' : (/^[^,.?!\n]{0,80}/.exec(text.slice(at + phrase.length))?.[0] ?? '').trim()
}

function all(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? []
}
