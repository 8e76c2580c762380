import { expect, test } from 'vitest'
import type { SourceFacts } from '../../src/core/source.ts'
import { readSources } from './read-sources.ts'

/** A server whose people sign in; `rest` are its other tools. */
function withSignIn(rest: string, before = ''): Promise<SourceFacts> {
  return readSources({
    'index.js': `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
const server = new McpServer({ name: 'a', version: '1' })
const people = new Map([['ada', { pin: '1', role: 'admin' }]])
const letters = [{ number: 1, to: 'ada', text: 'a' }, { number: 2, to: 'bob', text: 'b' }]
const news = [{ number: 1, text: 'all' }]
let me
${before}
const tool = (name, description, run) => server.registerTool(name, { description, inputSchema: { number: z.number() } }, run)
${rest}
server.registerTool('log_in', { description: 'd', inputSchema: { name: z.string(), pin: z.string() } }, async ({ name, pin }) => {
  const person = people.get(name)
  if (person?.pin !== pin) throw new Error('no')
  me = { name, ...person }
  return text('in')
})
const text = (text) => ({ content: [{ type: 'text', text }] })
`,
  })
}

const told = ({ shapes }: SourceFacts): readonly string[] => shapes.map(({ kind, tool }) => `${kind} ${tool}`)

const INBOX = `server.registerTool('inbox', { description: 'd' }, async () => text(letters.filter((one) => one.to === me.name).join()))`
const read = (test: string, store = 'letters'): string =>
  `tool('read', 'd', async ({ number }) => {\nconst one = ${store}.find((letter) => letter.number === number)\nif (${test}) throw new Error('no')\nreturn text(one.text)\n})`

test.each([
  ['by its number alone', read('!one'), ['unguarded-object read']],
  ['and compared with who is signed in', read('!one || one.to !== me.name'), []],
  ['of those that belong to nobody', read('!one', 'news'), []],
])('what belongs to people of whom one is signed in is found %s', async (_, rest, expected) => {
  expect(told(await withSignIn(`${INBOX}\n${rest}`))).toEqual(expected)
})

const WIPE = (check: string, description = 'Wipes all'): string =>
  `tool('wipe_all', '${description}', async () => {\n${check}\nletters.length = 0\nreturn text('done')\n})`
const ASKING = ['a', 'b']
  .map(
    (name) => `tool('drop_${name}', 'd', async () => {\nif (!me) throw new Error('no')\nreturn text('x')\n})`,
  )
  .join('\n')
const RANKED = ASKING.replaceAll('!me', "me.role !== 'admin'")

test.each([
  [
    'says it is for a few and asks nobody for it',
    WIPE('if (!me) return', 'Wipes all (administrators only)'),
    ['unguarded-act wipe_all'],
  ],
  [
    'says so and asks for the role',
    WIPE("if (me?.role !== 'admin') return", 'Wipes all (administrators only)'),
    [],
  ],
  ['asks nothing where others ask who is there', `${ASKING}\n${WIPE('')}`, ['unguarded-act wipe_all']],
  ['asks as others do', `${ASKING}\n${WIPE('if (!me) return')}`, []],
  [
    'asks who is there where others ask for a role',
    `${RANKED}\n${WIPE('if (!me) return')}`,
    ['unguarded-act wipe_all'],
  ],
  ['asks for the role as others do', `${RANKED}\n${WIPE("if (me.role !== 'admin') return")}`, []],
  [
    'asks through a function of its own',
    `${RANKED}\nfunction must() { if (me.role !== 'admin') throw new Error('no') }\n${WIPE('must()')}`,
    [],
  ],
])('a tool that wipes everything and %s', async (_, rest, expected) => {
  expect(told(await withSignIn(rest))).toEqual(expected)
})

test('a server that knows nobody is told nothing of who may do what', async () => {
  const facts = await readSources({
    'server.py': `from mcp.server.fastmcp import FastMCP
mcp = FastMCP("a")
notes = {"1": {"owner": "ada", "text": "a"}}
@mcp.tool()
def read(key: str) -> str:
    return notes[key]["text"]
@mcp.tool()
def delete_all() -> str:
    """Deletes all (for administrators)"""
    notes.clear()
    return "done"
`,
  })
  expect(told(facts)).toEqual([])
})

test('what a function named for who is signed in gives is who is signed in, whatever is done in it', async () => {
  const server = (check: string): string => `import os
from fastmcp import FastMCP
mcp = FastMCP("a")
def current_member():
    return MEMBERS.get(os.environ.get("KEY", ""))
MEMBERS = {"k": "reader"}
@mcp.tool
def publish(text: str) -> str:
    """Publish to everybody (moderators only)."""
    member = current_member()
    if ${check}:
        raise PermissionError("no")
    return "done"
`
  const open = await readSources({ 'server.py': server('member is None') })
  const closed = await readSources({ 'server.py': server('member != "moderator"') })
  expect([told(open), told(closed)]).toEqual([['unguarded-act publish'], []])
})
