import { Client as ClientV2, StreamableHTTPClientTransport as HttpV2 } from '@modelcontextprotocol/client'
import { StdioClientTransport as StdioV2 } from '@modelcontextprotocol/client/stdio'
import { Client as ClientV1 } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport as HttpV1 } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { randomFrom } from '../../src/core/random.ts'
import type { Tamper } from '../../src/lab/attack.ts'
import { ENVIRONMENTS } from '../../src/lab/environments/index.ts'
import weather from '../../src/lab/environments/weather.ts'
import { createLabServer } from '../../src/lab/serve/lab-server.ts'
import { serveOverHttp } from '../../src/lab/serve/over-http.ts'
import { serveOverLines } from '../../src/lab/serve/over-lines.ts'
import { listenOnSocket } from '../../src/net/loopback/socket.ts'
import { scratchFolder } from '../scratch-folder.ts'

const INFO = { name: 'real-client', version: '1.0.0' }
const PIPE = fileURLToPath(new URL('../../dist/net/loopback/pipe.js', import.meta.url))

function serverOf(environment = weather, tamper: Tamper = {}) {
  const world = environment.open(randomFrom('real'))
  return createLabServer({ name: environment.name, environment, world: () => world, tamper })
}

async function overHttp(server: ReturnType<typeof serverOf>) {
  const listener = await serveOverHttp(server)
  onTestFinished(listener.close)
  return new URL(`${listener.origin}/mcp`)
}

const ERAS = ['legacy', 'modern'] as const
const negotiation = (era: (typeof ERAS)[number]) =>
  era === 'modern' ? { versionNegotiation: { mode: 'auto' as const } } : {}
const CALL = { name: 'find_place', arguments: { begins: 'cin' } }
const FOUND = { content: [{ type: 'text', text: '{\n "places": [\n  "Cindle"\n ]\n}' }] }

for (const era of ERAS) {
  for (const transport of ['HTTP', 'stdio'] as const) {
    test(`a client of SDK v2 uses a world over ${transport}, ${era} era`, async () => {
      const client = new ClientV2(INFO, negotiation(era))
      onTestFinished(() => client.close())
      await client.connect(
        transport === 'HTTP'
          ? new HttpV2(await overHttp(serverOf()))
          : new StdioV2({ command: process.execPath, args: [PIPE, await overSocket(serverOf())] }),
      )
      expect(client.getNegotiatedProtocolVersion()).toBe(era === 'modern' ? '2026-07-28' : '2025-11-25')
      expect((await client.listTools()).tools).toHaveLength(weather.tools.length)
      expect(await client.callTool(CALL)).toMatchObject(FOUND)
      expect((await client.getPrompt({ name: 'how-to-start' })).messages).toHaveLength(1)
      expect(await client.readResource({ uri: 'guide://weather' })).toMatchObject({
        contents: [{ text: weather.guide }],
      })
    })

    test(`a question that a server asks of SDK v2 is answered over ${transport}, ${era} era`, async () => {
      const server = serverOf(weather, {
        during: () => [
          {
            kind: 'ask',
            method: 'elicitation/create',
            params: {
              message: 'Which colour?',
              requestedSchema: { type: 'object', properties: { colour: { type: 'string' } } },
            },
          },
        ],
      })
      const client = new ClientV2(INFO, { ...negotiation(era), capabilities: { elicitation: { form: {} } } })
      onTestFinished(() => client.close())
      client.setRequestHandler('elicitation/create', async () => ({
        action: 'accept' as const,
        content: { colour: 'blue' },
      }))
      await client.connect(
        transport === 'HTTP'
          ? new HttpV2(await overHttp(server))
          : new StdioV2({ command: process.execPath, args: [PIPE, await overSocket(server)] }),
      )
      expect(await client.callTool(CALL)).toMatchObject(FOUND)
      expect(JSON.stringify(server.log)).toContain('"colour":"blue"')
    })
  }
}

test('a client of SDK v1 uses every world', async () => {
  for (const environment of ENVIRONMENTS) {
    const client = new ClientV1(INFO)
    await client.connect(new HttpV1(await overHttp(serverOf(environment))))
    expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(
      environment.tools.map(({ name }) => name),
    )
    await client.close()
  }
})

test('a message that is none is left out, and the next is answered', async () => {
  const address = await overHttp(serverOf())
  const post = (body: string) => fetch(address, { method: 'POST', body })
  expect((await post('{"jsonrpc":')).status).toBe(400)
  expect((await post('[]')).status).toBe(202)
  expect(await (await post('{"jsonrpc":"2.0","id":1,"method":"no/such"}')).json()).toMatchObject({
    id: 1,
    error: { code: -32601 },
  })
  expect(await (await post('{"jsonrpc":"2.0","id":"a","method":"ping"}')).json()).toMatchObject({
    id: 'a',
    result: {},
  })
})

async function overSocket(server: ReturnType<typeof serverOf>) {
  const listener = await listenOnSocket(
    `${scratchFolder()}/s`,
    (socket) => void serveOverLines(server, socket, socket),
  )
  onTestFinished(listener.close)
  return listener.path
}
