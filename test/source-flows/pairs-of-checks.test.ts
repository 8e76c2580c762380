import { describe, expect, test } from 'vitest'
import { pythonTool, reached, readSources, typescriptTool } from './read-sources.ts'

type Row = readonly [name: string, body: string, expected: readonly string[], helpers?: string]

const FETCHED = 'await refuse(args.x)\nconst r = await http.get(args.x)\nreturn text(r.data)'
const refusing = (options: string): string => `import axios from 'axios'
import { BlockList } from 'node:net'
const http = axios.create({ ${options} })
const refused = new BlockList()
refused.addSubnet('10.0.0.0', 8)
async function refuse(u) {
  for (const { address } of await dns.lookup(new URL(u).hostname, { all: true }))
    if (refused.check(address)) throw new Error('no')
}`
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
  [
    'nothing is left when what is known is picked out',
    'const names = args.x.split(",")\nif (names.filter((n) => !KNOWN.has(n)).length > 0) throw new Error("no")\nfor (const one of names) await run(one)',
    [],
    'const KNOWN = new Set(["date", "uptime"])',
  ],
  [
    'something is left, and nobody minds',
    'const names = args.x.split(",")\nconst odd = names.filter((n) => !KNOWN.has(n))\nif (odd.length > 0) console.error("odd")\nfor (const one of names) await run(one)',
    ['shell'],
    'const KNOWN = new Set(["date", "uptime"])',
  ],
  [
    'only the known are kept',
    'for (const one of args.x.split(",").filter((n) => KNOWN.has(n))) await run(one)',
    [],
    'const KNOWN = new Set(["date", "uptime"])',
  ],
  ['an address asked of a list of refused ones', FETCHED, ['request (redirect-unchecked)'], refusing('')],
  ['the same by a client that follows no redirects', FETCHED, [], refusing('maxRedirects: 0')],
]

const checked = (test: string, over: string, used: string): string =>
  `given = json.loads(x)\n${test}\n    raise ValueError("no")\nfor ${over}:\n    os.system(${used})\nreturn "done"`
const KNOWN = 'import json\nKNOWN = frozenset({"date", "uptime"})'
const PAIRS = 'key, value in given.items()'
const NAMES: readonly Row[] = [
  ['names less the known ones', checked('if set(given) - KNOWN:', 'key in given', 'key'), [], KNOWN],
  ['names within the known ones', checked('if not set(given) <= KNOWN:', 'key in given', 'key'), [], KNOWN],
  ['names of a table less the known ones', checked('if given.keys() - KNOWN:', PAIRS, 'key'), [], KNOWN],
  [
    'names that fail a test',
    checked('if [n for n in given.keys() if n not in KNOWN]:', PAIRS, 'key'),
    [],
    KNOWN,
  ],
  ['names less others from outside', checked('if given.keys() - set(x):', PAIRS, 'key'), ['shell'], KNOWN],
  [
    'names that are checked say nothing of values',
    checked('if given.keys() - KNOWN:', PAIRS, 'value'),
    ['shell'],
    KNOWN,
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
  ...NAMES,
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
