import { startChild } from './child.js'
import { headerFault, rememberTools } from './headers.js'
import { openStream, refuse, sendJson } from './reply.js'

/**
 * The stateless era: every POST is one exchange, all exchanges share one process, as the server's lists and tasks do.
 * What comes back goes to the exchange it names by id, subscription or progress token, else to the newest one.
 */
export function createModernBridge(command, args) {
  const exchanges = new Map()
  const tools = new Map()
  let child

  const start = () =>
    startChild(command, args, {
      onLine: (line, message) => deliver(exchanges, tools, line, message),
      onExit: () => {
        child = undefined
        for (const { res, asked } of exchanges.values()) refuse(res, 502, -32603, 'The server ended', asked)
        exchanges.clear()
      },
    })

  return {
    serve(req, res, { message, line }) {
      child ??= start()
      if (message.id === undefined) {
        child.send(line)
        return res.writeHead(202).end()
      }
      const fault = headerFault(req.headers, message, tools)
      if (fault !== undefined) return refuse(res, 400, -32020, fault, message)
      const wireId = freeId(exchanges, message.id)
      const key = JSON.stringify(wireId)
      exchanges.set(key, { res, asked: message, wireId, streaming: false })
      child.send(wireId === message.id ? line : JSON.stringify({ ...message, id: wireId }))
      return res.once('close', () => {
        if (!exchanges.delete(key)) return
        const params = { requestId: wireId, reason: 'The client closed the stream' }
        child?.send(JSON.stringify({ jsonrpc: '2.0', method: 'notifications/cancelled', params }))
      })
    },
    end: () => child?.end(),
  }
}

const SUBSCRIPTION = 'io.modelcontextprotocol/subscriptionId'
const STATUS = { '-32601': 404, '-32700': 400, '-32600': 400, '-32020': 400, '-32021': 400, '-32022': 400 }

/** Ids need only be unique per client, so two clients may use the same one at once. */
function freeId(exchanges, id) {
  return exchanges.has(JSON.stringify(id)) ? `${JSON.stringify(id)}#${crypto.randomUUID()}` : id
}

function deliver(exchanges, tools, line, message) {
  if (message.method === undefined) {
    const exchange = exchanges.get(JSON.stringify(message.id))
    if (exchange === undefined) return
    exchanges.delete(JSON.stringify(message.id))
    if (exchange.asked.method === 'tools/list') rememberTools(tools, message.result)
    finish(exchange, forClient(exchange, line, message), message)
    return
  }
  const exchange = addressee(exchanges, message)
  if (exchange === undefined) return
  if (!exchange.streaming) openStream(exchange.res)
  exchange.streaming = true
  exchange.res.write(event(forClient(exchange, line, message)))
}

function addressee(exchanges, { params }) {
  const { _meta: meta } = params ?? {}
  const subscription = meta?.[SUBSCRIPTION]
  if (subscription !== undefined) return exchanges.get(JSON.stringify(subscription))
  const open = [...exchanges.values()]
    .filter(({ asked }) => asked.method !== 'subscriptions/listen')
    .toReversed()
  const token = params?.progressToken
  return token === undefined ? open[0] : open.find((exchange) => tokenOf(exchange.asked) === token)
}

export function tokenOf({ params }) {
  const { _meta: meta } = params ?? {}
  return meta?.progressToken
}

function finish({ res, streaming }, text, { error }) {
  if (streaming) res.end(event(text))
  else sendJson(res, STATUS[error?.code] ?? 200, text)
}

/** The server's own bytes, unless the exchange had to travel under another id. */
function forClient({ asked, wireId }, line, message) {
  if (wireId === asked.id) return line
  const { params, result } = message
  const { _meta: meta } = params ?? result ?? {}
  if (meta?.[SUBSCRIPTION] !== undefined) meta[SUBSCRIPTION] = asked.id
  return JSON.stringify(message.method === undefined ? { ...message, id: asked.id } : message)
}

function event(text) {
  return `event: message\ndata: ${text}\n\n`
}
