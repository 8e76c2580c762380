import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { installedPackage } from './installed.ts'

function homeWith(versions: Readonly<Record<string, string>>): string {
  const home = mkdtempSync(join(tmpdir(), 'fairlead-test-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  for (const [key, version] of Object.entries(versions)) {
    const modules = join(home, '.npm/_npx', key, 'node_modules')
    const manifest = join(modules, '@harbour/tides/package.json')
    mkdirSync(dirname(manifest), { recursive: true })
    writeFileSync(manifest, JSON.stringify({ version, bin: { other: 'no.js', tides: 'dist/index.js' } }))
    utimesSync(modules, 1000, Number(key))
  }
  return home
}

test('what npx ran before is found without npx, the newest of them or the version that is named', () => {
  const home = homeWith({ 2000: '1.0.0', 3000: '1.2.0' })
  const newest = installedPackage(['-y', '@harbour/tides', '--port', '1'], home)
  expect(newest).toEqual({
    command: 'node',
    args: [join(home, '.npm/_npx/3000/node_modules/@harbour/tides/dist/index.js'), '--port', '1'],
    folder: join(home, '.npm/_npx/3000/node_modules'),
  })
  expect(installedPackage(['@harbour/tides@1.0.0'], home)?.folder).toContain('2000')
})

test('what is installed in the folder, or in one above, goes before what ran elsewhere', () => {
  const home = homeWith({ 2000: '1.0.0' })
  const project = homeWith({})
  const manifest = join(project, 'node_modules/@harbour/tides/package.json')
  mkdirSync(dirname(manifest), { recursive: true })
  writeFileSync(manifest, JSON.stringify({ version: '3.0.0', bin: 'run.js' }))
  const folder = join(project, 'node_modules')
  const inner = join(project, 'packages/app')
  expect(installedPackage(['@harbour/tides'], home, inner)?.folder).toBe(folder)
  expect(installedPackage(['@harbour/tides@1.0.0'], home, inner)?.folder).toContain('2000')
})

test('what it did not run, or would run in another way, is not guessed', () => {
  const home = homeWith({ 2000: '1.0.0' })
  for (const args of [
    ['@harbour/tides@2.0.0'],
    ['@harbour/moons'],
    ['-p', '@harbour/tides', 'tides'],
    ['../tides'],
    [],
  ])
    expect(installedPackage(args, home), args.join(' ')).toBeUndefined()
})
