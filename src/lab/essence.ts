/**
 * What must reach a reader for a text to be understood: its sentences, without what is lost on the way through JSON (quotes,
 * line ends) and without what a terminal or a filter takes out and a reader never misses.
 */
export function essenceOf(text: string): readonly string[] {
  return withoutUnseen(text)
    .split(BETWEEN)
    .flatMap(sentencesOf)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}\p{Cf}.-]/u.test(piece))
}

/** Whether all of it stands there, white space apart. */
export function isUnderstood(text: string, essence: readonly string[]): boolean {
  const all = squeezed(text)
  return essence.length > 0 && essence.every((piece) => all.includes(squeezed(piece)))
}

/** A text cut after its sentences; joined by blanks it reads the same. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?]) +(?=[\p{Lu}…])/u)
}

const ESCAPE_SEQUENCE = /(?:\u001b|\\u001b)\[[0-9;]*[A-Za-z]/g
const BETWEEN = /["\\\p{Cc}]+/u
/** Single unseen characters inside of words; long runs of them are a message of their own. */
const LONE_UNSEEN = /(?<!\p{Cf})[\u200b-\u200d\u2060](?!\p{Cf})/gu

const withoutUnseen = (text: string): string => text.replace(ESCAPE_SEQUENCE, '\n').replace(LONE_UNSEEN, '')

const squeezed = (text: string): string => withoutUnseen(text).replace(/\s+/g, '')
