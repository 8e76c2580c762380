import { describe, expect, test } from 'vitest'
import { treeFile } from '../archive/tree-file.ts'
import { joinModules } from '../modules.ts'
import { readModule } from '../read-module.ts'
import type { SourceTree } from '../tree.ts'
import type { FoundEntries } from './found.ts'
import { findJavascriptEntries } from './javascript.ts'

type Files = Readonly<Record<string, string>>

async function find(files: Files): Promise<FoundEntries> {
  const tree: SourceTree = {
    files: Object.entries(files).map(([path, text]) => treeFile(path, new TextEncoder().encode(text))),
    left: [],
  }
  const code = tree.files.filter(({ path }) => !path.endsWith('.json'))
  const modules = await Promise.all(code.map(async (file) => (await readModule(file)).module))
  return findJavascriptEntries(
    joinModules(
      modules.filter((module) => module !== undefined),
      tree,
    ),
  )
}

/** `tool a → run`: what, its name, and the text its handler begins with. */
function shown({ tools }: FoundEntries, files: Files): readonly string[] {
  return tools.map(({ kind, name, handler }) => {
    const text = handler && files[handler.file]?.slice(handler.start, handler.end)
    return `${kind} ${name ?? '?'} → ${text === undefined ? '?' : (/f[0-9]/.exec(text)?.[0] ?? text)}`
  })
}

const SDK = `import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
const server = new McpServer({ name: 'a', version: '1' })
`

