/** One way to write the parts of a name. */
export type LetterCase = 'snake' | 'camel' | 'pascal' | 'kebab' | 'dot' | 'upper' | 'words'

export function inCase(name: string, style: LetterCase): string {
  const parts = name.split('_')
  if (style === 'camel') return parts.map((part, at) => (at === 0 ? part : capital(part))).join('')
  if (style === 'pascal') return parts.map(capital).join('')
  if (style === 'kebab') return parts.join('-')
  if (style === 'dot') return parts.join('.')
  if (style === 'words') return parts.join(' ')
  return style === 'upper' ? name.toUpperCase() : name
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
