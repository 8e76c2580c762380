/**
 * Foreign text as a database keeps it: neither takes a NUL or half of a surrogate pair, and both order by code point. What
 * this makes is well-formed, holds no NUL, and is ordered by its bytes just as the text is by its code units.
 */
export function toStored(text: string): string {
  return ODD.test(text) ? text.replace(EACH_ODD, storedUnit) : text
}

export function fromStored(stored: string): string {
  return ESCAPED.test(stored) ? stored.replace(EACH_ESCAPED, (_, low, high) => unitOf(low ?? high)) : stored
}

// U+0001 begins what stands for itself or NUL, U+E000 what stands for itself or for half a pair: the code points just
// above the ones that cannot be written, so that the order stays. The second character orders within each.
const ODD = /[\u0000\u0001\ud800-\udfff\ue000]/
const EACH_ODD = /[\u0000\u0001\ud800-\udfff\ue000]/g
const ESCAPED = /[\u0001\ue000]/
const EACH_ESCAPED = /\u0001([\u0001\u0002])|\ue000([\u3000-\u37ff\u4000])/g

function storedUnit(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code === 0) return '\u0001\u0001'
  if (code === 1) return '\u0001\u0002'
  return code === 0xe000 ? '\ue000\u4000' : `\ue000${String.fromCharCode(code - 0xd800 + 0x3000)}`
}

function unitOf(second: string): string {
  const code = second.charCodeAt(0)
  if (code <= 2) return code === 1 ? '\u0000' : '\u0001'
  return code === 0x4000 ? '\ue000' : String.fromCharCode(code - 0x3000 + 0xd800)
}
