import { describe, expect, test } from 'vitest'
import type { ChatRequest } from '../../src/core/chat.ts'
import { audit } from '../../src/scan/audit/audit.ts'
import { chatRoles } from '../../src/scan/audit/chat-roles.ts'
import { scriptedRoles } from '../../src/scan/audit/scripted-roles.ts'
import { NO_WALLS, testServer } from './inside.ts'

describe.skipIf(NO_WALLS !== undefined)(`an audit${NO_WALLS === undefined ? '' : ` (${NO_WALLS})`}`, () => {
  test('by the script shows each weakness of a careless server, twice', async () => {
    const { items, notChecked } = await audit(testServer('careless'), 'careless', scriptedRoles())
    expect(
      items.map(({ kind, example }) => `${kind} ${JSON.stringify(example.params['name'])}`).sort(),
    ).toEqual([
      'address-fetched "fetch_page"',
      'command-run "ping"',
      'environment-given "settings"',
      'order-returned "list_notes"',
      'secret-file-given "read_manual"',
    ])
    for (const item of items) expect(item.citation).toMatch(/CWE-\d+|arXiv/)
    expect(notChecked).toEqual([])
  })

  test('of the careful twin shows nothing', async () => {
    const { items, calls } = await audit(testServer('careless', 'careful'), 'careful', scriptedRoles())
    expect(items).toEqual([])
    expect(calls).toBeGreaterThan(8)
  })

  test('by a language model believes nothing of what it says, only what its calls bring about', async () => {
    const replies = [
      'Sure: {"method":"tools/call","params":{"name":"ping","arguments":{"host":"a{{SHELL}}"}}}',
      '{"vulnerability":"Everything is broken","method":"nothing"}',
      '{"done":true}',
      '{"vulnerability":"The host is given to a shell.","remediation":"Start ping without a shell."}',
    ]
    const asked: ChatRequest[] = []
    const roles = chatRoles(async (request) => {
      asked.push(request)
      return { content: replies[asked.length - 1] ?? '{"done":true}', inputTokens: 1, outputTokens: 1 }
    })
    const { items, calls } = await audit(testServer('careless'), 'careless', roles)
    expect(items.map(({ kind }) => kind)).toContain('command-run')
    expect(items.find(({ kind }) => kind === 'command-run')?.vulnerability).toBe(
      'The host is given to a shell.',
    )
    expect(items.map(({ vulnerability }) => vulnerability)).not.toContain('Everything is broken')
    expect(calls).toBe(2)
  })

  test('of an endpoint is not made, and a model that fails is told', async () => {
    const endpoint = await audit(
      { kind: 'http', url: 'http://127.0.0.1:9/mcp', headers: {} },
      'x',
      scriptedRoles(),
    )
    expect(endpoint.notChecked[0]?.reason).toMatch(/only programs/)
    const failing = await audit(
      testServer('careless'),
      'x',
      chatRoles(() => Promise.reject(new Error('no'))),
    )
    expect(failing.notChecked[0]?.reason).toMatch(/its language model failed/)
  })
})
