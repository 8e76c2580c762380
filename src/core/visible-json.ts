/** JSON text of a value in which nothing can steer a terminal or stay unseen: such characters are written as escapes. */
export function visibleJson(value: unknown, indent?: number): string {
  return visibleText(JSON.stringify(value, undefined, indent))
}

/** The same for a text in which line feeds mean lines. */
export function visibleText(text: string): string {
  return WIDE.test(text) ? text.replace(HIDDEN, escapeUnits) : text
}

// A class of properties is slow to look for, and most texts have none of these.
const WIDE = /[^\x00-\x7e]/
// What JSON.stringify leaves as it is: DEL, C1, format characters (bidi controls, zero-width, tags), line separators.
const HIDDEN = /[\x7f-\x9f\p{Cf}\u2028\u2029]/gu

function escapeUnits(char: string): string {
  let out = ''
  for (let i = 0; i < char.length; i++) out += `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`
  return out
}
