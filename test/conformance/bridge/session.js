import { startChild } from './child.js'
import { tokenOf } from './modern.js'
import { openStream, refuse } from './reply.js'
import { createStream } from './stream.js'

const MOST_STREAMS = 50

/**
 * One legacy session: one process. A stdio pipe does not say which request a message of the server's own belongs to, so
 * progress goes by its token, anything else to the newest request that still waits, and with none waiting to the GET stream.
 */
export function openSession(command, args, id, onEnd) {
  const standalone = createStream('get')
  const streams = new Map([['get', standalone]])
  const waiting = new Map()
  let count = 0

  const child = startChild(command, args, {
    onLine: (line, message) => {
      const key = JSON.stringify(message.id)
      const isAnswer = message.method === undefined
      const stream = isAnswer ? waiting.get(key)?.stream : addressee(waiting, message, standalone)
      stream?.write(line)
      if (!isAnswer) return
      waiting.delete(key)
      stream?.end()
    },
    onExit: () => {
      onEnd()
      const error = { code: -32603, message: 'The server ended' }
      for (const { stream, asked } of waiting.values()) {
        stream.write(JSON.stringify({ jsonrpc: '2.0', id: asked.id, error }))
      }
      for (const stream of streams.values()) stream.end()
    },
  })

  return {
    post(req, res, message, line) {
      if (message.method === undefined || message.id === undefined) {
        child.send(line)
        return res.writeHead(202).end()
      }
      const stream = createStream(String(++count))
      streams.set(stream.id, stream)
      if (streams.size > MOST_STREAMS) streams.delete([...streams.keys()][1])
      waiting.set(JSON.stringify(message.id), { stream, asked: message })
      openStream(res, { 'mcp-session-id': id })
      stream.attach(res)
      if (knowsEmptyEvents(req, message)) stream.prime()
      return child.send(line)
    },
    listen(req, res) {
      const last = req.headers['last-event-id']
      const stream = last === undefined ? standalone : streams.get(last.split('-')[0])
      if (stream === undefined) return refuse(res, 400, -32000, 'Unknown event id')
      if (stream.isAttached()) return refuse(res, 409, -32000, 'The stream is open already')
      openStream(res, { 'mcp-session-id': id })
      return stream.attach(res, last === undefined ? undefined : Number(last.split('-')[1]))
    },
    end: () => {
      onEnd()
      return child.end()
    },
  }
}

function addressee(waiting, message, standalone) {
  const open = [...waiting.values()].toReversed()
  const token = message.params?.progressToken
  const found = token === undefined ? open[0] : open.find(({ asked }) => tokenOf(asked) === token)
  return found?.stream ?? standalone
}

/** Clients before 2025-11-25 may choke on an event without data. */
function knowsEmptyEvents(req, message) {
  return (req.headers['mcp-protocol-version'] ?? message.params?.protocolVersion ?? '') >= '2025-11-25'
}
