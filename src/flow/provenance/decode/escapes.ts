import type { Disguise } from '../../../core/provenance.ts'
import type { Decoded } from './decoded.ts'

/** Percent, backslash and entity notation, each undone in the whole text; nothing where the text has none. */
export function* unescaped(text: string): Generator<Decoded, void, undefined> {
  if (text.includes('%')) yield* replaced(text, 'url', PERCENT, percent)
  if (text.includes('\\')) yield* replaced(text, 'json', BACKSLASH, backslash)
  if (text.includes('&')) yield* replaced(text, 'html', ENTITY, entity)
}

const PERCENT = /(?:%[0-9A-Fa-f]{2}){1,200}/g
const BACKSLASH = /\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|u\{[0-9A-Fa-f]{1,6}\}|[^uxUX])/g
const ENTITY = /&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[a-zA-Z]{2,8});?/g

function* replaced(
  text: string,
  via: Disguise,
  notation: RegExp,
  decode: (sign: string) => string | undefined,
): Generator<Decoded, void, undefined> {
  // Each piece begins somewhere in the decoded text and somewhere in the disguised one.
  const begins: number[] = [0]
  const stands: number[] = [0]
  let out = ''
  let from = 0
  for (const match of text.matchAll(notation)) {
    const plain = decode(match[0])
    if (plain === undefined) continue
    out += text.slice(from, match.index)
    begins.push(out.length)
    stands.push(match.index)
    out += plain
    from = match.index + match[0].length
    begins.push(out.length)
    stands.push(from)
  }
  if (from === 0) return
  out += text.slice(from)
  const at = (index: number): number => {
    let [low, high] = [0, begins.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (begins[middle]! <= index) low = middle
      else high = middle - 1
    }
    const room = (stands[low + 1] ?? text.length) - stands[low]!
    const taken = (begins[low + 1] ?? out.length) - begins[low]!
    return stands[low]! + Math.floor(taken > 0 ? ((index - begins[low]!) * room) / taken : 0)
  }
  yield { text: out, via: [via], at }
}

function percent(run: string): string {
  return Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8')
}

function backslash(sign: string): string {
  const code = /[0-9A-Fa-f]{2,6}/.exec(sign.slice(2))?.[0]
  if (code !== undefined && /^\\[ux]/.test(sign)) return character(Number.parseInt(code, 16)) ?? ''
  return 'nrtbfv'.includes(sign[1]!) ? ' ' : sign.slice(1)
}

function entity(sign: string): string | undefined {
  const [, hex, digits] = /^&#(?:[xX]([0-9A-Fa-f]{1,6})|([0-9]{1,7}));?$/.exec(sign) ?? []
  if (hex !== undefined) return character(Number.parseInt(hex, 16))
  if (digits !== undefined) return character(Number(digits))
  return NAMED[sign.replace(/[&;]/g, '')]
}

function character(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

const NAMED: Readonly<Record<string, string>> = {
  __proto__: null as never,
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  commat: '@',
  period: '.',
  colon: ':',
  sol: '/',
  lowbar: '_',
  hyphen: '-',
  num: '#',
  comma: ',',
  plus: '+',
  equals: '=',
}
