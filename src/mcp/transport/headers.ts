/** Header fields as they stood on the wire: name, value, name, value, in order and in the sender's case. */
export type RawHeaders = readonly string[]

export function headerValues(headers: RawHeaders, name: string): string[] {
  return [...fields(headers)].filter(([found]) => found.toLowerCase() === name).map(([, value]) => value)
}

/** What one hop says to the next (RFC 9110 §7.6.1) does not go further. */
export function withoutHopHeaders(headers: RawHeaders): string[] {
  const dropped = new Set(HOP_HEADERS)
  for (const value of headerValues(headers, 'connection')) {
    for (const name of value.toLowerCase().split(',')) {
      if (!KEPT_HEADERS.has(name.trim())) dropped.add(name.trim())
    }
  }
  return [...fields(headers)].filter(([name]) => !dropped.has(name.toLowerCase())).flat()
}

/** Sets, replaces in place, or (undefined) drops fields; names in `changes` are lower case. */
export function withHeaders(
  headers: RawHeaders,
  changes: Readonly<Record<string, string | undefined>>,
): string[] {
  const out: string[] = []
  const done = new Set<string>()
  for (const [name, value] of fields(headers)) {
    const key = name.toLowerCase()
    if (!Object.hasOwn(changes, key)) out.push(name, value)
    else if (!done.has(key) && changes[key] !== undefined) out.push(name, changes[key])
    if (Object.hasOwn(changes, key)) done.add(key)
  }
  for (const [key, value] of Object.entries(changes)) {
    if (!done.has(key) && value !== undefined) out.push(key, value)
  }
  return out
}

function* fields(headers: RawHeaders): Generator<readonly [string, string]> {
  for (let index = 0; index + 1 < headers.length; index += 2) {
    yield [headers[index] ?? '', headers[index + 1] ?? '']
  }
}

const HOP_HEADERS = [
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
]

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