describe('what a server registers is found', () => {
  test.each<[string, Files, readonly string[]]>([
    [
      'tool() in each of its forms',
      {
        'a.ts': `${SDK}
        server.tool('a', () => f1())
        server.tool('b', 'what b does', () => f2())
        server.tool('c', { x: z.string() }, ({ x }) => f3(x))
        server.tool('d', 'what d does', { x: z.string() }, { readOnlyHint: true }, ({ x }) => f4(x))`,
      },
      ['tool a → f1', 'tool b → f2', 'tool c → f3', 'tool d → f4'],
    ],
    [
      'registerTool, registerPrompt, registerResource and templates',
      {
        'a.ts': `${SDK}
        server.registerTool('a', { description: 'x', inputSchema: { p: z.string() } }, async ({ p }) => f1(p))
        server.registerPrompt('b', { argsSchema: { p: z.string() } }, ({ p }) => f2(p))
        server.registerResource('c', 'c://one', {}, async () => f3())
        server.registerResource('d', new ResourceTemplate('d://{x}', { list: undefined }), {}, async (uri, { x }) => f4(x))`,
      },
      ['tool a → f1', 'prompt b → f2', 'resource c://one → f3', 'template d://{x} → f4'],
    ],
    [
      'compiled CommonJS',
      {
        'dist/index.js': `"use strict"; Object.defineProperty(exports, "__esModule", { value: true });
        const mcp_js_1 = require("@modelcontextprotocol/sdk/server/mcp.js");
        const a_js_1 = require("./a.js");
        const server = new mcp_js_1.McpServer({});
        (0, a_js_1.register)(server);`,
        'dist/a.js': `exports.register = void 0; const zod_1 = require("zod");
        const register = (server) => { server.tool("a", "x", { p: zod_1.z.string() }, async ({ p }) => f1(p)) };
        exports.register = register;`,
      },
      ['tool a → f1'],
    ],
    [
      'objects of other files, registered in a loop, through a barrel file',
      {
        'src/index.ts': `${SDK} import { tools } from './tools/index.js'
        for (const tool of tools) server.registerTool(tool.name, { description: tool.description }, tool.handler)`,
        'src/tools/index.ts': `export * from './one.js'\nimport { one } from './one.js'; import two from './two.js'
        export const tools = [one, two, ...[1].map(() => ({ name: 'three', handler: () => f3() }))]`,
        'src/tools/one.ts': `export const one = { name: 'one', description: 'd', handler: async (a) => f1(a) }`,
        'src/tools/two.ts': `export default { name: 'two', handler: async (a) => f2(a) }`,
      },
      ['tool one → f1', 'tool two → f2', 'tool three → f3'],
    ],
    [
      'forEach over the values of an object, names from an enum',
      {
        'a.ts': `${SDK} enum Names { A = 'a', B = 'b' }
        const handlers = { [Names.A]: 1, x: { name: Names.B, run: (x) => f1(x) } }
        Object.values({ x: handlers.x }).forEach(({ name, run }) => server.tool(name, 'd', run))`,
      },
      ['tool b → f1'],
    ],
    [
      'a wrapper around registerTool, and a factory of handlers',
      {
        'a.ts': `${SDK} const safe = (run) => async (args) => { try { return await run(args) } catch { return f9() } }
        const add = (name, description, run) => server.registerTool('x_' + name, { description }, safe(run))
        add('a', 'd', (args) => f1(args)); add(\`b\`, 'd', (args) => f2(args))`,
      },
      ['tool x_a → f9', 'tool x_b → f9'],
    ],
    [
      'a class that sets itself up',
      {
        'a.ts': `${SDK} class Server { constructor() { this.mcp = new McpServer({}); this.setUp() }
          setUp() { this.mcp.tool('a', 'd', { x: z.string() }, (args) => this.run(args)) }
          run(args) { return f1(args) } }
        new Server()`,
      },
      ['tool a → (args) => this.run(args)'],
    ],
    [
      'a function that sets up a server per session and is called in a route',
      {
        'a.ts': `import express from 'express'; import { McpServer } from '@modelcontextprotocol/server'
        function build() { const server = new McpServer({}); server.registerTool('a', {}, () => f1()); return server }
        const app = express(); app.post('/mcp', async (req, res) => { const server = build(); await serve(server, req, res) })`,
      },
      ['tool a → f1'],
    ],
    [
      'a low-level server with a switch',
      {
        'a.ts': `import { ListToolsRequestSchema, CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js'
        const A_TOOL = { name: 'a', description: 'd', inputSchema: { type: 'object', properties: { p: { type: 'string' } } } }
        const all = [A_TOOL]; all.push({ name: 'b', inputSchema: {} })
        server.setRequestHandler(ListToolsRequestSchema, async () => ({ tools: all }))
        server.setRequestHandler(CallToolRequestSchema, async (request) => { const { name, arguments: args } = request.params
          switch (name) { case 'a': return f1(args) } })`,
      },
      ['tool a → f1', 'tool b → f1'],
    ],
    [
      'a low-level server by the names of methods, with a table',
      {
        'a.mjs': `const table = new Map([['a', { name: 'a', handler: (x) => f1(x) }]]); table.set('b', { name: 'b', handler: (x) => f2(x) })
        server.setRequestHandler('tools/list', () => ({ tools: [...table.values()].map(({ handler, ...tool }) => ({ ...tool })) }))
        server.setRequestHandler('tools/call', ({ params }) => table.get(params.name).handler(params.arguments))`,
      },
      ['tool a → f1', 'tool b → f2'],
    ],
    [
      'FastMCP and other packages that take one object',
      {
        'a.ts': `import { FastMCP } from 'fastmcp'; const server = new FastMCP({})
        server.addTool({ name: 'a', description: 'd', parameters: z.object({}), execute: async (args) => f1(args) })
        server.addPrompt({ name: 'b', load: async (args) => f2(args) })
        server.addResourceTemplate({ name: 'c', uriTemplate: 'c://{x}', load: async ({ x }) => f3(x) })`,
      },
      ['tool a → f1', 'prompt b → f2', 'template c://{x} → f3'],
    ],
    [
      'classes that a framework finds by itself',
      {
        'a.ts': `import { MCPTool } from 'mcp-framework'
        export default class Search extends MCPTool<In> { name = 'a'; description = 'd'
          schema = { q: { type: z.enum(['x']), description: 'd' } }; async execute(input: In) { return f1(input) } }`,
      },
      ['tool a → f1'],
    ],
    [
      'decorators, written and compiled',
      {
        'a.ts': `import { Tool } from '@rekog/mcp-nest'
        export class A { @Tool({ name: 'a', description: 'd', parameters: z.object({}) }) async run(args) { return f1(args) } }`,
        'b.js': `const { Tool } = require('@rekog/mcp-nest'); class B { async go(args) { return f2(args) } }
        __decorate([Tool({ description: 'd' })], B.prototype, 'go', null)`,
      },
      ['tool go → f2', 'tool a → f1'],
    ],
    [
      'tools given with the server',
      {
        'a.ts': `import { createMcpServer, tool } from 'some-kit'
        createMcpServer({ name: 'x', tools: async () => ({ a: tool({ description: 'd', execute: async (args) => f1(args) }) }) })`,
      },
      ['tool a → f1'],
    ],
  ])('%s', async (_title, files, expected) => {
    const found = await find(files)
    expect(shown(found, files)).toEqual(expected)
    expect(found.open).toEqual([])
  })

  test('what is registered in two places is one tool, with every handler', async () => {
    const { tools, entries } = await find({
      'a.ts': `export function one(server) { server.tool('a', () => f1()) }
      export function two(server) { server.tool('a', () => f2()) }`,
    })
    expect(tools).toHaveLength(1)
    expect(entries.map(({ tool }) => tool)).toEqual([tools[0], tools[0]])
  })

  test('what is only known at run time is told', async () => {
    for (const text of [
      `for (const tool of await load()) server.registerTool(tool.name, {}, tool.handler)`,
      `server.setRequestHandler('tools/list', async () => ({ tools: await load() }))`,
      `server.setRequestHandler('tools/list', async () => { const tools = []; Object.entries(spec.paths).forEach(([path]) => tools.push({ name: path })); return { tools } })`,
      `server.setRequestHandler('tools/call', async (request) => run(request))`,
    ])
      expect((await find({ 'a.ts': text })).open).not.toEqual([])
  })

  test('other things of the same name are no registrations', async () => {
    const found = await find({
      'a.ts': `map.get('a', () => 1); dialog.prompt('Your name?', 'x'); const t = tool({ description: 'x' }); toolbar.addTool(icon)`,
    })
    expect(found.tools).toEqual([])
    expect(found.entries).toEqual([])
  })
})

