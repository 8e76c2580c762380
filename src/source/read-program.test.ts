import { describe, expect, test } from 'vitest'
import { treeFile } from './archive/tree-file.ts'
import { readProgram, type ProgramRead } from './read-program.ts'

function read(files: Readonly<Record<string, string>>): Promise<ProgramRead> {
  const all = Object.entries(files).map(([path, text]) => treeFile(path, new TextEncoder().encode(text)))
  return readProgram({ files: all, left: [] })
}

const SERVER = `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { exec } from 'node:child_process'
const server = new McpServer({})
server.registerTool('a', { inputSchema: { p: z.string() } }, async ({ p }) => exec('ls ' + p))`

describe('a program', () => {
  test('is read in both languages, with what its tools do', async () => {
    const { facts, files, from } = await read({
      'a.ts': SERVER,
      'b.py': `from mcp.server.fastmcp import FastMCP\nmcp = FastMCP('b')\n@mcp.tool()\ndef b(p: str) -> str:\n    return p\n`,
    })
    expect(from).toBe('sources')
    expect(files.map(({ state }) => state)).toEqual(['analysed', 'analysed'])
    expect(facts.tools.map(({ name, does }) => [name, does])).toEqual([
      ['a', ['shell']],
      ['b', []],
    ])
    expect(facts.flows.map(({ sink, tool }) => [sink.kind, tool])).toEqual([['shell', 'a']])
  })

  test('may hand on what others export, in circles and in long chains', async () => {
    const links = Array.from({ length: 300 }, (_, at) => [
      `f${at}.ts`,
      `export * from './f${at + 1}.js'\nexport { g } from './f${at + 1}.js'`,
    ])
    const { facts } = await read({
      ...Object.fromEntries(links),
      'b.ts': `export * from './c.js'`,
      'c.ts': `export * from './b.js'`,
      'a.ts': `import { about } from './b.js'\nimport { g } from './f0.js'\n${SERVER}`,
    })
    expect(facts.flows.map(({ tool }) => tool)).toEqual(['a'])
  })

  test('of which nothing could be read is none that was looked at', async () => {
    const { files, from, facts } = await read({ 'readme.md': '# a' })
    expect([from, facts.tools.length, files]).toEqual(['nothing', 0, []])
  })

  test('that registers nothing is never fully analysed', async () => {
    for (const text of ['export const a = 1', `import { McpServer as S } from 'x'; strange(S)`]) {
      const { files } = await read({ 'a.js': text })
      expect(files.map(({ state }) => state)).toEqual(['partly'])
    }
  })

  test('files that cannot be read, or only in part, are told one by one', async () => {
    const { files } = await read({
      'a.ts': SERVER,
      'b.js': 'a\0',
      'c.js': 'const ( = ; } ) function {{ = class ;;; ) = '.repeat(9),
    })
    expect(files.map(({ path, state }) => [path, state])).toEqual([
      ['a.ts', 'analysed'],
      ['b.js', 'failed'],
      ['c.js', 'partly'],
    ])
  })

  test('tools of tests and examples are not the server’s', async () => {
    const { facts } = await read({ 'src/a.ts': SERVER, 'test/b.ts': SERVER.replace(`'a'`, `'b'`) })
    expect(facts.tools.map(({ name }) => name)).toEqual(['a'])
  })

  test('places are in the sources that were in the map', async () => {
    const map = { version: 3, sources: ['../src/a.ts'], sourcesContent: [SERVER] }
    const { facts, tree, files } = await read({ 'dist/a.js': 'x', 'dist/a.js.map': JSON.stringify(map) })
    const at = facts.tools[0]?.at
    expect(
      tree.files
        .find(({ path }) => path === at?.file)
        ?.text()
        ?.slice(at?.start, at?.end),
    ).toMatch(/^server\.registerTool/)
    expect(files.map(({ path, state }) => [path, state])).toEqual([
      ['dist/a.js', 'skipped'],
      ['src/a.ts', 'analysed'],
    ])
  })
})
