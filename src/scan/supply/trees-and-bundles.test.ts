import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { runsOf } from '../../core/launch/read-command.ts'
import { readArchive } from '../../source/archive/read-archive.ts'
import { treeFile } from '../../source/archive/tree-file.ts'
import type { SourceTree } from '../../source/tree.ts'
import { bundleEntry, bundleOf, bundleTools } from './bundle.ts'
import { compareTrees } from './compare-trees.ts'

const MANIFEST = {
  manifest_version: '0.3',
  name: 'weather',
  version: '1.2.3',
  server: {
    type: 'node',
    entry_point: 'server/index.js',
    mcp_config: {
      command: 'node',
      args: ['${__dirname}/server/index.js'],
      env: { KEY: '${user_config.key}', ODD: 3 },
    },
  },
  tools: [{ name: 'forecast' }],
}

it('reads the server that a bundle starts, its tools, and whether it is signed', async () => {
  const zip = zipSync({ 'manifest.json': strToU8(JSON.stringify(MANIFEST)), 'server/index.js': strToU8('x') })
  const signed = Uint8Array.from([...zip, ...strToU8('MCPB_SIG_V1'), 4, 0, 0, 0, 1, 2, 3, 4, ...strToU8('MCPB_SIG_END')])
  for (const [bytes, isSigned] of [[zip, false], [signed, true]] as const) {
    const tree = await readArchive(bytes, 'a.mcpb')
    expect(bundleOf(tree, bytes)).toEqual({ isSigned, odd: [], paths: ['manifest.json', 'server/index.js'] })
    const entry = bundleEntry(tree, 'a.mcpb')
    expect(entry).toMatchObject({ scope: 'extension', name: 'weather', reach: { kind: 'stdio', command: 'node', env: { KEY: '${user_config.key}' } } })
    expect(entry?.reach.kind === 'stdio' && runsOf(entry.reach).what).toMatchObject({ kind: 'file' })
    expect(entry?.pointerInFile('/args/0')).toBe('/server/mcp_config/args/0')
    expect(bundleTools(tree)).toMatchObject([{ definition: { name: 'forecast' }, pointer: '/tools/0' }])
  }
}) // prettier-ignore

it('is no bundle without a manifest of one', () => {
  for (const text of ['{', '{}', '[]', '{"name":"x"}'])
    expect([bundleOf(tree({ 'manifest.json': text }), undefined), bundleEntry(tree({ 'manifest.json': text }), 'a')]).toEqual([undefined, undefined])
  expect(bundleEntry(tree({ 'manifest.json': '{"dxt_version":"0.1","server":{"type":"binary"}}' }), 'a')?.reach.kind).toBe('other')
}) // prettier-ignore

const manifest = (more: object = {}) => JSON.stringify({ name: '@scope/server', version: '1.0.0', ...more })

it('finds what a package holds and its repository does not, wherever in it the package is kept', () => {
  const repository = tree({
    'package.json': '{"name":"all"}',
    'packages/server/package.json': manifest({ dependencies: { a: 'workspace:*' } }),
    'packages/server/src/index.ts': 'one\r\n',
    'packages/server/lib/kept.js': 'kept',
    LICENSE: 'x',
  })
  const archive = tree({
    'package.json': manifest({ dependencies: { a: '1.0.0' } }),
    'src/index.ts': 'one\n',
    'src/extra.js': 'more',
    'lib/kept.js': 'changed',
    'dist/index.js': 'built',
    'dist/index.d.ts': 'built',
    'README.md': 'other',
  })
  expect(compareTrees(archive, repository)).toEqual({
    differs: ['src/extra.js', 'lib/kept.js'],
    built: 2,
    compared: 4,
  })
})

it.each([
  ['an install script', { scripts: { postinstall: 'node x.js' } }],
  ['a dependency', { dependencies: { extra: '1.0.0' } }],
  ['a program', { bin: { server: 'x.js' } }],
])('tells %s that only the published manifest has', (_, more) => {
  const [archive, repository] = [
    tree({ 'package.json': manifest(more) }),
    tree({ 'package.json': manifest() }),
  ]
  expect(compareTrees(archive, repository).differs).toEqual(['package.json'])
  expect(compareTrees(repository, repository).differs).toEqual([])
})

function tree(files: Readonly<Record<string, string>>): SourceTree {
  const entries = Object.entries(files)
  return { files: entries.map(([path, text]) => treeFile(path, strToU8(text))), left: [] }
}
