/** Letters and digits alone: what differs only in case, spaces and marks is the same text. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(APART, '')
}

const APART = /[^\p{L}\p{N}]/gu
