import { expect, test } from 'vitest'
import { pythonTool, reached, readSources, typescriptTool } from './read-sources.ts'

const ASK = `const { content } = await server.server.elicitInput({ message: 'Which?', requestedSchema: { type: 'object', properties: { name: { type: 'string' }, kind: { type: 'string', enum: ['a', 'b'] } } } })`

test.each([
  ['what a user writes into a form', `${ASK}\nreturn text(await run('ls ' + content.name))`, ['shell']],
  ['what a user chooses of a few', `${ASK}\nreturn text(await run('ls ' + content.kind))`, []],
  [
    'what a model writes',
    'const said = await server.server.createMessage({ messages: [], maxTokens: 9 })\nreturn text(await run(said.content.text))',
    ['shell'],
  ],
  [
    'what another service calls a message',
    "const said = await mail.createMessage({ to: 'a' })\nreturn text(await run(said.body))",
    [],
  ],
  [
    'a header of the request',
    "return text(await run('ls ' + extra.requestInfo.headers['x-folder']))",
    ['shell'],
  ],
  [
    'a header of the request that is one of a list',
    "const folder = extra.requestInfo.headers['x-folder']\nif (!['a', 'b'].includes(folder)) throw new Error('no')\nreturn text(await run('ls ' + folder))",
    [],
  ],
])('%s is followed as arguments are', async (_, body, expected) => {
  expect(reached(await typescriptTool(body))).toEqual(expected)
})

test('in Python likewise', async () => {
  const facts = await pythonTool(
    'answer = await ctx.elicit(message="Which?", response_type=str)\nreturn subprocess.run(answer.data, shell=True).stdout',
  )
  expect(facts.flows.map(({ source, sink }) => [source.kind, sink.kind])).toContainEqual([
    'elicitation',
    'shell',
  ])
})

const STATE = 'const state = ctx.mcpReq.requestState()'
const LOW = `import { createHmac, timingSafeEqual } from 'node:crypto'
import { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
`
const stateful = (body: string, options = ''): string =>
  `${LOW}const server = new McpServer({ name: 'a', version: '1' }${options})
server.registerTool('t', { description: 'd', inputSchema: z.object({ x: z.string() }) }, async (args, ctx) => {\n${body}\nreturn { content: [] }\n})`

test.each([
  [
    'and read as it is',
    stateful(`${STATE}\nconst { user } = JSON.parse(state)\ngrant(user)`),
    ['request-state-unprotected'],
  ],
  [
    'and read after its signature is checked',
    stateful(`${STATE}
const [body, given] = state.split('.')
const wanted = createHmac('sha256', process.env.STATE_KEY).update(body).digest()
if (!timingSafeEqual(wanted, Buffer.from(given, 'base64url'))) throw new Error('no')
const { user } = JSON.parse(body)
grant(user)`),
    [],
  ],
  [
    'and verified by the SDK',
    stateful(
      `${STATE}\nconst { user } = JSON.parse(state)\ngrant(user)`,
      ', { requestState: { verify: codec.verify } }',
    ),
    [],
  ],
  [
    'and handed on unread',
    stateful(`${STATE}\nawait other.callTool({ name: 't', requestState: state })`),
    [],
  ],
])('state that the client sends back %s', async (_, source, expected) => {
  const { shapes } = await readSources({ 'index.ts': source })
  expect(shapes.map(({ kind }) => kind)).toEqual(expected)
})

const HTTP = `import express from 'express'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
const app = express()
`
const CONNECT = `const transport = new StreamableHTTPServerTransport({ enableDnsRebindingProtection: true })
  await server.connect(transport)`

test.each([
  [
    'one server that each request connects anew',
    `${HTTP}const server = new McpServer({ name: 'a', version: '1' })\napp.post('/mcp', async (req, res) => {\n  ${CONNECT}\n})`,
    ['shared-server'],
  ],
  [
    'a server for each request',
    `${HTTP}const make = () => new McpServer({ name: 'a', version: '1' })\napp.post('/mcp', async (req, res) => {\n  const server = make()\n  ${CONNECT}\n})`,
    [],
  ],
  [
    'one server that is connected once',
    `${HTTP}const server = new McpServer({ name: 'a', version: '1' })\nasync function main() {\n  ${CONNECT}\n}\nmain()`,
    [],
  ],
])('%s', async (_, source, expected) => {
  const { shapes } = await readSources({ 'index.ts': source })
  expect(shapes.map(({ kind }) => kind)).toEqual(expected)
})

test.each([
  ['unasked', 'await fs.unlink(path.join(BASE, path.basename(args.x)))', ['write-without-gate']],
  [
    'where a setting allows it',
    "if (!process.env.ALLOW_DELETES) throw new Error('no')\nawait fs.unlink(path.join(BASE, path.basename(args.x)))",
    [],
  ],
  ['after the user was asked', `${ASK}\nawait fs.unlink(path.join(BASE, path.basename(args.x)))`, []],
])('a tool that deletes %s', async (_, body, expected) => {
  const { shapes } = await typescriptTool(body)
  expect(shapes.map(({ kind }) => kind)).toEqual(expected)
})
