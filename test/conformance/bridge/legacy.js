import { randomUUID } from 'node:crypto'
import { SUPPORTED_PROTOCOL_VERSIONS } from '@modelcontextprotocol/server'
import { refuse } from './reply.js'
import { openSession } from './session.js'

const MOST_SESSIONS = 32

/** The era of sessions: `initialize` starts a process, its session id is the only way to it, DELETE ends it. */
export function createLegacyBridge(command, args) {
  const sessions = new Map()

  const find = (req, res, asked) => {
    const id = req.headers['mcp-session-id']
    const version = req.headers['mcp-protocol-version']
    if (id === undefined) return refuse(res, 400, -32000, 'Mcp-Session-Id header is required', asked)
    if (!sessions.has(id)) return refuse(res, 404, -32001, 'Session not found', asked)
    if (version === undefined || SUPPORTED_PROTOCOL_VERSIONS.includes(version)) return sessions.get(id)
    return refuse(res, 400, -32000, 'Unsupported protocol version', asked)
  }

  const open = () => {
    const id = randomUUID()
    const session = openSession(command, args, id, () => sessions.delete(id))
    sessions.set(id, session)
    if (sessions.size > MOST_SESSIONS) void sessions.values().next().value.end()
    return session
  }

  return {
    serve(req, res, { message, line }) {
      const accepted = req.headers.accept ?? ''
      if (!accepted.includes('application/json') || !accepted.includes('text/event-stream')) {
        return refuse(res, 406, -32000, 'Accept both application/json and text/event-stream', message)
      }
      if (Array.isArray(message)) return refuse(res, 400, -32600, 'Batches are not carried')
      const isNew = message.method === 'initialize' && req.headers['mcp-session-id'] === undefined
      const session = isNew ? open() : find(req, res, message)
      return session?.post(req, res, message, line)
    },
    serveBodyless(req, res) {
      const session = find(req, res)
      if (session === undefined) return undefined
      if (req.method === 'GET') return session.listen(req, res)
      return session.end().then(() => res.writeHead(200).end())
    },
    end: () => Promise.all([...sessions.values()].map((session) => session.end())),
  }
}
