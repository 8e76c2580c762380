import { describe, expect, test } from 'vitest'
import { loadGrammar } from '../grammar.ts'
import type { Expression, Module, Statement } from '../program.ts'
import { lowerPython } from './python.ts'
import { linkPython } from './python/link.ts'

const grammar = await loadGrammar('python')

function lower(text: string, path = 'server.py'): Module {
  const parsed = grammar.parse(text)
  if (!parsed) throw new Error('not parsed')
  return lowerPython(path, text, parsed)
}

/** Programs in short, so that a test can be read. */
function written(expression: Expression | undefined): string {
  if (!expression) return '-'
  switch (expression.kind) {
    case 'literal':
      return JSON.stringify(expression.value)
    case 'name':
      return expression.name
    case 'member':
      return `${written(expression.of)}.${expression.name}`
    case 'index':
      return `${written(expression.of)}[${written(expression.index)}]`
    case 'call': {
      const keywords = expression.keywords.map(({ name, value }) => `${name}=${written(value)}`)
      return `${written(expression.callee)}(${[...expression.args.map(written), ...keywords].join(', ')})`
    }
    case 'text':
      return `text(${expression.parts.map(written).join(', ')})`
    case 'binary':
      return `(${written(expression.left)} ${expression.operator} ${written(expression.right)})`
    case 'unary':
      return `${expression.operator}${written(expression.of)}`
    case 'object':
      return `{${expression.members.map(({ key, value }) => `${key ?? '?'}: ${written(value)}`).join(', ')}}`
    case 'list':
      return `[${expression.items.map(written).join(', ')}]`
    case 'spread':
      return `...${written(expression.of)}`
    case 'choice':
      return `${written(expression.test)} ? ${written(expression.then)} : ${written(expression.else)}`
    case 'await':
      return `await ${written(expression.of)}`
    case 'assign':
      return `${target(expression.target)} ${expression.operator} ${written(expression.value)}`
    case 'each':
      return `each(${target(expression.target)} of ${written(expression.of)} if ${expression.tests.map(written).join()}: ${written(expression.value)})`
    case 'function':
      return `function(${expression.function.params.map(({ target: one }) => target(one)).join()})${body(expression.function.body)}`
    case 'class':
    case 'pattern':
    case 'other':
      break
  }
  return expression.kind
}

function target(pattern: Extract<Statement, { kind: 'let' }>['target']): string {
  if (pattern.kind === 'name') return pattern.name
  if (pattern.kind === 'items')
    return `[${pattern.items.map((item) => (item ? target(item) : '')).join(', ')}]`
  return pattern.kind === 'place' ? written(pattern.place) : '{}'
}

function body(statements: readonly Statement[]): string {
  return `{ ${statements.map(line).join('; ')} }`
}

function line(statement: Statement): string {
  switch (statement.kind) {
    case 'let':
      return `let ${target(statement.target)} = ${written(statement.value)}`
    case 'do':
      return written(statement.value)
    case 'return':
    case 'throw':
      return `${statement.kind} ${written(statement.value)}`
    case 'if':
      return `if ${written(statement.test)} ${body(statement.then)} else ${body(statement.else)}`
    case 'loop':
      return `loop ${statement.over ? `${target(statement.over.target)} of ${written(statement.over.of)}` : written(statement.test)} ${body(statement.body)}`
    case 'switch':
      return `switch ${written(statement.on)} ${statement.cases.map((one) => `[${one.tests.map(written).join()}] ${body(one.body)}`).join(' ')}`
    case 'try':
      return `try ${body(statement.body)} catch ${statement.catch ? `${statement.catch.target ? target(statement.catch.target) : ''} ${body(statement.catch.body)}` : '-'} finally ${body(statement.finally)}`
    case 'block':
      return body(statement.body)
    case 'function':
      return `function ${statement.function.name ?? ''}(${statement.function.params.map(({ target: one }) => target(one)).join()}) ${body(statement.function.body)}`
    case 'import':
      return `import ${statement.from}: ${statement.names.map(({ imported, local }) => `${imported} as ${local}`).join()}`
    case 'export':
      return `export ${statement.names.map(({ exported }) => exported).join()}`
    case 'class':
    case 'leave':
      break
  }
  return statement.kind
}

const lines = (text: string): string => lower(text).body.map(line).join('\n')

