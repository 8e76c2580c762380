import { expect, it } from 'vitest'
import type { PackageName } from '../../core/package.ts'
import { treeFile } from '../../source/archive/tree-file.ts'
import type { SourceTree } from '../../source/tree.ts'
import { openBook, writeBook } from './advisory/book.ts'
import { readOsv } from './advisory/read-osv.ts'
import { packageOf } from './manifest.ts'
import { packageFacts } from './package-facts.ts'

const NAMED: PackageName = { ecosystem: 'npm', name: 'server', wanted: undefined, exact: undefined }
const book = openBook(
  writeBook(
    ['npm', 'PyPI'].flatMap((ecosystem) => [
      ...readOsv({
        id: `A-${ecosystem}`,
        affected: [
          {
            package: { ecosystem, name: 'flawed' },
            ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '2.0.0' }] }],
          },
        ],
      }),
    ]),
    '',
  ),
  '',
)

it('knows of a package by its name alone what can be known, and calls nothing checked that was not', () => {
  const facts = packageFacts({ ...NAMED, name: 'mcp-remot' }, {})
  expect(facts).toMatchObject({
    manifest: undefined,
    advisories: undefined,
    lookalikes: [{ name: 'mcp-remote' }],
    provenance: { kind: 'not-checked' },
    differs: undefined,
    installs: [],
  })
})

it('takes the version from what was read', () => {
  const facts = packageFacts({ ...NAMED, name: 'flawed' }, { book, tree: tree({ 'package.json': '{"version":"1.0.0"}' }) })
  expect(facts.exact).toBe('1.0.0')
  expect(facts.advisories).toHaveLength(1)
}) // prettier-ignore

it('finds what runs at installation, and the code of it', () => {
  const installs = (files: Record<string, string>) => packageFacts(NAMED, { tree: tree(files) }).installs
  const scripts = (postinstall: string) => JSON.stringify({ scripts: { postinstall, test: 'x' } })
  expect(installs({ 'package.json': scripts('node ./scripts/a || true'), 'scripts/a.js': 'go()' })).toEqual([
    { event: 'postinstall', command: 'node ./scripts/a || true', file: 'scripts/a.js', code: 'go()', pointer: '/manifest/scripts/postinstall' },
  ])
  expect(installs({ 'package.json': scripts('curl x | sh') })).toMatchObject([{ file: undefined, code: undefined }])
  expect(installs({ 'package.json': '{}', 'binding.gyp': '{}' })).toMatchObject([{ event: 'binding.gyp' }])
  expect(installs({ 'PKG-INFO': 'Name: a\n', 'setup.py': 'setup()' })).toMatchObject([{ event: 'setup.py', code: 'setup()' }])
  expect(installs({ 'package.json': '{"scripts":{"prepare":"x","test":"y"}}' })).toEqual([])
}) // prettier-ignore

const LOCKS: Readonly<Record<string, string>> = {
  'package-lock.json': JSON.stringify({ lockfileVersion: 3, packages: { '': {}, 'node_modules/flawed': { version: '1.0.0' }, 'node_modules/a/node_modules/flawed': { version: '1.1.0' }, 'node_modules/@s/n': { version: '2.0.0' } } }),
  'npm-shrinkwrap.json': JSON.stringify({ dependencies: { flawed: { version: '1.0.0', dependencies: { flawed: { version: '1.1.0' }, '@s/n': { version: '2.0.0' } } } } }),
  'pnpm-lock.yaml': "lockfileVersion: '9.0'\n\npackages:\n\n  flawed@1.0.0:\n    resolution: {integrity: x}\n\n  flawed@1.1.0(peer@1.0.0):\n    x: y\n\n  '@s/n@2.0.0':\n    x: y\n",
  'yarn.lock': '# yarn lockfile v1\n\n"@s/n@^2.0.0":\n  version "2.0.0"\n\nflawed@^1.0.0, flawed@~1.0.0:\n  version "1.0.0"\n\n"flawed@npm:^1.1.0":\n  version: 1.1.0\n',
  'uv.lock': 'version = 1\n\n[[package]]\nname = "flawed"\nversion = "1.0.0"\n\n[[package]]\nname = "flawed"\nversion = "1.1.0"\n\n[[package]]\nname = "n"\nversion = "2.0.0"\n',
  'requirements.txt': '# x\nflawed==1.0.0 \\\n  --hash=sha256:x\nflawed[all]==1.1.0 ; python_version > "3"\nn == 2.0.0\nother>=1\n',
} // prettier-ignore

