import { expect, test } from 'vitest'
import { pythonTool, reached, typescriptTool } from './read-sources.ts'

test.each([
  [
    'what is given out one by one',
    'for (const one of parts(args.x)) await run(one)',
    ['shell'],
    'function* parts(v) { for (const one of v.split(",")) yield one }',
  ],
  [
    'what is given out one by one, of others',
    'for (const one of all(args.x)) await run(one)',
    ['shell'],
    'function* parts(v) { yield v }\nfunction* all(v) { yield* parts(v) }',
  ],
  [
    'what looks like a member',
    'await run(new Folder(args.x).line)',
    ['shell'],
    'class Folder { constructor(f) { this.f = f }\n get line() { return `ls ${this.f}` } }',
  ],
])('%s is followed in JavaScript', async (_, body, expected, helpers) => {
  expect(reached(await typescriptTool(body, helpers))).toEqual(expected)
})

test.each([
  [
    'what is given out one by one',
    'for one in parts(x):\n    os.system(one)',
    ['shell'],
    'def parts(v):\n    yield from v.split(",")\n',
  ],
  [
    'what looks like a member',
    'os.system(Folder(x).line)',
    ['shell'],
    'class Folder:\n    def __init__(self, f):\n        self.f = f\n    @property\n    def line(self):\n        return "ls " + self.f\n',
  ],
  [
    'a method of a further base',
    'Both().list(x)',
    ['shell'],
    'class One:\n    pass\nclass Other:\n    def list(self, f):\n        os.system("ls " + f)\nclass Both(One, Other):\n    pass\n',
  ],
  [
    'a statement in what is opened for a while',
    'with opened() as connection:\n    connection.execute(f"SELECT a FROM t WHERE b = {x}")',
    ['sql'],
    'from contextlib import contextmanager\n@contextmanager\ndef opened():\n    connection = sqlite3.connect("a.db")\n    yield connection\n    connection.close()\n',
  ],
])('%s is followed in Python', async (_, body, expected, helpers) => {
  expect(reached(await pythonTool(body, helpers))).toEqual(expected)
})
