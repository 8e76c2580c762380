/** Header fields as they stood on the wire: name, value, name, value, in order and in the sender's case. */
export type RawHeaders = readonly string[]

export function headerValues(headers: RawHeaders, name: string): string[] {
  const values: string[] = []
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const found = headers[at] ?? ''
    if (found.length === name.length && found.toLowerCase() === name) values.push(headers[at + 1] ?? '')
  }
  return values
}

/** What one hop says to the next (RFC 9110 §7.6.1) does not go further. */
export function withoutHopHeaders(headers: RawHeaders): string[] {
  const named = new Set<string>()
  for (const value of headerValues(headers, 'connection')) {
    for (const part of value.toLowerCase().split(',')) {
      const name = part.trim()
      if (!KEPT_HEADERS.has(name)) named.add(name)
    }
  }
  const out: string[] = []
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const key = (headers[at] ?? '').toLowerCase()
    if (!HOP_HEADERS.has(key) && !named.has(key)) out.push(headers[at] ?? '', headers[at + 1] ?? '')
  }
  return out
}

/** Sets, replaces in place, or (undefined) drops fields; names in `changes` are lower case. */
export function withHeaders(
  headers: RawHeaders,
  changes: Readonly<Record<string, string | undefined>>,
): string[] {
  const out: string[] = []
  const done = new Set<string>()
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const name = headers[at] ?? ''
    const key = name.toLowerCase()
    if (!Object.hasOwn(changes, key)) {
      out.push(name, headers[at + 1] ?? '')
      continue
    }
    const value = changes[key]
    if (value !== undefined && !done.has(key)) out.push(name, value)
    done.add(key)
  }
  for (const key of Object.keys(changes)) {
    const value = changes[key]
    if (value !== undefined && !done.has(key)) out.push(key, value)
  }
  return out
}

const HOP_HEADERS = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
])

/** A sender cannot have these taken away by naming them in `Connection`: decisions hang on them. */
const KEPT_HEADERS = new Set([
  'host',
  'origin',
  'content-type',
  'content-length',
  'content-encoding',
  'authorization',
  'mcp-session-id',
  'mcp-protocol-version',
])
