// A stdio server as a Streamable HTTP endpoint, both eras, because the official suite speaks HTTP only:
// node test/conformance/bridge.js [--port N] [--until-stdin-ends] -- COMMAND ARGS…
import { createServer } from 'node:http'
import { localhostHostValidation, localhostOriginValidation } from '@modelcontextprotocol/node'
import { classifyInboundRequest, isJsonContentType } from '@modelcontextprotocol/server'
import { createLegacyBridge } from './bridge/legacy.js'
import { createModernBridge } from './bridge/modern.js'
import { readBody, refuse } from './bridge/reply.js'
import { listenAndTell } from './listen.js'

const [command, ...args] = process.argv.slice(process.argv.indexOf('--') + 1)
const modern = createModernBridge(command, args)
const legacy = createLegacyBridge(command, args)
const isLocalHost = localhostHostValidation()
const isLocalOrigin = localhostOriginValidation()

listenAndTell(
  createServer((req, res) => {
    if (!isLocalHost(req, res) || !isLocalOrigin(req, res)) return
    if (req.url === '/mcp') void serve(req, res)
    else res.writeHead(404).end()
  }),
  { onEnd: () => Promise.all([modern.end(), legacy.end()]) },
)

async function serve(req, res) {
  if (req.method === 'GET' || req.method === 'DELETE') return legacy.serveBodyless(req, res)
  if (req.method !== 'POST') return refuse(res, 405, -32000, 'Method not allowed')
  if (!isJsonContentType(req.headers['content-type'])) return refuse(res, 415, -32000, 'Not JSON')
  const body = await readBody(req)
  if (body === undefined) return refuse(res, 400, -32700, 'Parse error')
  // The body decides the era, by the very function that the SDK's own HTTP entry uses.
  const verdict = classifyInboundRequest({
    httpMethod: 'POST',
    protocolVersionHeader: req.headers['mcp-protocol-version'],
    mcpMethodHeader: req.headers['mcp-method'],
    mcpNameHeader: req.headers['mcp-name'],
    body: body.message,
  })
  if (verdict.kind === 'legacy') return legacy.serve(req, res, body)
  if (verdict.kind === 'modern') return modern.serve(req, res, body)
  return refuse(res, verdict.httpStatus, verdict.code, verdict.message, body.message, verdict.data)
}
