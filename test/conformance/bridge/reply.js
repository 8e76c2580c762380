const MOST_BYTES = 8 * 1024 * 1024

/** The body as one line for a stdio pipe, in its original bytes where they hold no line break, and parsed. */
export async function readBody(req) {
  const chunks = []
  let size = 0
  for await (const chunk of req) {
    size += chunk.length
    if (size > MOST_BYTES) return undefined
    chunks.push(chunk)
  }
  const text = Buffer.concat(chunks).toString('utf8')
  try {
    const message = JSON.parse(text)
    return { message, line: /[\r\n]/.test(text) ? JSON.stringify(message) : text }
  } catch {
    return undefined
  }
}

export function refuse(res, status, code, words, asked, data) {
  const id = typeof asked?.method === 'string' ? (asked.id ?? null) : null
  sendJson(res, status, JSON.stringify({ jsonrpc: '2.0', error: { code, message: words, data }, id }))
}

export function sendJson(res, status, text) {
  res.writeHead(status, { 'content-type': 'application/json' }).end(text)
}

export function openStream(res, headers = {}) {
  res.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-cache, no-transform',
    ...headers,
  })
  res.flushHeaders()
}
