import { Client as ClientV2 } from '@modelcontextprotocol/client'
import { StdioClientTransport as StdioV2 } from '@modelcontextprotocol/client/stdio'
import { Client as ClientV1 } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport as StdioV1 } from '@modelcontextprotocol/sdk/client/stdio.js'
import { expect, onTestFinished, test } from 'vitest'
import { fileURLToPath } from 'node:url'
import { scratchFolder } from '../scratch-folder.ts'
import { guarded, realServer } from './raw-session.ts'

const INFO = { name: 'real-client', version: '1.0.0' }
const TWO_ERAS = [process.execPath, fileURLToPath(new URL('two-eras-server.js', import.meta.url))]

function launch(server: readonly string[], mode: 'audit' | 'enforce') {
  const [command = '', ...args] = guarded(server, { mode, state: scratchFolder() })
  return { command, args, stderr: 'pipe' as const }
}

for (const mode of ['audit', 'enforce'] as const) {
  test(`a client of SDK v1 lists and calls through the guard, ${mode} mode`, async () => {
    const client = new ClientV1(INFO)
    onTestFinished(() => client.close())
    await client.connect(new StdioV1(launch(realServer('everything', 'stdio'), mode)))
    expect(client.getServerVersion()?.name).toBe('mcp-servers/everything')
    expect((await client.listTools()).tools.length).toBeGreaterThan(5)
    expect(await client.callTool({ name: 'echo', arguments: { message: 'ahoy' } })).toMatchObject({
      content: [{ type: 'text', text: 'Echo: ahoy' }],
    })
    expect((await client.getPrompt({ name: 'simple-prompt' })).messages).toHaveLength(1)
    expect((await client.listResources()).resources.length).toBeGreaterThan(1)
  })

  for (const era of ['legacy', 'modern'] as const) {
    test(`a client of SDK v2 lists and calls through the guard, ${era} era, ${mode} mode`, async () => {
      const negotiation = era === 'modern' ? { versionNegotiation: { mode: 'auto' as const } } : {}
      const client = new ClientV2(INFO, negotiation)
      onTestFinished(() => client.close())
      await client.connect(new StdioV2(launch(TWO_ERAS, mode)))
      expect(client.getNegotiatedProtocolVersion()).toBe(era === 'modern' ? '2026-07-28' : '2025-11-25')
      expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(['greet', 'ask'])
      expect(await client.callTool({ name: 'greet', arguments: { name: 'Ada' } })).toMatchObject({
        content: [{ type: 'text', text: 'Good day, Ada.' }],
      })
      expect((await client.getPrompt({ name: 'letter', arguments: { to: 'Ada' } })).messages).toHaveLength(1)
      expect(await client.readResource({ uri: 'harbour://tides' })).toMatchObject({
        contents: [{ uri: 'harbour://tides', text: 'High at noon.' }],
      })
    })

    test(`a question of the server reaches a person and comes back, ${era} era, ${mode} mode`, async () => {
      const negotiation = era === 'modern' ? { versionNegotiation: { mode: 'auto' as const } } : {}
      const client = new ClientV2(INFO, { ...negotiation, capabilities: { elicitation: { form: {} } } })
      onTestFinished(() => client.close())
      client.setRequestHandler('elicitation/create', async () => ({
        action: 'accept' as const,
        content: { colour: 'blue' },
      }))
      await client.connect(new StdioV2(launch(TWO_ERAS, mode)))
      expect(await client.callTool({ name: 'ask', arguments: {} })).toMatchObject({
        content: [{ type: 'text', text: 'You chose blue.' }],
      })
    })
  }
}
