// The fixture over HTTP, both eras: node test/conformance/http.js [--port N] [--until-stdin-ends]
import { createServer } from 'node:http'
import { localhostHostValidation, localhostOriginValidation, toNodeHandler } from '@modelcontextprotocol/node'
import { createMcpHandler, isLegacyRequest } from '@modelcontextprotocol/server'
import { createServer as createMcp } from './fixture/server.js'
import { createSessions } from './fixture/sessions.js'
import { createState } from './fixture/state.js'
import { listenAndTell } from './listen.js'

const state = createState()
const modern = createMcpHandler(() => createMcp(state).mcp, { legacy: 'reject' })
const legacy = createSessions(state)
state.onChange((kind) => (kind === 'tool' ? modern.notify.toolsChanged() : modern.notify.promptsChanged()))

const serve = toNodeHandler({
  fetch: async (request) => ((await isLegacyRequest(request)) ? legacy(request) : modern.fetch(request)),
})
const isLocalHost = localhostHostValidation()
const isLocalOrigin = localhostOriginValidation()

listenAndTell(
  createServer((req, res) => {
    if (!isLocalHost(req, res) || !isLocalOrigin(req, res)) return
    if (req.url === '/mcp') void serve(req, res)
    else res.writeHead(404).end()
  }),
)
