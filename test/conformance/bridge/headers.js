const NAMED = {
  'tools/call': 'name',
  'prompts/get': 'name',
  'resources/read': 'uri',
  'tasks/get': 'taskId',
  'tasks/update': 'taskId',
  'tasks/cancel': 'taskId',
}

/** What is wrong with the headers of a modern request, or undefined. That they equal the body is for HTTP to check. */
export function headerFault(headers, { method, params }, tools) {
  if (headers['mcp-protocol-version'] === undefined) return 'The MCP-Protocol-Version header is missing'
  if (headers['mcp-method'] === undefined) return 'The Mcp-Method header is missing'
  const name = params?.[NAMED[method]]
  if (typeof name === 'string') {
    const header = headers['mcp-name']
    if (header === undefined) return 'The Mcp-Name header is missing'
    if (decode(header.trim()) !== name) return 'The Mcp-Name header and the body disagree'
  }
  return method === 'tools/call' ? paramFault(headers, params?.arguments, tools.get(name)) : undefined
}

/** Learns from a tool list on its way to the client which arguments have headers. */
export function rememberTools(tools, result) {
  for (const tool of result?.tools ?? []) {
    const properties = Object.entries(tool.inputSchema?.properties ?? {})
    tools.set(
      tool.name,
      properties.flatMap(([key, schema]) =>
        typeof schema?.['x-mcp-header'] === 'string' ? [{ key, header: schema['x-mcp-header'] }] : [],
      ),
    )
  }
}

function paramFault(headers, given, declared = []) {
  for (const { key, header } of declared) {
    const value = given?.[key]
    if (value === undefined || value === null) continue
    const sent = headers[`mcp-param-${header.toLowerCase()}`]
    if (sent === undefined) return `The Mcp-Param-${header} header is missing`
    if (decode(sent) !== String(value)) return `The Mcp-Param-${header} header and the body disagree`
  }
  return undefined
}

const WRAPPED = /^=\?base64\?(.*)\?=$/s
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

function decode(value) {
  const coded = WRAPPED.exec(value)?.[1]
  if (coded === undefined) return value
  return BASE64.test(coded) ? Buffer.from(coded, 'base64').toString('utf8') : undefined
}
