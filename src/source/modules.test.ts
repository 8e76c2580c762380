import { expect, test } from 'vitest'
import { treeFile } from './archive/tree-file.ts'
import { joinModules } from './modules.ts'
import type { Module } from './program.ts'

const PACKAGE = JSON.stringify({
  name: '@x/core',
  exports: { '.': { import: './dist/main.js' } },
  imports: { '#in': './src/in.ts' },
})
const TSCONFIG = `{ // rough
  "compilerOptions": { "paths": { "@/*": ["./src/*"], } }
}`

test.each([
  ['src/a.ts', './b.js', 'src/b.ts'],
  ['src/a.ts', './b', 'src/b.ts'],
  ['src/a.ts', './folder', 'src/folder/index.mts'],
  ['src/a.ts', '../lib/c.cjs', 'lib/c.cjs'],
  ['src/a.ts', '@/folder/index.mjs', 'src/folder/index.mts'],
  ['src/a.ts', '@x/core', 'packages/core/src/index.ts'],
  ['packages/core/src/index.ts', '#in', 'packages/core/src/in.ts'],
  ['src/a.ts', 'node:fs', undefined],
  ['src/a.ts', 'express', undefined],
  ['src/a.ts', './gone', undefined],
])('in %s, %s is %s', (path, from, expected) => {
  const paths = [
    'src/a.ts',
    'src/b.ts',
    'src/folder/index.mts',
    'lib/c.cjs',
    'packages/core/src/index.ts',
    'packages/core/src/in.ts',
  ]
  const modules = paths.map((one): Module => ({
    path: one,
    language: 'typescript',
    text: '',
    body: [],
    faults: 0,
  }))
  const files = [
    treeFile('tsconfig.json', new TextEncoder().encode(TSCONFIG)),
    treeFile('packages/core/package.json', new TextEncoder().encode(PACKAGE)),
  ]
  const program = joinModules(modules, { files, left: [] })
  const module = modules.find((one) => one.path === path)
  expect(module && program.moduleOf(module, from)?.path).toBe(expected)
})