describe('what comes in', () => {
  test('schemas are read, and hold back what they restrain only where someone checks', async () => {
    const shape = `{ id: z.string().uuid(), kind: z.enum(['a', 'b']), count: z.number().int().max(5).optional(),
      slug: z.string().regex(/^[a-z]+$/), any: z.string().regex(/^.*$/), text: z.string().min(1).describe('free') }`
    const { entries, tools } = await find({
      'a.ts': `${SDK} server.registerTool('a', { inputSchema: ${shape}, annotations: { readOnlyHint: true } }, (args) => args)
      server.setRequestHandler('tools/list', () => ({ tools: [{ name: 'b', inputSchema: z.toJSONSchema(z.object(${shape})) }] }))
      server.setRequestHandler('tools/call', (request) => request.params.name)`,
    })
    const [checked, advised] = entries
    expect([...(checked?.restrained ?? [])].toSorted()).toEqual(['count', 'id', 'kind', 'slug'])
    expect([...(advised?.restrained ?? [])]).toEqual([])
    expect(tools[0]?.annotations).toEqual({ readOnlyHint: true })
    expect(tools[0]?.inputSchema).toMatchObject({
      properties: { count: { type: 'integer', maximum: 5 }, text: { minLength: 1, description: 'free' } },
      required: ['id', 'kind', 'slug', 'any', 'text'],
    })
    expect(tools[1]?.inputSchema).toEqual(tools[0]?.inputSchema)
  })

  test.each([
    ["import words from './words/de.json' with { type: 'json' }"],
    [
      "import { readFileSync } from 'node:fs'\nconst words = JSON.parse(readFileSync(new URL('./words/de.json', import.meta.url), 'utf8'))",
    ],
    [
      "import fs from 'node:fs/promises'\nconst words = JSON.parse((await fs.readFile(path.join(here, 'words', 'de.json'))).toString())",
    ],
    ["const words = require('../src/words/de.json')"],
  ])('words that lie in a JSON file are read: %s', async (line) => {
    const { tools } = await find({
      'src/a.ts': `${SDK}${line}\nserver.registerTool('t', { description: words.t.said }, () => 1)`,
      'src/words/de.json': '{ "t": { "said": "Says so" } }',
    })
    expect(tools[0]?.description).toBe('Says so')
  })

  test('a JSON file that is not there, or none, says nothing', async () => {
    const { tools } = await find({
      'a.ts': `${SDK}import a from './a.json'\nimport b from './b.json'
      server.registerTool('t', { description: a.t }, () => 1)\nserver.registerTool('u', { description: b.t }, () => 1)`,
      'b.json': '{ "t": ',
    })
    expect(tools.map(({ name, description }) => [name, description])).toEqual([
      ['t', undefined],
      ['u', undefined],
    ])
  })

  test('a dispatcher is an entry per tool, with what its branch asks', async () => {
    const text = `const tools = [{ name: 'a' }, { name: 'b' }]
      server.setRequestHandler('tools/list', () => ({ tools }))
      server.setRequestHandler('tools/call', async (request) => { if (request.params.name === 'a') return 1 })`
    const { entries } = await find({ 'a.ts': text })
    expect(
      entries.map(({ branch }) => branch && [text.slice(branch.on.at.start, branch.on.at.end), branch.name]),
    ).toEqual([
      ['request.params.name', 'a'],
      ['request.params.name', 'b'],
    ])
    expect(entries[0]?.sources).toEqual([{ kind: 'tool-argument', isObject: true, name: 'request' }])
  })

  test('side routes are entries, tests are elsewhere', async () => {
    const { entries } = await find({
      'a.ts': `import express from 'express'; const app = express(); app.post('/hook', check, (req, res) => res.send(req.body))`,
      'test/a.test.ts': `${SDK} server.tool('t', () => 1)`,
    })
    expect(entries.map(({ reach, tool, sources }) => [reach, tool?.name, sources[0]?.kind])).toEqual([
      ['surface', undefined, 'http-body'],
      ['elsewhere', 't', undefined],
    ])
  })
})
