import { expect, test } from 'vitest'
import { treeFile } from './archive/tree-file.ts'
import { chooseFiles, type Chosen } from './choose-files.ts'

function choose(files: Readonly<Record<string, string>>): Chosen {
  const all = Object.entries(files).map(([path, text]) => treeFile(path, new TextEncoder().encode(text)))
  return chooseFiles({ files: all, left: [] })
}

const paths = ({ files }: Chosen): readonly string[] => files.map(({ path }) => path)

test('every ending of both languages is taken, declarations are not', () => {
  const names = ['a.ts', 'a.tsx', 'a.mts', 'a.cts', 'a.js', 'a.mjs', 'a.cjs', 'a.jsx', 'a.py']
  const chosen = choose(Object.fromEntries([...names, 'a.d.ts', 'a.d.mts', 'a.md'].map((name) => [name, ''])))
  expect(paths(chosen)).toEqual(names)
  expect(chosen.from).toBe('sources')
})

test('compiled files are read only where their source is not there', () => {
  const both = choose({ 'src/a.ts': '', 'dist/a.js': '', 'dist/other.js': '' })
  expect(paths(both)).toEqual(['src/a.ts', 'dist/other.js'])
  expect(both.skipped).toEqual([{ path: 'dist/a.js', state: 'skipped', why: 'compiled: its source is read' }])
  const compiled = choose({ 'dist/a.js': '', 'dist/a.cjs': '', 'dist/esm/b.js': '', 'dist/cjs/b.js': '' })
  expect(paths(compiled)).toEqual(['dist/a.js', 'dist/esm/b.js'])
  expect(compiled.from).toBe('compiled')
})

test('sources inside source maps stand for what was compiled from them, if they are all there, and never above the top', () => {
  const map = { version: 3, sources: ['../src/a.ts', '../../../../etc/b.ts'], sourcesContent: ['1', '2'] }
  const chosen = choose({ 'dist/a.js': '', 'dist/a.js.map': JSON.stringify(map) })
  expect(paths(chosen)).toEqual(['src/a.ts', 'etc/b.ts'])
  expect(chosen.unpacked.map((file) => file.text())).toEqual(['1', '2'])
  const partial = { ...map, sourcesContent: ['1', null] }
  expect(paths(choose({ 'dist/a.js': '', 'dist/a.js.map': JSON.stringify(partial) }))).toEqual(['dist/a.js'])
  expect(paths(choose({ 'dist/a.js': '', 'dist/a.js.map': '{' }))).toEqual(['dist/a.js'])
})

test('nothing to read is told as such', () => {
  expect(choose({ 'readme.md': '' }).from).toBe('nothing')
})
