/** A text without signs that nobody sees: zero width, directions, tags, controls. */
export const visibleText = (text: string): string => text.replaceAll(UNSEEN, '')

const UNSEEN =
  /[\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}-\u{2064}\u{2066}-\u{2069}\u{FEFF}\u{E0000}-\u{E007F}\u{00AD}]/gu