describe('Python is lowered', () => {
  test.each([
    [`x = a['b'][0][i]`, `let x = a.b[0][i]`],
    [`f(*a, **b, c=1)`, `f(...a, **=b, c=1)`],
    [`f"a{x!r} {{b}} {n:d}" 'c\\n'`, `text("a", x, " {b} ", float(n), "c\\n")`],
    [`'%s and %(x)s' % y`, `text(y, " and ", y.x)`],
    [`'%d:%s' % (a, b)`, `text(float(a), ":", b)`],
    [`'{} {1} {k.v}'.format(a, b, k=c)`, `text(a, " ", b, " ", c.v)`],
    [`a and not b or c is not None`, `((a && !b) || (c !== null))`],
    [`a not in b`, `(a not-in b)`],
    [`1 <= x < 10`, `((1 <= x) && (x < 10))`],
    [`[v for x in xs if c for y in x]`, `each(x of xs if c: each(y of x if : v))`],
    [`{k: v for k, v in z.items()}`, `{?: ...each([k, v] of z.items() if : v)}`],
    [`args.get('path')`, `args.path`],
    [`args.get('path', '.')`, `(args.path ?? ".")`],
    [`table.get(key, other)`, `(table[key] ?? other)`],
    [`await asyncio.to_thread(f, x, y=1)`, `await f(x, y=1)`],
    [`client.get('path')`, `client.get("path")`],
    [`key = lambda x: x.y`, `let key = function(x){ return x.y }`],
    [`await f() if x else None`, `x ? await f() : null`],
    [`{'a': 1, **b}`, `{a: 1, ?: ...b}`],
    [`print(n := 3)`, `let n = -\nprint(n = 3)`],
    [`a.b = c = d`, `a.b = d\nlet c = d`],
    [`a, *b = c`, `let [a, b] = c`],
    [`x += 'y'`, `x += "y"`],
    [`assert x, 'no'`, `if !x { throw - } else {  }`],
    [`import a.b, c as d`, `import a: * as a\nimport c: * as d`],
    [`from ..x.y import (a as b, c)`, `import ..x.y: a as b,c as c`],
    [`if x:\n  y = 1\nelse:\n  y = 2`, `let y = -\nif x { y = 1 } else { y = 2 }`],
    [`with open(p) as f:\n  d = f.read()`, `let f = -\nlet d = -\n{ f = open(p); d = f.read() }`],
    [`for a, b in c:\n  pass`, `loop [a, b] of c {  }`],
    [
      `try:\n  a()\nexcept X as e:\n  b(e)\nelse:\n  c()\nfinally:\n  d()`,
      `try { a(); c() } catch e { b(e) } finally { d() }`,
    ],
    [
      `try:\n  a()\nexcept X:\n  b()\nexcept Y as e:\n  c(e)`,
      `try { a() } catch e { if other { b() } else { c(e) } } finally {  }`,
    ],
    [`if a:\n  b()\nelif c:\n  d()\nelse:\n  e()`, `if a { b() } else { if c { d() } else { e() } }`],
  ])('%s', (text, expected) => expect(lines(text)).toBe(expected))

  test('match becomes a switch; what captures all is the default', () => {
    const text = `match name:\n  case "a" | T.B:\n    f()\n  case [x, y] if x:\n    g(x)\n  case _:\n    h()`
    expect(lines(text)).toBe(
      `let x = -\nlet y = -\nswitch name ["a",T.B] { f() } [other] { x = name; y = name; if x { g(x) } else {  } } [] { h() }`,
    )
  })

  test('functions carry decorators, types, defaults and their documentation', () => {
    const [statement] = lower(
      `@mcp.tool(name="x")\nasync def f(a: Literal['p', "q"], /, b: int = 2, *rest, c: Annotated[str, Field(pattern=r"^a$")] = "", **more) -> str:\n    """Does it.\n\n    Twice.\n    """\n    return a`,
    ).body
    if (statement?.kind !== 'function') throw new Error('no function')
    const { doc, params, decorators } = statement.function
    expect(doc).toBe('Does it.\n\nTwice.')
    expect(decorators.map(written)).toEqual(['mcp.tool(name="x")'])
    expect(
      params.map((param) => [target(param.target), param.type, written(param.default), param.isRest]),
    ).toEqual([
      ['a', `Literal['p', "q"]`, '-', false],
      ['b', 'int', '2', false],
      ['rest', undefined, '-', true],
      ['c', 'Annotated[str, Field(pattern=r"^a$")]', '""', false],
      ['more', undefined, '-', false],
    ])
  })

  test('the object of a method is called this, and is no parameter', () => {
    const [statement] = lower(
      `class A(B, C):\n    limit: int = 3\n    def __init__(self, x):\n        self.x = x\n    @staticmethod\n    def s(y):\n        return y\n    async def m(self, z):\n        def inner(): return self.x\n        return inner`,
    ).body
    if (statement?.kind !== 'class') throw new Error('no class')
    const { methods, fields, base, otherBases } = statement.class
    expect([written(base), otherBases?.map(written)]).toEqual(['B', ['C']])
    expect(fields.map(({ name, type, value }) => [name, type, written(value)])).toEqual([
      ['limit', 'int', '3'],
    ])
    expect(
      methods.map(({ name, isStatic, params, body: own }) => [name, isStatic, params.length, body(own)]),
    ).toEqual([
      ['constructor', false, 1, '{ this.x = x }'],
      ['s', true, 1, '{ return y }'],
      ['m', false, 1, '{ function inner() { return this.x }; return inner }'],
    ])
  })

  test("imports under try and in functions are the module's", () => {
    expect(lines(`def f():\n    import os\n    return os.x`)).toBe(
      'import os: * as os\nfunction f() { return os.x }',
    )
  })

  test('depth and length of any kind are survived, and told of', () => {
    for (const text of [
      `x = ${'['.repeat(3000)}${']'.repeat(3000)}`,
      `x = ${'a + '.repeat(5000)}a`,
      `x = ${'-'.repeat(3000)}1`,
      `x = a${'.b()'.repeat(3000)}`,
      `x = ${'not '.repeat(3000)}1`,
      `x = ${'lambda: '.repeat(2000)}1`,
      Array.from({ length: 120 }, (_, index) => `${' '.repeat(index)}if x:\n`).join('') +
        `${' '.repeat(120)}y()`,
      `def f(:\n  x = = 3\n)`,
    ]) {
      const module = lower(text)
      expect(() => JSON.stringify(module.body)).not.toThrow()
    }
    expect(lower(`x = ${'-'.repeat(3000)}1`).faults).toBeGreaterThan(0)
  })
})

