import { describe, expect, test } from 'vitest'
import { pythonTool, reached, readSources, typescriptTool } from './read-sources.ts'

type Row = readonly [name: string, body: string, expected: readonly string[], helpers?: string]

const TYPESCRIPT: readonly Row[] = [
  ['words joined', "await run(['ls', args.x].join(' '))", ['shell']],
  [
    'words joined, each quoted by a function of a library',
    "await run(['ls', args.x].map(quote).join(' '))",
    [],
    "import { quote } from 'shell-quote'",
  ],
  [
    'a function of a library for each that does harm',
    'args.x.split(",").map(unlinkSync)',
    ['file-delete'],
    "import { unlinkSync } from 'node:fs'",
  ],
]

const PYTHON: readonly Row[] = [
  ['words joined', 'return os.popen(" ".join(["ls", x])).read()', ['shell']],
  ['words joined, each quoted', 'return os.popen(" ".join(map(shlex.quote, ["ls", x]))).read()', []],
  [
    'what is opened in an archive is no file of the machine',
    'return zipfile.ZipFile(io.BytesIO(x.encode())).open(x).read().decode()',
    [],
    'import io, zipfile',
  ],
  ['what is opened by a path is one', 'return Path(x).open().read()', ['file-read']],
]

const whole = (rows: readonly Row[]): (readonly [string, string, readonly string[], string])[] =>
  rows.map(([name, body, expected, helpers = '']) => [name, body, expected, helpers])

describe('what is done to each, and what is checked before, in TypeScript', () => {
  test.each(whole(TYPESCRIPT))('%s', async (_, body, expected, helpers) => {
    expect(reached(await typescriptTool(body, helpers))).toEqual(expected)
  })
})

describe('in Python likewise', () => {
  test.each(whole(PYTHON))('%s', async (_, body, expected, helpers) => {
    expect(reached(await pythonTool(body, helpers))).toEqual(expected)
  })
})

test.each([
  ['a choice of digits in brackets', '/^v(1[0-9]|2[0-4])$/', []],
  ['a choice outside of brackets', '/^v1|.*$/', ['file-read']],
])('a pattern of the schema: %s', async (_, pattern, expected) => {
  const facts = await readSources({
    'src/index.ts': `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
const server = new McpServer({ name: 'a', version: '1' })
server.registerTool('t', { description: 'd', inputSchema: { x: z.string().regex(${pattern}) } }, async ({ x }) => readFileSync('/srv/data/' + x))`,
  })
  expect(reached(facts)).toEqual(expected)
})
