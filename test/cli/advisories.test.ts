import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { scratchFolder } from '../scratch-folder.ts'
import { runHere } from './fairlead.ts'

const osv = (id: string, name: string, ecosystem = 'npm') => ({
  id,
  summary: `About ${name}`,
  affected: [{ package: { ecosystem, name }, ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '2.0.0' }] }] }],
}) // prettier-ignore

test('what comes along is told, and that it is not a full snapshot', async () => {
  const { code, stdout } = await runHere(['advisories', 'list', '--state', scratchFolder()])
  expect(code).toBe(0)
  expect(stdout).toMatch(
    /^Comes with Fairlead: \d+ advisories about \d+ packages of PyPI and npm\nYours: none\./,
  )
})

test('a snapshot is made of a zip, a folder and a file at once, and takes the place of the one before', async () => {
  const folder = scratchFolder()
  const state = join(folder, 'state')
  mkdirSync(join(folder, 'dump', 'deep'), { recursive: true })
  writeFileSync(join(folder, 'dump', 'deep', 'one.json'), JSON.stringify(osv('A-1', 'Some_Server', 'PyPI')))
  writeFileSync(
    join(folder, 'all.zip'),
    zipSync({
      'a.json': strToU8(JSON.stringify(osv('MAL-1', 'evil'))),
      'b.json': strToU8('{'),
      'c.txt': strToU8('{'),
    }),
  )
  writeFileSync(
    join(folder, 'lines.jsonl'),
    [osv('A-2', 'two'), osv('A-3', 'go', 'Go')].map((one) => JSON.stringify(one)).join('\n'),
  )
  const run = (...args: string[]) => runHere(['advisories', ...args, '--state', state])
  const paths = ['all.zip', 'dump', 'lines.jsonl'].map((name) => join(folder, name))

  const made = await run('update', ...paths)
  expect(made.stdout).toMatch(/^3 advisories about 3 packages, 0\.0 MiB: .*; 1 files could not be read\n$/)
  expect((await run('list', 'two')).stdout).toBe('npm:two  A-2  medium  before 2.0.0\n    About two\n')
  expect((await run('show', 'MAL-1')).stdout).toContain('malware')
  expect((await run('list', 'nothing-of-that-name')).code).toBe(3)

  await run('update', join(folder, 'dump'))
  expect((await run('list', 'two')).code).toBe(3)
  expect((await run('list')).stdout).toContain('Yours: 1 advisories about 1 packages of PyPI, from today')
  expect(readdirSync(state)).toEqual(['advisories.book'])
})

test('files without advisories fail with a code, and leave the snapshot as it was', async () => {
  const folder = scratchFolder()
  writeFileSync(join(folder, 'a.json'), 'hello')
  writeFileSync(join(folder, 'b.json'), '{"id": "A"}')
  for (const name of ['a.json', 'b.json', 'c.json']) {
    const { code, stderr } = await runHere([
      'advisories',
      'update',
      join(folder, name),
      '--state',
      join(folder, 'state'),
    ])
    expect([name, code, stderr]).toEqual([
      name,
      2,
      expect.stringMatching(/\((?:advisories|file)\/unreadable\)/),
    ])
  }
  expect(readdirSync(folder)).not.toContain('state')
})

test('a snapshot that was damaged is told, not taken for none', async () => {
  const folder = scratchFolder()
  writeFileSync(join(folder, 'advisories.book'), 'x')
  const { code, stderr } = await runHere(['advisories', 'list', '--state', folder])
  expect([code, stderr]).toEqual([2, expect.stringContaining('advisories/no-book')])
})

test('a dump is fetched only where that was said, and from nowhere else', async () => {
  let asked = 0
  const server = createServer((_, response) => {
    asked++
    response.end(JSON.stringify([osv('A-1', 'one')]))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/dump.json`
  const state = scratchFolder()
  const unasked = await runHere(['advisories', 'update', url, '--state', state])
  expect([unasked.code, unasked.stderr, asked]).toEqual([
    2,
    expect.stringContaining('advisories/needs-online'),
    0,
  ])
  const { stdout } = await runHere(['advisories', 'update', '--online', url, '--state', state])
  expect([stdout, asked]).toEqual([expect.stringMatching(/^1 advisories about 1 packages/), 1])
})
