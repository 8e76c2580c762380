import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvRows } from './csv.ts'
import { snapshotDate } from './date.ts'
import { listItems } from './markdown-list.ts'
import { launchOf, packageOfLaunch } from './run-line.ts'

describe('a table of comma separated values', () => {
  const rows = (text: string) => [...csvRows(text)].map((row) => Object.fromEntries(row))

  test('is read by the names of its columns, quotes and line ends of every kind included', () => {
    expect(
      rows('\uFEFFname, about ,,name\r\nkettle,"boils, says ""hot""\nand loud",x,other\r\n\r\npan,\n'),
    ).toEqual([
      { name: 'kettle', about: 'boils, says "hot"\nand loud' },
      { name: 'pan', about: '' },
    ])
  })

  test('loses nothing where a quote never ends', () => {
    expect(rows('a,b\n1,"open\n2,3')).toEqual([{ a: '1', b: 'open\n2,3' }])
  })

  test('comes back as it was written', () => {
    const fields = fc
      .string({ unit: fc.constantFrom('a', ',', '"', '\n', ' x') })
      .map((text) => `-${text.trim()}-`)
    fc.assert(
      fc.property(fc.array(fc.tuple(fields, fields), { maxLength: 6 }), (written) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
        const text = ['a,b', ...written.map((row) => row.map(quoted).join(','))].join('\r\n')
        expect(rows(text).map(({ a, b }) => [a, b])).toEqual(written)
      }),
    )
  })
})

describe('a list in Markdown', () => {
  const TEXT = `# Servers
<!-- - [hidden](https://example.com/hidden) -->
- [Contents](#contents)
## Tools & more
- **[Kettle](https://github.com/acme-example/kettle)** - Boils [water](https://example.com/water "Water (H2O)"), see https://example.org/x.
* [![badge](https://img.shields.io/x.svg)](https://example.com/badge) [Pan_one](https://example.com/pan_(small))
no item [here](https://example.com/no)
\`\`\`sh
- [code](https://example.com/code)
\`\`\`
### Deeper
1. <https://example.com/numbered>
## Table
| Name | URL | Maintainer |
|:-----|-----|---|
| Kettle | \`https://mcp.example.com/mcp\` | [Acme](https://acme.example.net) |
`

  test('gives its items with their links, under their headings', () => {
    const items = [...listItems(TEXT)].map(({ headings, links }) => [
      headings.join(' > '),
      ...links.map(({ url }) => url),
    ])
    expect(items).toEqual([
      ['Servers', '#contents'],
      [
        'Servers > Tools & more',
        'https://github.com/acme-example/kettle',
        'https://example.com/water',
        'https://example.org/x',
      ],
      ['Servers > Tools & more', 'https://example.com/badge', 'https://example.com/pan_(small)'],
      ['Servers > Tools & more > Deeper', 'https://example.com/numbered'],
      ['Servers > Table', 'https://mcp.example.com/mcp', 'https://acme.example.net'],
    ])
  })

  test('keeps labels as they read, and cells by the head of their table', () => {
    const [, kettle, pan, , row] = [...listItems(TEXT)]
    expect(kettle?.links[0]?.label).toBe('Kettle')
    expect(kettle?.text).toContain('Kettle - Boils water')
    expect(pan?.links[1]?.label).toBe('Pan_one')
    expect(row?.cells?.get('url')?.links[0]?.url).toBe('https://mcp.example.com/mcp')
    expect(row?.cells?.get('maintainer')?.text).toBe('Acme')
  })

  test.each([
    '- ' + '['.repeat(200_000),
    '- ' + ']('.repeat(200_000),
    '- [a]('.repeat(100_000),
    '|'.repeat(300_000),
  ])('is read to its end however it is broken (%#)', (text) => {
    expect([...listItems(`${text}\n- [last](https://example.com/last)`)].at(-1)?.links[0]?.url).toBe(
      'https://example.com/last',
    )
  })
})

test('a snapshot is called by the date of its folder, else of the commit in its README', () => {
  expect(snapshotDate('acme-registry-2026-01')).toBe('2026-01')
  expect(snapshotDate('acme-registry', '# Acme\n- commit: 0123456789ab (2026-07-28)\n')).toBe('2026-07-28')
  expect(snapshotDate('acme-registry', 'of 2026-07-28')).toBe('undated')
})

describe('a command line', () => {
  const packageOf = (line: string) => {
    const launch = launchOf(line)
    return launch && packageOfLaunch(launch)
  }

  test('names the package that it fetches', () => {
    expect(packageOf('npx -y @acme/kettle@1.2.3 --hot')).toMatchObject({
      ecosystem: 'npm',
      identifier: '@acme/kettle',
      version: '1.2.3',
    })
    expect(packageOf('uvx kettle-mcp')).toMatchObject({ ecosystem: 'pypi', identifier: 'kettle-mcp' })
    expect(packageOf('docker run -i --rm ghcr.io/acme/kettle:2')).toMatchObject({
      ecosystem: 'oci',
      identifier: 'ghcr.io/acme/kettle:2',
    })
  })

  test('names none where it runs what is there, or more than one program', () => {
    expect(packageOf('python -m kettle')).toBeUndefined()
    expect(packageOf('node build/index.js')).toBeUndefined()
    expect(packageOf('npx kettle && npx pan')).toBeUndefined()
  })
})
