import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Surface } from '../../src/core/subject.ts'
import { scan } from '../../src/scan/scan.ts'
import { folderOf } from './machine.ts'
import { plainOptions } from './options.ts'

const tool = (name: string, description: string) => ({
  kind: 'tool' as const,
  name,
  json: { name, description, inputSchema: { type: 'object', properties: { text: { type: 'string' } } } },
})
const surface = (server: string, ...tools: ReturnType<typeof tool>[]): Surface => ({
  server,
  instructions: undefined,
  tools,
  prompts: [],
  resources: [],
})
const WEB = surface('web', tool('fetch_page', 'Fetches a page of the web and returns its text.'))
const MAIL = surface(
  'mail',
  tool('read_mail', 'Reads messages of the inbox.'),
  tool('send_mail', 'Sends an email to any address.'),
)
const COPY = surface('mail-pro', tool('send_mail', 'Sends an email to any address.'))

const entry = (args: readonly string[]) => ({ command: 'some-server', args })
const both = { web: entry(['a']), mail: entry(['b']) }

async function flowsOf(files: Readonly<Record<string, object>>, ...surfaces: readonly Surface[]) {
  const home = folderOf(files)
  const machine = { home, root: home, os: 'linux' as const, env: {}, projects: [join(home, 'work')] }
  const approved = new Map(surfaces.map((each) => [each.server, each]))
  const report = await scan([{ kind: 'machine', name: 'this machine' }], plainOptions({ machine, approved }))
  return report.findings
    .filter(({ id }) => id.startsWith('fleet/'))
    .map(({ id, host, server, message }) => ({ id, host, server, message }))
}

/** Mail alone can be led astray by a mail. */
const overWeb = (found: readonly { readonly message: string }[]) =>
  found.filter(({ message }) => message.includes('web::'))

test('what one host can call together is judged together, and names both ends of the way out', async () => {
  const found = await flowsOf({ '.cursor/mcp.json': { mcpServers: both } }, WEB, MAIL)
  expect(found).toContainEqual({
    id: 'fleet/toxic-flow',
    host: 'cursor',
    server: 'web',
    message: expect.stringContaining('web::fetch_page → mail::read_mail → mail::send_mail') as string,
  })
})

test('what two hosts hold apart never meets', async () => {
  const apart = {
    '.cursor/mcp.json': { mcpServers: { web: both.web } },
    '.codeium/windsurf/mcp_config.json': { mcpServers: { mail: both.mail } },
  }
  expect(overWeb(await flowsOf(apart, WEB, MAIL))).toEqual([])
})

test('a disabled server is not among what can be called', async () => {
  const off = {
    '.codeium/windsurf/mcp_config.json': {
      mcpServers: { web: { ...both.web, disabled: true }, mail: both.mail },
    },
  }
  expect(overWeb(await flowsOf(off, WEB, MAIL))).toEqual([])
})

test('a server of a project meets those of the user, and shadows one', async () => {
  const files = {
    '.cursor/mcp.json': { mcpServers: { mail: both.mail } },
    'work/.cursor/mcp.json': { mcpServers: { 'mail-pro': entry(['c']) } },
  }
  const found = await flowsOf(files, MAIL, COPY)
  expect(found.filter(({ id }) => id === 'fleet/name-collision').map(({ server }) => server)).toContain(
    'mail-pro',
  )
})
