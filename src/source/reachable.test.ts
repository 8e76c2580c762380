import { expect, test } from 'vitest'
import { treeFile } from './archive/tree-file.ts'
import { reachableFrom } from './reachable.ts'

const tree = (files: Readonly<Record<string, string>>) => ({
  files: Object.entries(files).map(([path, text]) => treeFile(path, Buffer.from(text))),
  left: [],
})
const paths = (files: Readonly<Record<string, string>>, entry: string) =>
  reachableFrom(tree(files), entry)
    .files.map(({ path }) => path)
    .toSorted()

test('what a program imports belongs to it, and what those import; nothing else', () => {
  const files = {
    'package.json': '{}',
    'src/index.ts': `import { a } from './a.js'\nconst b = require("../lib/b")`,
    'src/a.ts': `export * from './inner'`,
    'src/inner/index.ts': '',
    'lib/b.js': `import('./gone.js')`,
    'test/other.ts': `import '../src/index.ts'`,
  }
  expect(paths(files, 'src/index.ts')).toEqual([
    'lib/b.js',
    'package.json',
    'src/a.ts',
    'src/index.ts',
    'src/inner/index.ts',
  ])
})

test('modules of Python are found beside, above and in packages', () => {
  const files = {
    'app/main.py': 'from .tools import files, shell\nimport settings\n',
    'app/tools/__init__.py': '',
    'app/tools/files.py': 'from ..common import join',
    'app/tools/shell.py': '',
    'app/common.py': '',
    'settings.py': '',
    'unused.py': '',
  }
  expect(paths(files, 'app/main.py')).toEqual(
    Object.keys(files)
      .filter((path) => path !== 'unused.py')
      .toSorted(),
  )
})

test('an entry that is not in the tree leaves the tree as it is', () => {
  expect(paths({ 'a.js': '', 'b.js': '' }, 'c.js')).toEqual(['a.js', 'b.js'])
})
