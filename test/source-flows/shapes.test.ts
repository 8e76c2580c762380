import { expect, test } from 'vitest'
import { pythonTool, readSources, typescriptTool } from './read-sources.ts'

const NOTES = `const notes = new Map([['n1', { owner: 'ada', text: 'a' }], ['n2', { owner: 'bob', text: 'b' }]])`

test.each([
  [
    'an owner compared with an argument',
    'return text([...notes.values()].filter((n) => n.owner === args.userId).join())',
    ['caller-identity'],
  ],
  [
    'a role that is an argument',
    "if (args.role !== 'admin') throw new Error('no')\nreturn text('done')",
    ['caller-identity'],
  ],
  [
    'an owner compared with who is signed in',
    'return text([...notes.values()].filter((n) => n.owner === extra.authInfo.clientId).join())',
    [],
  ],
  [
    'a note whose owner is compared',
    "const n = notes.get(args.id)\nif (n.owner !== extra.authInfo.clientId) throw new Error('no')\nreturn text(n.text)",
    [],
  ],
])('who may have what: %s', async (_, body, expected) => {
  const { shapes } = await typescriptTool(body, NOTES)
  expect(shapes.map(({ kind }) => kind)).toEqual(expected)
})

test.each([
  [
    'a listener without a host',
    'const app = express()\nconst t = new StreamableHTTPServerTransport({})\napp.listen(3000, () => {})',
    ['listens-everywhere', 'no-authentication', 'no-origin-check'],
  ],
  [
    'a listener at home that checks where pages are from',
    "const app = express()\nconst t = new StreamableHTTPServerTransport({ enableDnsRebindingProtection: true })\napp.listen(3000, '127.0.0.1')",
    [],
  ],
  [
    'certificates unverified',
    'const agent = new https.Agent({ rejectUnauthorized: false })',
    ['tls-unverified'],
  ],
  ['a session number of chance that is none', 'const sessionId = Math.random().toString(36)', ['weak-token']],
  ['a session number of true chance', 'const sessionId = crypto.randomUUID()', []],
  ['decoded and run', "eval(Buffer.from(blob, 'base64').toString())", ['obfuscated-code']],
  [
    'a tool from some day on',
    "if (Date.now() > 1790000000000) server.registerTool('late', { description: 'd', inputSchema: {} }, async () => text('x'))",
    ['hidden-registration'],
  ],
  [
    'a tool by a setting',
    "if (process.env.MORE) server.registerTool('more', { description: 'd', inputSchema: {} }, async () => text('x'))",
    [],
  ],
])('%s', async (_, helpers, expected) => {
  const { shapes } = await typescriptTool("return text('x')", helpers)
  expect(shapes.map(({ kind }) => kind).toSorted()).toEqual(expected)
})

test('requests without verification in Python', async () => {
  const { shapes } = await pythonTool('return requests.get("https://example.com", verify=False).text')
  expect(shapes.map(({ kind }) => kind)).toEqual(['tls-unverified'])
})

test('secrets in the source are told by what they are, not by their names', async () => {
  const token = ['ghp_', 'k7Qz2Vb9Xn4Rm8Tw3Yc6Hd1Jf5LgPsAtEuGv'].join('')
  const facts = await readSources({
    'index.ts': `const shown = '${token}'\nconst API_KEY_NAME = 'SERVICE_API_KEY'\nconst key = 'phc_k7Qz2Vb9Xn4Rm8Tw3Yc6Hd1Jf5Lg'\nconst password = process.env.PASSWORD`,
  })
  expect(facts.secrets).toEqual([
    { kind: 'github-token', at: { file: 'index.ts', start: 15, end: 55 }, onSurface: true },
  ])
})
