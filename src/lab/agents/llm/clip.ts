/** A text within bounds that says how much was left out. */
export function clip(text: string, letters: number): string {
  if (text.length <= letters) return text.toWellFormed()
  return `${text.slice(0, letters).toWellFormed()}\n[${text.length - letters} more letters were left out]`
}
