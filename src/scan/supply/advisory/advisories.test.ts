import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { PackageName } from '../../../core/package.ts'
import { FairleadError } from '../../../core/error.ts'
import { joinBooks, openBook, writeBook } from './book.ts'
import { advisoriesFor } from './match.ts'
import { readOsv } from './read-osv.ts'
import { baseScore } from './severity.ts'
import { rowsOfTexts } from './texts.ts'

type Event = Readonly<Record<string, string>>

const osv = (
  id: string,
  ecosystem: string,
  name: string,
  more: object = {},
  events: readonly Event[] = [],
) => ({
  id,
  summary: `About ${name}`,
  affected: [
    {
      package: { ecosystem, name },
      ranges: [{ type: 'ECOSYSTEM', events }],
      ...('versions' in more ? more : {}),
    },
  ],
  ...more,
})

const BOOK = [
  osv('A-1', 'npm', 'ranged', {}, [{ introduced: '0' }, { fixed: '1.2.0' }, { introduced: '2.0.0' }, { last_affected: '2.1.0' }]),
  osv('A-2', 'npm', 'named', { versions: ['1.0.0', '1.0.3'] }),
  osv('A-3', 'npm', 'open', {}, [{ introduced: '1.0.16' }]),
  osv('A-4', 'PyPI', 'Some_Server', { database_specific: { severity: 'HIGH' } }, [{ introduced: '0' }, { fixed: '2025.12.18' }]),
  osv('MAL-1', 'npm', 'evil', {}, [{ introduced: '0' }]),
  osv('MAL-2', 'npm', 'turned', {}, [{ introduced: '1.0.16' }]),
  osv('A-5', 'npm', 'gone', { withdrawn: '2026-01-01T00:00:00Z' }, [{ introduced: '0' }]),
  osv('A-6', 'Go', 'other', {}, [{ introduced: '0' }]),
  osv('A-7', 'npm', 'commits', { affected: [{ package: { ecosystem: 'npm', name: 'commits' }, ranges: [{ type: 'GIT', events: [{ introduced: '0' }] }] }] }),
] // prettier-ignore

const book = openBook(
  writeBook(
    BOOK.flatMap((one) => [...readOsv(one)]),
    '2026-11-21T00:00:00Z',
  ),
  'book',
)

it.each([
  ['npm:ranged', '1.1.9', 'A-1'],
  ['npm:ranged', '1.2.0-beta', 'A-1'],
  ['npm:ranged', '1.2.0', ''],
  ['npm:ranged', '1.9.9', ''],
  ['npm:ranged', '2.0.0', 'A-1'],
  ['npm:ranged', '2.1.0', 'A-1'],
  ['npm:ranged', '2.1.1', ''],
  ['npm:named', '1.0.3', 'A-2'],
  ['npm:named', '1.0.2', ''],
  ['npm:open', '1.0.15', ''],
  ['npm:open', '9.0.0', 'A-3'],
  ['PyPI:some-server', '2025.9.25', 'A-4'],
  ['PyPI:some.server', '2025.12.18', ''],
  ['npm:gone', '1.0.0', ''],
  ['npm:commits', '1.0.0', ''],
  ['npm:evil', '1.0.0', 'MAL-1'],
  ['npm:nothing', '1.0.0', ''],
  ['npm:ranged', 'not-a-version', ''],
])('%s in version %s: %s', (name, version, ids) => {
  expect(
    advisoriesFor(book, named(name, version))
      .map(({ id }) => id)
      .join(),
  ).toBe(ids)
})

it('never calls a package vulnerable whose version is not known, and malware only where all of it is', () => {
  const found = ['ranged', 'open', 'turned', 'evil'].map((name) =>
    advisoriesFor(book, named(`npm:${name}`, undefined)),
  )
  expect(found.map((one) => one.map(({ id }) => id))).toEqual([[], [], [], ['MAL-1']])
})

it('tells the first version without it, how bad it is, and what is malware', () => {
  const [ranged] = advisoriesFor(book, named('npm:ranged', '1.0.0'))
  const [server] = advisoriesFor(book, named('PyPI:some-server', '1'))
  const [evil] = advisoriesFor(book, named('npm:evil', '1.0.0'))
  expect(ranged).toMatchObject({ fixed: '1.2.0', severity: 'medium', isMalware: false })
  expect(server).toMatchObject({ fixed: '2025.12.18', severity: 'high' })
  expect(evil).toMatchObject({ fixed: undefined, severity: 'critical', isMalware: true })
})

