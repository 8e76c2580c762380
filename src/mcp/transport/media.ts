/**
 * What some client would take a body for. Clients differ (equals, starts with, contains), so the widest reading counts and a
 * type that two clients read in two ways is `ambiguous`.
 */
export type Media = 'events' | 'json' | 'ambiguous' | 'other'

export function mediaOf(contentTypes: readonly string[]): Media {
  if (contentTypes.length > 1) return 'ambiguous'
  const type = (contentTypes[0] ?? '').toLowerCase()
  const isEvents = type.includes('text/event-stream')
  const isJson = type.includes('json')
  if (isEvents && isJson) return 'ambiguous'
  if (isEvents) return 'events'
  return isJson ? 'json' : 'other'
}

/** Whether a reader who honours the charset sees the structure that was judged as UTF-8 (UTF-16 and UTF-7 hide it). */
export function isReadAsUtf8(contentType: string): boolean {
  const found = /charset\s{0,8}=\s{0,8}"?([^\s";,]{0,40})/i.exec(contentType)
  return found === null || ASCII_BASED.has((found[1] ?? '').toLowerCase())
}

/** In all of these the ASCII bytes, and with them the structure of JSON, mean the same. */
const ASCII_BASED = new Set([
  '',
  'utf-8',
  'utf8',
  'us-ascii',
  'ascii',
  'iso-8859-1',
  'latin1',
  'windows-1252',
])

/** Whether a body could be a JSON-RPC message or batch to a reader that does not look at the content type. */
export function looksLikeRpc(bytes: Uint8Array): boolean {
  if (!startsLikeJson(bytes)) return false
  try {
    const value: unknown = JSON.parse(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    )
    return (Array.isArray(value) ? value : [value]).some(hasRpcKey)
  } catch {
    return true
  }
}

function startsLikeJson(bytes: Uint8Array): boolean {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (at < bytes.length && isSpace(bytes[at])) at++
  return bytes[at] === 0x7b || bytes[at] === 0x5b
}

function isSpace(byte: number | undefined): boolean {
  return byte === 32 || byte === 9 || byte === 10 || byte === 13
}

function hasRpcKey(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ['jsonrpc', 'method'].some((key) => key in value)
}
