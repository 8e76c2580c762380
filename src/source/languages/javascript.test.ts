import { describe, expect, test } from 'vitest'
import { loadGrammar } from '../grammar.ts'
import type { Expression, Module, Statement } from '../program.ts'
import { lowerJavascript } from './javascript.ts'

async function lower(text: string, language: 'javascript' | 'typescript' = 'typescript'): Promise<Module> {
  const parsed = (await loadGrammar(language)).parse(text)
  if (!parsed) throw new Error('not parsed')
  return lowerJavascript('a.ts', language, text, parsed)
}

/** Without places, and one line long. */
function shown(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) =>
    key === 'at' || part === undefined ? undefined : part,
  )
}

async function same(one: string, two: string): Promise<void> {
  const [left, right] = [await lower(one), await lower(two)]
  expect([left.faults, right.faults]).toEqual([0, 0])
  expect(shown(left.body)).toBe(shown(right.body))
}

describe('JavaScript and TypeScript', () => {
  test('what only types see is gone', async () => {
    await same(
      `import type { T } from 't'; interface A { a: string }; const a = (b as T)!.c satisfies T`,
      `const a = b.c`,
    )
    await same(
      `export function run<T>(this: Box, a: T): a is T { return a }`,
      `export function run(a) { return a }`.replace('(a)', '(a: T)'),
    )
  })

  test('strings are their values', async () => {
    await same(String.raw`f('a\n\x41\u{1F600}', "b", ${'`c`'})`, `f("a\\nA😀", 'b', 'c')`)
    const [statement] = (await lower('f(`a${b}c`)')).body
    expect(shown(statement)).toContain(
      '{"kind":"text","parts":[{"kind":"literal","value":"a"},{"kind":"name","name":"b"},{"kind":"literal","value":"c"}]}',
    )
  })

  test.each([
    [`const a_1 = require('a')`, `import * as a_1 from 'a'`],
    [`const a_1 = __importStar(require('a'))`, `import * as a_1 from 'a'`],
    [`const { b, c: d } = require('a')`, `import { b, c as d } from 'a'`],
    [`const b = require('a').b`, `import { b } from 'a'`],
    [`exports.b = b; exports.c = exports.d = void 0`, `export { b }`],
    [`exports.b = 1`, `exports['b'] = 1`],
    [`exports.b = 1`, `module.exports.b = 1`],
    [`__exportStar(require('./a'), exports)`, `export * from './a'`],
    [`(0, a_1.f)(x)`, `a_1.f(x)`],
    [
      `Object.defineProperty(exports, '__esModule', { value: true }); Object.defineProperty(exports, 'b', { enumerable: true, get: function () { return b } })`,
      `export { b }`,
    ],
    [
      `var E; (function (E) { E["A"] = "a"; E[E["B"] = 1] = "B" })(E || (E = {}))`,
      `var E; enum E { A = 'a', B = 1 }`,
    ],
    [`a(), b()`, `a(); b()`],
    [`f(!0, !1, void 0)`, `f(true, false, undefined)`],
  ])('%s is %s', async (one, two) => same(one, two))

  test('switch cases that share a body are one', async () => {
    const [statement] = (await lower(`switch (a) { case 'x': case 'y': { f(); break } default: g() }`)).body
    if (statement?.kind !== 'switch') throw new Error('no switch')
    expect(statement.cases.map(({ tests, body }) => [tests.length, body.length])).toEqual([
      [2, 2],
      [0, 1],
    ])
  })

  test('classes have bases, fields, methods and decorators', async () => {
    const [statement] = (
      await lower(`@Injectable() export class A extends B<C> implements D {
        name = 'x'; static #y = 1
        constructor(private readonly api: Api) { super() }
        @Tool({ name: 'z' }) async run({ a, ...rest }: In = {}) { return this.api.get(a) }
      }`)
    ).body
    if (statement?.kind !== 'class') throw new Error('no class')
    const { class: lowered, isExported } = statement
    expect(isExported).toBe(true)
    expect(lowered.base).toMatchObject({ kind: 'name', name: 'B' })
    expect(lowered.fields.map(({ name }) => name)).toEqual(['name', '#y'])
    expect(lowered.decorators).toHaveLength(1)
    expect(lowered.methods.map(({ name, decorators }) => [name, decorators.length])).toEqual([
      ['constructor', 0],
      ['run', 1],
    ])
    expect(shown(lowered.methods[0]?.body[0])).toContain('"name":"this"},"name":"api"')
  })

  test('left-out items of a list pattern keep their place', async () => {
    const [statement] = (await lower('const [, a, , b] = c')).body
    if (statement?.kind !== 'let' || statement.target.kind !== 'items') throw new Error('no items')
    expect(statement.target.items.map((item) => item?.kind)).toEqual([undefined, 'name', undefined, 'name'])
  })

  test('neither depth nor length exhausts the stack, and what is left out is counted', async () => {
    const deep = await lower(`f(${'['.repeat(5000)}${']'.repeat(5000)})`)
    expect(deep.faults).toBeGreaterThan(0)
    const long = await lower(`f(${Array.from({ length: 20_000 }, (_, at) => `a${at}`).join(' + ')})`)
    expect(long.faults).toBe(0)
    expect(depthOf(long.body)).toBeLessThan(40)
    const chain = Array.from({ length: 250 }, (_, at) => `if (a === '${at}') f(${at});`).join(' else ')
    expect((await lower(chain)).faults).toBe(0)
  })
})

function depthOf(body: readonly Statement[]): number {
  const deep = (value: Expression): number =>
    value.kind === 'binary' ? 1 + Math.max(deep(value.left), deep(value.right)) : 0
  const [statement] = body
  const call =
    statement?.kind === 'do' && statement.value.kind === 'call' ? statement.value.args[0] : undefined
  return call ? deep(call) : Number.NaN
}
