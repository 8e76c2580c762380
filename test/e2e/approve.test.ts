import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client, type ClientOptions } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { expect, onTestFinished, test, vi } from 'vitest'
import { fairlead } from '../cli/fairlead.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { guarded } from './raw-session.ts'

const TWO_ERAS = [process.execPath, fileURLToPath(new URL('two-eras-server.js', import.meta.url))]

/** Every call of one tool wants a person. */
const NORM = `@id("ask-first")
@tier("confirm")
@because("Greetings go out in your name.")
@remedy("Say yes if you want this greeting.")
forbid (principal, action == Action::"tested::greet", resource);
`

const FORMS = { capabilities: { elicitation: { form: {} } } }
const MODERN = { versionNegotiation: { mode: 'auto' as const } }

async function connect(
  state: string,
  options: ClientOptions,
  flags: readonly string[] = [],
): Promise<Client> {
  const file = join(scratchFolder(), 'norms.cedar')
  writeFileSync(file, NORM)
  const [command = '', program = '', guard = '', ...rest] = guarded(TWO_ERAS, { mode: 'enforce', state })
  const args = [program, guard, '--policy', file, '--quiet', ...flags, ...rest]
  const client = new Client({ name: 'a-host', version: '1.0.0' }, options)
  onTestFinished(() => client.close())
  await client.connect(new StdioClientTransport({ command, args, stderr: 'pipe' }))
  await client.listTools()
  return client
}

const greet = (client: Client, name = 'Ada') => client.callTool({ name: 'greet', arguments: { name } })

const GREETED = { content: [{ type: 'text', text: 'Good day, Ada.' }] }
const refused = (code: string) => ({ isError: true, _meta: { 'fairlead/refusal': { code } } })

for (const [era, options] of [
  ['legacy', FORMS],
  ['modern', { ...FORMS, ...MODERN }],
] as const) {
  test(`a person who is asked by a real host decides about one call, ${era} era`, async () => {
    const state = scratchFolder()
    const client = await connect(state, options)
    const asked: string[] = []
    let allow = true
    client.setRequestHandler('elicitation/create', async ({ params }) => {
      asked.push(params.message)
      // The tool `ask` has a question of its own.
      return { action: 'accept', content: asked.length === 1 ? { colour: 'blue' } : { allow } }
    })
    expect(await client.callTool({ name: 'ask', arguments: {} })).toMatchObject({
      content: [{ type: 'text', text: 'You chose blue.' }],
    })
    expect(client.getNegotiatedProtocolVersion()).toBe(era === 'modern' ? '2026-07-28' : '2025-11-25')
    expect(await greet(client)).toMatchObject(GREETED)
    expect(asked).toEqual([expect.anything(), expect.stringContaining('"name": "Ada"')])
    expect(asked[1]).toContain('Greetings go out in your name')
    allow = false
    expect(await greet(client)).toMatchObject(refused('approval/denied'))
    expect(asked).toHaveLength(3)
    const { stdout } = await fairlead(['log', 'export', '--state', state])
    expect(stdout).toContain('"change":"allowed"')
    expect(stdout).toContain('"by":"host a-host"')
  })

  test(`without forms the command line opens exactly one call, ${era} era`, async () => {
    const state = scratchFolder()
    const client = await connect(state, era === 'modern' ? MODERN : {})
    const first = await greet(client)
    expect(first).toMatchObject(refused('approval/needed'))
    const [, id = ''] = /fairlead approve allow ([0-9a-f]{10})/.exec(JSON.stringify(first)) ?? []
    expect(await fairlead(['approve', 'allow', id, '--state', state])).toMatchObject({ code: 0 })
    expect(await greet(client, 'Eve')).toMatchObject(refused('approval/needed'))
    expect(await greet(client)).toMatchObject(GREETED)
    expect(await greet(client)).toMatchObject(refused('approval/needed'))
  })
}

/** Starting the program takes a second or two on a busy machine. */
const UNHURRIED = { timeout: 15_000, interval: 100 }

test('a call that waits for the command line goes on when it is allowed there', async () => {
  const state = scratchFolder()
  const client = await connect(state, {}, ['--approve-wait', '30000'])
  const greeting = greet(client)
  const { id } = await vi.waitFor(async () => {
    const { stdout } = await fairlead(['approve', 'list', '--json', '--state', state])
    const [waiting] = (JSON.parse(stdout) as { approvals: { id: string }[] }).approvals
    if (!waiting) throw new Error('nobody was asked yet')
    return waiting
  }, UNHURRIED)
  // All else goes on meanwhile.
  expect((await client.readResource({ uri: 'harbour://tides' })).contents).toHaveLength(1)
  expect(await fairlead(['approve', 'allow', id.slice(0, 4), '--state', state])).toMatchObject({ code: 0 })
  expect(await greeting).toMatchObject(GREETED)
})
