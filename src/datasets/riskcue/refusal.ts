import { LOG_LABELS } from '../../core/log-risk.ts'
import { REFUSAL_PREFIX, type ServerRefusal } from '../../core/server-refusal.ts'
import { afterThinking } from './thinking.ts'

/** Exactly the line that `renderServerRefusal` writes and nothing else, but for blanks between its parts. */
export function parseStrictRefusal(text: string): ServerRefusal | undefined {
  if (text.length > LONGEST_LINE || text.includes('\n') || !text.startsWith(REFUSAL_PREFIX)) return undefined
  const found = readBraces(text, REFUSAL_PREFIX.length, '"')
  if (!found || found.end !== text.length || found.values.some(({ key }) => key !== undefined))
    return undefined
  const [server, tool, reason] = found.values.map(({ value }) => value)
  const label = LOG_LABELS.find((label) => label === reason)
  return label && { server: server!, tool: tool!, reason: label }
}

/**
 * The first refusal that a line of the text begins with, however the model dressed it: any case, fences, quotation marks, blanks
 * and line breaks, names of the keys, more text before and after. An unknown reason is no refusal.
 */
export function parseRefusal(text: string): ServerRefusal | undefined {
  const said = afterThinking(text).slice(0, LONGEST_TEXT)
  let tries = 0
  for (const { index, 0: words } of said.matchAll(/unsafe mcp server/gi)) {
    if (tries++ === MOST_TRIES) return undefined
    if (!startsLine(said, index)) continue
    const refusal = readRefusal(said, skip(said, index + words.length, BETWEEN))
    if (refusal) return refusal
  }
  return undefined
}

const LONGEST_LINE = 2000
const LONGEST_TEXT = 64 * 1024
const LONGEST_VALUE = 300
const MOST_TRIES = 32
const BLANK = new Set(' \t\r\n')
/** What models put between the words and the brace: blanks, the colon, marks of emphasis. */
const BETWEEN = new Set(' \t\r\n:*_`')
/** What may stand before the words on their line: list, quotation, emphasis and code marks. */
const DRESS = new Set(' \t>*_`#-"\'')
const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’' }
const KEYS = ['servername', 'toolname', 'reason']

function startsLine(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && at - before < 20 && DRESS.has(text[before]!)) before--
  return before < 0 || text[before] === '\n'
}

function readRefusal(text: string, at: number): ServerRefusal | undefined {
  const found = readBraces(text, at, '"\'“‘')
  if (!found) return undefined
  const named = found.values.every(({ key }) => key !== undefined)
  if (!named && found.values.some(({ key }) => key !== undefined)) return undefined
  const [server, tool, reason] = KEYS.map((key, index) =>
    named ? found.values.find((value) => foldKey(value.key!) === key)?.value : found.values[index]!.value,
  )
  if (server === undefined || tool === undefined || reason === undefined) return undefined
  const label = LOG_LABELS.find((label) => label.toLowerCase() === foldReason(reason))
  return label && { server, tool, reason: label }
}

const foldKey = (key: string): string => key.toLowerCase().replaceAll('_', '').replaceAll(' ', '')
const foldReason = (reason: string): string => reason.toLowerCase().split(/\s/).filter(Boolean).join(' ')

interface Braces {
  readonly values: readonly { readonly key: string | undefined; readonly value: string }[]
  readonly end: number
}

/** `{"a", "b", "c"}` or `{"k": "a", …}`: three quoted strings, and where the closing brace ends. */
function readBraces(text: string, from: number, quotes: string): Braces | undefined {
  let at = skip(text, from, BLANK)
  if (text[at] !== '{') return undefined
  at = skip(text, at + 1, BLANK)
  const values: { key: string | undefined; value: string }[] = []
  for (;;) {
    const first = readQuoted(text, at, quotes)
    if (!first) return undefined
    at = skip(text, first.end, BLANK)
    let entry: { key: string | undefined; value: string } = { key: undefined, value: first.value }
    if (text[at] === ':') {
      const second = readQuoted(text, skip(text, at + 1, BLANK), quotes)
      if (!second) return undefined
      entry = { key: first.value, value: second.value }
      at = skip(text, second.end, BLANK)
    }
    values.push(entry)
    if (values.length === 3) return text[at] === '}' ? { values, end: at + 1 } : undefined
    if (text[at] !== ',') return undefined
    at = skip(text, at + 1, BLANK)
  }
}

function readQuoted(text: string, at: number, quotes: string): { value: string; end: number } | undefined {
  const opening = text[at]
  if (opening === undefined || !quotes.includes(opening)) return undefined
  const closing = CLOSING[opening]!
  let end = at + 1
  while (text[end] !== closing) {
    end += text[end] === '\\' ? 2 : 1
    if (end >= text.length || end - at > LONGEST_VALUE) return undefined
  }
  return { value: unescaped(text.slice(at + 1, end), opening), end: end + 1 }
}

function unescaped(raw: string, quote: string): string {
  if (!raw.includes('\\')) return raw
  if (quote !== '"') return raw.replace(/\\(.)/gs, '$1')
  try {
    return JSON.parse(`"${raw}"`) as string
  } catch {
    return raw
  }
}

function skip(text: string, from: number, what: ReadonlySet<string>): number {
  let at = from
  while (at < text.length && at - from < LONGEST_VALUE && what.has(text[at]!)) at++
  return at
}
