import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readTree } from './read-tree.ts'

let base = ''
beforeEach(() => (base = mkdtempSync(join(tmpdir(), 'tree-'))))
afterEach(() => rmSync(base, { recursive: true, force: true }))

function write(path: string, text: string): void {
  mkdirSync(join(base, path, '..'), { recursive: true })
  writeFileSync(join(base, path), text)
}

const LIMITS = { files: 100, fileBytes: 1000, bytes: 10_000 }

test('a folder is read whole, but for other people’s packages and history; what is ignored may still run', () => {
  for (const path of ['.gitignore', 'src/a.ts', 'dist/a.js', 'node_modules/b/b.js', '.git/config'])
    write(path, 'dist')
  expect(readTree(base).files.map(({ path }) => path)).toEqual(['.gitignore', 'dist/a.js', 'src/a.ts'])
  expect(readTree(join(base, 'node_modules/b')).files.map(({ path }) => path)).toEqual(['b.js'])
})

test('no link leads out, and each that would is told', () => {
  write('in/a.js', '1')
  write('out/secret', 'x')
  symlinkSync(join(base, 'out'), join(base, 'in/folder'))
  symlinkSync(join(base, 'out/secret'), join(base, 'in/file.js'))
  symlinkSync('a.js', join(base, 'in/same.js'))
  const { files, left } = readTree(join(base, 'in'))
  expect(files.map(({ path }) => path)).toEqual(['a.js'])
  expect(left.map(({ path }) => path)).toEqual(['file.js', 'folder'])
})

test('what is too large or too many is told', () => {
  write('a.js', 'x'.repeat(1001))
  write('b.js', '1')
  write('c.js', '1')
  const { files, left } = readTree(base, { ...LIMITS, files: 1 })
  expect(files.map(({ path }) => path)).toEqual(['b.js'])
  expect(left).toEqual([
    { path: 'a.js', why: 'too large' },
    { path: 'c.js', why: 'too many files' },
  ])
})

test('a file is read when it is asked for; one that is no text, or gone by then, has none', () => {
  write('a.js', 'const a = 1')
  write('b.js', '\0')
  write('c.js', '1')
  const { files } = readTree(base)
  rmSync(join(base, 'c.js'))
  expect(files.map((file) => file.text())).toEqual(['const a = 1', undefined, undefined])
})
