/**
 * Whether a pattern admits only values that do no harm wherever they end up: anchored at both ends, made of letters, digits and
 * a few signs. One that admits slashes, quotes, spaces of all kinds or anything at all does not.
 */
export function isNarrowPattern(source: string): boolean {
  const anchored = /^(?:\^|\\A)([\s\S]*?)(?:\$|\\Z|\\z)$/.exec(source)
  if (!anchored) return false
  const inside = anchored[1] ?? ''
  let inClass = false
  let depth = 0
  for (let index = 0; index < inside.length; index++) {
    const letter = inside.charAt(index)
    if (letter === '\\') {
      index++
      if (!/[wdbAZ.\-_+:@=,]/.test(inside.charAt(index))) return false
    } else if (inClass) {
      if (letter === ']') inClass = false
      else if (letter === '^' && inside.charAt(index - 1) === '[') return false
      else if (!SAFE.test(letter)) return false
    } else if (letter === '[') inClass = true
    else if (letter === '(') depth++
    else if (letter === ')') depth--
    else if (letter === '|' && depth === 0) return false
    else if (letter === '.' || !PLAIN.test(letter)) return false
  }
  return !inClass
}

const SAFE = /[\w\-.:@,+=^]/
const PLAIN = /[\w\-:@,+=?*{}|^$]/