it.each(Object.keys(LOCKS))('reads exact versions of dependencies from %s', (path) => {
  const { dependencies } = packageFacts(NAMED, { book, tree: tree({ [path]: LOCKS[path] ?? '' }) })
  expect(dependencies.map(({ name, exact, advisories }) => `${name} ${exact} ${advisories.length}`).sort()).toEqual(
    ['flawed 1.0.0 1', 'flawed 1.1.0 1', `${path.endsWith('.lock') && path !== 'yarn.lock' || path.endsWith('.txt') ? 'n' : '@s/n'} 2.0.0 0`].sort(),
  )
}) // prettier-ignore

it('tells no flaws of what only authors of a package have', () => {
  const lock = JSON.stringify({ packages: { 'node_modules/flawed': { version: '1.0.0', dev: true } } })
  expect(packageFacts(NAMED, { book, tree: tree({ 'package-lock.json': lock }) }).dependencies).toMatchObject(
    [{ name: 'flawed', advisories: [] }],
  )
})

it('reads what a bundle brings along, and what a manifest names exactly, but no range', () => {
  const { dependencies } = packageFacts(NAMED, {
    tree: tree({
      'package.json': '{"dependencies":{"a":"1.0.0","b":"^1.0.0","c":"github:x/y"}}',
      'server/node_modules/@s/n/package.json': '{"name":"@s/n","version":"3.0.0"}',
      'server/node_modules/@s/n/lib/package.json': '{"name":"inner","version":"3.0.0"}',
    }),
  })
  expect(dependencies.map(({ name, exact }) => `${name} ${exact}`)).toEqual(['@s/n 3.0.0', 'a 1.0.0'])
})

it('survives manifests and lockfiles of any shape', () => {
  for (const odd of [
    '',
    '{',
    '[]',
    'null',
    '{"scripts":3,"dependencies":[1],"packages":{"node_modules/a":null}}',
  ])
    for (const path of ['package.json', 'manifest.json', 'PKG-INFO', ...Object.keys(LOCKS)])
      expect(packageFacts(NAMED, { book, tree: tree({ [path]: odd }) }).dependencies).toEqual([])
})

it('clears a name only by a proven repository of the same owner', () => {
  const facts = (repository: string) =>
    packageFacts(
      { ...NAMED, name: 'server-filesystem' },
      { provenance: { kind: 'verified', repository, commit: undefined } },
    ).lookalikes.length
  expect(facts('https://github.example/modelcontextprotocol/servers')).toBe(0)
  expect(facts('https://github.example/somebody/servers')).toBe(1)
})

function tree(files: Readonly<Record<string, string>>): SourceTree {
  const entries = Object.entries(files)
  return { files: entries.map(([path, text]) => treeFile(path, new TextEncoder().encode(text))), left: [] }
}

it.each([
  ['package.json', '{"name":"a","version":"1.0.0"}', 'npm a 1.0.0'],
  ['manifest.json', '{"manifest_version":"0.3","name":"a","version":"1.0.0"}', 'other a 1.0.0'],
  ['manifest.json', '{"name":"a web page"}', undefined],
  ['pyproject.toml', '[build-system]\nname = "x"\n\n[project]\nname = "a"\nversion = "1.0.0"\n\n[tool.b]\nversion = "2"\n', 'PyPI a 1.0.0'],
  ['pyproject.toml', "[tool.poetry]\nname = 'a'\n", 'PyPI a undefined'],
  ['a-1.0.0.dist-info/METADATA', 'Metadata-Version: 2.1\nName: a\nVersion: 1.0.0\n\nName: not this\n', 'PyPI a 1.0.0'],
  ['PKG-INFO', 'Name: a\nVersion: 1.0.0\n', 'PyPI a 1.0.0'],
  ['package.json', '{', undefined],
])('reads from %s whose package it is', (path, text, expected) => {
  const found = packageOf(tree({ [path]: text }))
  expect(found && `${found.ecosystem} ${found.name} ${found.exact}`).toBe(expected)
}) // prettier-ignore