it('finds each of many packages, and none that is not there', () => {
  const names = Array.from({ length: 2000 }, (_, index) => `p-${index}é`)
  const many = openBook(writeBook(names.flatMap((name) => [...readOsv(osv(`MAL-${name}`, 'npm', name, {}, [{ introduced: '0' }]))]), ''), '')
  expect(names.filter((name) => many.rowsOf('npm', name).length !== 1)).toEqual([])
  expect(names.filter((name) => many.rowsOf('npm', `${name}x`).length + many.rowsOf('npm', name.slice(0, -1)).length > 0)).toEqual([])
  expect(many.about).toMatchObject({ packages: 2000, advisories: 2000, ecosystems: ['npm'] })
}) // prettier-ignore

it('asks several books and tells one advisory once, under whatever id', () => {
  const one = openBook(writeBook(readOsv(osv('GHSA-1', 'npm', 'a', { aliases: ['CVE-1'] }, [{ introduced: '0' }])), '1'), '')
  const other = openBook(writeBook(readOsv(osv('CVE-1', 'npm', 'a', {}, [{ introduced: '0' }])), '2'), '')
  const joined = joinBooks([one, other])
  expect(joined.rowsOf('npm', 'a').map(({ id }) => id)).toEqual(['GHSA-1'])
  expect(joined.about.made).toBe('2')
}) // prettier-ignore

it('refuses a file that is no book', () => {
  for (const text of ['', '{}\n', 'hello', '{"format":"fairlead-advisories","version":2}\n'])
    expect(() => openBook(new TextEncoder().encode(text), 'x')).toThrow(FairleadError)
})

it('survives advisories of any shape', () => {
  for (const odd of [null, 1, [], {}, { id: 1 }, { id: 'A', affected: 3 }, { id: 'A', affected: [null, { package: 'x', ranges: [[]] }] }])
    expect([...readOsv(odd)]).toEqual([])
}) // prettier-ignore

it.each([
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:H', 9.6],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8],
  ['CVSS:3.1/AV:L/AC:H/PR:L/UI:R/S:U/C:L/I:N/A:N', 2.2],
  ['CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', 0],
  ['CVSS:3.1/AV:N', undefined],
])('%s scores %s', (vector, score) => {
  expect(baseScore(vector)).toBe(score)
})

function named(of: string, exact: string | undefined): PackageName {
  const [ecosystem = '', name = ''] = of.split(':')
  return { ecosystem: ecosystem === 'npm' ? 'npm' : 'PyPI', name, wanted: exact, exact }
}

it('holds what comes with Fairlead: known incidents, in versions that were and were not', () => {
  const text = readFileSync(new URL('../../../../advisories/mcp.json', import.meta.url), 'utf8')
  const shipped = openBook(
    writeBook(
      rowsOfTexts([text], () => expect.unreachable()),
      '',
    ),
    '',
  )
  const told = (name: string, version: string) =>
    advisoriesFor(shipped, named(name, version)).map(({ id }) => id)
  expect(told('npm:postmark-mcp', '1.0.16')).toEqual(['MAL-2025-47604'])
  expect(told('npm:postmark-mcp', '1.0.15')).toEqual([])
  expect(told('npm:mcp-remote', '0.1.15')).toEqual(['CVE-2025-6514'])
  expect(told('npm:mcp-remote', '0.1.16')).toEqual([])
  expect(told('npm:@modelcontextprotocol/server-filesystem', '2025.3.28')).toHaveLength(2)
  expect(told('npm:@modelcontextprotocol/server-filesystem', '2026.8.31')).toEqual([])
  expect(told('npm:@modelcontextprotocol/sdk', '1.25.3')).toEqual(['CVE-2026-25536'])
  expect(told('PyPI:mcp_server_git', '2025.9.25')).toEqual([
    'CVE-2025-68144',
    'CVE-2025-68145',
    'CVE-2026-27735',
  ])
})
