import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Listing } from '../listing.ts'
import { toldPackages } from './told-packages.ts'

const listing: Listing = {
  registry: 'official',
  snapshot: '2026-01',
  name: 'io.github.acme-example/walnut',
  isLatest: true,
  status: 'active',
  packages: [],
  remotes: [],
  settings: [],
  launches: [],
  examples: [],
}

it.each<[string, 'npm' | 'pypi', readonly string[]]>([
  ['Run `npx -y walnut-mcp@latest --port 3`', 'npm', ['walnut-mcp']],
  ['npx --package @acme-example/walnut walnut-bin', 'npm', ['@acme-example/walnut']],
  ['{"command": "npx", "args": ["-y", "@acme-example/walnut@1.2.3"]}', 'npm', ['@acme-example/walnut']],
  ['uvx --from walnut_almanac walnut', 'pypi', ['walnut-almanac']],
  ['"command": "uvx",\n "args": ["walnut.almanac[all]==1.0"]', 'pypi', ['walnut-almanac']],
  ['npx ./build/index.js', 'npm', []],
  ['npx <your-package>', 'npm', []],
  ['npx ${PACKAGE}', 'npm', []],
  ['npx github:acme-example/walnut', 'npm', []],
  ['npx --registry x walnut', 'npm', []],
  ['uvx walnut', 'npm', []],
  ['with npx or Docker', 'npm', []],
])('%s', (text, ecosystem, names) => {
  expect([...toldPackages({ ...listing, examples: [text] }, ecosystem).keys()]).toEqual(names)
})

it('tells where a name was first told', () => {
  const told = toldPackages(
    {
      ...listing,
      packages: [{ ecosystem: 'npm', identifier: 'walnut', settings: [] }],
      launches: [{ command: 'npx', args: ['-y', 'maple'], environment: {} }],
      examples: ['npx -y maple, npx birch-mcp, npx or uvx'],
    },
    'npm',
  )
  expect([...told]).toEqual([
    ['walnut', 'listed'],
    ['maple', 'launch'],
    ['birch-mcp', 'example'],
  ])
})

it('reads any text without a word too many', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (text) => {
      const names = [...toldPackages({ ...listing, examples: [`npx ${text}`] }, 'npm').keys()]
      expect(names.length).toBeLessThanOrEqual(8)
      for (const name of names) expect(name).not.toMatch(/[\s<>{}$"']/)
    }),
  )
})

it('looks at no more commands than anybody shows', () => {
  const many = (times: number): readonly string[] => ['npx ./run '.repeat(times), 'npx -y walnut-mcp']
  expect([...toldPackages({ ...listing, examples: many(1_000) }, 'npm').keys()]).toEqual(['walnut-mcp'])
  expect([...toldPackages({ ...listing, examples: many(1_000_000) }, 'npm').keys()]).toEqual([])
})
