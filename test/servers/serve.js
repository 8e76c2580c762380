// Speaks raw MCP over stdio in both eras, so that each server file holds its one behaviour and nothing else.
// No SDK: an SDK would refuse to send most of what these servers are for.
const MODERN = '2026-07-28'
const LISTS = ['tools/list', 'prompts/list', 'resources/list', 'resources/templates/list']

/** Lists may be functions, so that a server can change its mind. `call`, `prompt` and `read` answer the rest. */
export function serve(server) {
  const waiting = new Map()
  let asked = 0
  const ask = (method, params) =>
    new Promise((resolve) => {
      asked += 1
      waiting.set(`server-${asked}`, resolve)
      send({ jsonrpc: '2.0', id: `server-${asked}`, method, params })
    })

  readLines(async (line) => {
    const message = JSON.parse(line)
    if (message.method === undefined) return waiting.get(message.id)?.(message.result ?? message.error)
    if (message.id === undefined) return undefined
    const { id, method, params = {} } = message
    const { _meta: meta } = params
    const modern = meta?.['io.modelcontextprotocol/protocolVersion'] !== undefined
    try {
      const result = await answer(server, method, params, { id, ask, notify, modern })
      if (result !== undefined)
        send({ jsonrpc: '2.0', id, result: modern ? modernised(method, result, server) : result })
    } catch (error) {
      send({ jsonrpc: '2.0', id, error: { code: error.code ?? -32603, message: error.message } })
    }
    return undefined
  })
}

export function send(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}

export function notify(method, params) {
  send({ jsonrpc: '2.0', method, params })
}

export const text = (value) => ({ content: [{ type: 'text', text: value }] })

export const object = (properties, required = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
})

export const words = (description) => ({ type: 'string', description })

/** Splits at line feeds on bytes, as every stdio peer must. */
export function readLines(online, onend = () => process.exit(0)) {
  let kept = []
  process.stdin.on('data', (chunk) => {
    let from = 0
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      online(Buffer.concat([...kept, chunk.subarray(from, at)]).toString())
      kept = []
      from = at + 1
    }
    if (from < chunk.length) kept.push(chunk.subarray(from))
  })
  process.stdin.on('end', onend)
}

function answer(server, method, params, context) {
  if (server.methods?.[method] !== undefined) return server.methods[method](params, context)
  switch (method) {
    case 'initialize':
      return {
        protocolVersion: params.protocolVersion ?? '2025-11-25',
        capabilities: capabilities(server),
        serverInfo: info(server),
        instructions: server.instructions,
      }
    case 'server/discover':
      return {
        supportedVersions: [MODERN],
        capabilities: capabilities(server),
        instructions: server.instructions,
      }
    case 'ping':
      return {}
    case 'tools/list':
      return { tools: list(server.tools) }
    case 'prompts/list':
      return { prompts: list(server.prompts) }
    case 'resources/list':
      return { resources: list(server.resources) }
    case 'resources/templates/list':
      return { resourceTemplates: list(server.templates) }
    case 'tools/call':
      return server.call(params.name, params.arguments ?? {}, context, params)
    case 'prompts/get':
      return server.prompt(params.name, params.arguments ?? {}, context)
    case 'resources/read':
      return server.read(params.uri, context)
    default:
      throw Object.assign(new Error('Method not found'), { code: -32601 })
  }
}

function modernised(method, result, server) {
  const cache =
    LISTS.includes(method) || method === 'server/discover' ? { ttlMs: 0, cacheScope: 'private' } : {}
  return {
    resultType: 'complete',
    ...cache,
    ...result,
    _meta: { 'io.modelcontextprotocol/serverInfo': info(server) },
  }
}

const info = ({ name }) => ({ name, version: '1.0.0' })

const list = (items = []) => (typeof items === 'function' ? items() : items)

const capabilities = ({ prompts, resources, capabilities }) => ({
  tools: { listChanged: true },
  ...(prompts && { prompts: { listChanged: true } }),
  ...(resources && { resources: { listChanged: true } }),
  ...capabilities,
})