describe('Python modules find each other', () => {
  const { modules, moduleOf } = linkPython([
    lower('from .tools import *\nfrom . import git', 'src/app/__init__.py'),
    lower('import subprocess\ndef run(): pass\n_hidden = 1', 'src/app/tools.py'),
    lower('from app.git import status\nimport helpers\nimport types', 'src/app/main.py'),
    lower('def status(): pass', 'src/app/git/status.py'),
    lower('', 'src/app/types.py'),
    lower('', 'src/helpers.py'),
    lower('from app import tools', 'tests/test_it.py'),
    lower('from beside import x', 'tool/run.py'),
    lower('x = 1', 'tool/beside.py'),
  ])
  const at = (path: string): Module => modules.find((module) => module.path === path) as Module
  const found = (path: string, from: string): string | undefined => moduleOf(at(path), from)?.path

  test('by relative and by whole name, from packages and beside scripts', () => {
    expect(found('src/app/__init__.py', '.tools')).toBe('src/app/tools.py')
    expect(found('src/app/main.py', '.')).toBe('src/app/__init__.py')
    expect(found('src/app/main.py', 'app.git.status')).toBe('src/app/git/status.py')
    expect(found('src/app/main.py', 'helpers')).toBe('src/helpers.py')
    expect(found('tool/run.py', 'beside')).toBe('tool/beside.py')
    expect(found('tests/test_it.py', 'app')).toBe('src/app/__init__.py')
    expect(found('src/app/git/status.py', '..tools')).toBe('src/app/tools.py')
  })

  test('a module of the same name inside the package is not the library of that name', () => {
    expect(found('src/app/main.py', 'types')).toBeUndefined()
    expect(found('src/app/main.py', 'subprocess')).toBeUndefined()
  })

  test('a package exports what it imports by star, and its submodules', () => {
    expect(at('src/app/__init__.py').body.map(line)).toEqual([
      'import .tools: * as tools',
      'import .main: * as main',
      'import .types: * as types',
      'import .tools: subprocess as subprocess,run as run',
      'import .git: * as git',
      'export subprocess,run,git,tools,main,types',
    ])
  })
})
