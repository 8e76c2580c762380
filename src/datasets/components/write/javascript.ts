import type { Parameter, ServerParts } from '../server-parts.ts'

/** The server as a module of JavaScript that uses the official SDK. */
export function javascriptServer(parts: ServerParts): string {
  const { tool, other, resource, prompt } = parts
  return [
    ...IMPORTS,
    ...(parts.listen === undefined ? STDIO_IMPORTS : HTTP_IMPORTS),
    ...new Set(parts.imports.javascript),
    '',
    `const rows = ${JSON.stringify(parts.rows)}`,
    '',
    ...parts.start.javascript,
    `const server = new McpServer(`,
    `  { name: ${text(parts.serverName)}, version: '1.0.0' },`,
    `  { instructions: ${text(parts.instructions)} },`,
    ')',
    ...[tool, other].flatMap(({ name, description, parameters, work }) => [
      '',
      `server.registerTool(`,
      `  ${text(name)},`,
      `  { description: ${text(description)}, inputSchema: ${shape(parameters)} },`,
      `  async (${names(parameters)}) => {`,
      ...inner(work.javascript),
      `    return { content: [{ type: 'text', text: answer }] }`,
      '  },',
      ')',
    ]),
    '',
    'server.registerResource(',
    `  ${text(resource.name)},`,
    `  ${text(resource.uri)},`,
    `  { title: ${text(resource.title)}, description: ${text(resource.description)}, mimeType: ${text(resource.mimeType)} },`,
    '  async (uri) => {',
    ...inner(resource.work.javascript),
    `    return { contents: [{ uri: uri.href, mimeType: ${text(resource.mimeType)}, text: answer }] }`,
    '  },',
    ')',
    '',
    'server.registerPrompt(',
    `  ${text(prompt.name)},`,
    `  { description: ${text(prompt.description)}, argsSchema: ${shape(prompt.parameters)} },`,
    `  async (${names(prompt.parameters)}) => {`,
    ...inner(prompt.work.javascript),
    `    return { messages: [{ role: 'user', content: { type: 'text', text: answer } }] }`,
    '  },',
    ')',
    '',
    ...(parts.listen === undefined ? STDIO : http(parts.listen)),
    '',
  ].join('\n')
}

const IMPORTS = [
  `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'`,
  `import { z } from 'zod'`,
]

const STDIO_IMPORTS = [`import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'`]

const HTTP_IMPORTS = [
  `import { createServer } from 'node:http'`,
  `import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'`,
]

const STDIO = ['await server.connect(new StdioServerTransport())']

const http = (address: string): string[] => [
  'const transport = new StreamableHTTPServerTransport({',
  `  enableDnsRebindingProtection: true,`,
  `  allowedHosts: ['127.0.0.1:8080', 'localhost:8080'],`,
  '})',
  'await server.connect(transport)',
  `createServer((request, response) => transport.handleRequest(request, response)).listen(8080, ${text(address)})`,
]

const text = (value: string): string => JSON.stringify(value)

const shape = (parameters: readonly Parameter[]): string =>
  parameters.length === 0
    ? '{}'
    : `{ ${parameters.map(({ name, description }) => `${name}: z.string().describe(${text(description)})`).join(', ')} }`

const names = (parameters: readonly Parameter[]): string =>
  parameters.length === 0 ? '' : `{ ${parameters.map(({ name }) => name).join(', ')} }`

const inner = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`)
