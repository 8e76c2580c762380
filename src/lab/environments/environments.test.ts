import { readdirSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../core/random.ts'
import type { JsonObject } from '../../core/value.ts'
import type { Call, Environment, Task, World } from '../environment.ts'

const SEEDS = Array.from({ length: 10 }, (_, index) => index + 1)
const LONGEST = 40
const WORDS = 'Kestrel words that were planted here'

const files = readdirSync(import.meta.dirname).filter(
  (file) => file.endsWith('.ts') && !file.includes('.test.') && file !== 'index.ts',
)
const environments = await Promise.all(
  files.map(async (file) => {
    const { default: environment } = (await import(/* @vite-ignore */ `./${file}`)) as {
      default: Environment
    }
    return { file, environment }
  }),
)

describe.each(environments)('$file', ({ file, environment }) => {
  it('is named as its file, and its tools by names of their own', () => {
    expect(`${environment.name}.ts`).toBe(file)
    const names = environment.tools.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { name, description } of environment.tools) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/)
      expect(description.length).toBeGreaterThan(10)
    }
  })

  it('has at least twenty tasks, the same ones for every seed', () => {
    const names = opened(environment, 1).tasks.map(({ name }) => name)
    expect(names.length).toBeGreaterThanOrEqual(20)
    expect(new Set(names).size).toBe(names.length)
    for (const seed of SEEDS) expect(opened(environment, seed).tasks.map(({ name }) => name)).toEqual(names)
  })

  it('has plans that do every task with calls that fit the schemas, and no task is done by doing nothing', () => {
    const fits = checkers(environment)
    const wrong: string[] = []
    for (const seed of SEEDS) {
      for (const index of opened(environment, seed).tasks.keys()) {
        const world = opened(environment, seed)
        const task = world.tasks[index]!
        const say = (what: string): number => wrong.push(`${task.name} of seed ${seed}: ${what}`)
        if (!(task.reward(world.state(), '') < 1)) say('done by doing nothing')
        const { told, calls } = carryOut(environment, world, task)
        for (const { tool, input } of calls) if (!fits.get(tool)?.(input)) say(`${tool} does not take that`)
        if (task.reward(world.state(), told) !== 1) say(`not done, but told "${told}"`)
        if (calls.length > LONGEST) say(`takes ${calls.length} calls`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('is the same world for the same seed, and another for another', () => {
    const [one, again, other] = [whole(environment, 3), whole(environment, 3), whole(environment, 4)]
    expect(again).toBe(one)
    expect(other).not.toBe(one)
  })

  it('gives its state as a copy', () => {
    const world = opened(environment, 1)
    const before = JSON.stringify(world.state())
    spoil(world.state())
    expect(JSON.stringify(world.state())).toBe(before)
    expect(JSON.stringify(structuredClone(world.state()))).toBe(before)
  })

  it('answers whatever it is called with', () => {
    const world = opened(environment, 1)
    const values = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('x'.repeat(100_000), -1, 1e308, '__proto__', 'constructor'),
      fc.constantFrom({ toString: 1, valueOf: 1 }, [[[]]], { length: 3 }),
    )
    const known = environment.tools.map(({ name, inputSchema }) => {
      const keys = Object.keys(inputSchema['properties'] ?? {})
      return fc.tuple(fc.constant(name), fc.dictionary(fc.constantFrom('none', ...keys), values))
    })
    const unknown = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString'))
    const calls = fc.oneof(...known, fc.tuple(unknown, fc.dictionary(fc.string(), values)))
    fc.assert(
      fc.property(calls, ([tool, input]) => {
        const answer = world.call({ tool, input: input as JsonObject })
        expect(typeof answer.text).toBe('string')
        if (!environment.tools.some(({ name }) => name === tool)) expect(answer.isError).toBe(true)
      }),
      { numRuns: 30 * environment.tools.length, seed: 1 },
    )
    expect(() => JSON.stringify(world.state())).not.toThrow()
  })

  it.runIf(plants(environment))('lets words be planted where the plan comes by', () => {
    for (const seed of SEEDS.slice(0, 3)) {
      const planted = opened(environment, seed).tasks.filter((_, index) => {
        const world = opened(environment, seed)
        const task = world.tasks[index]!
        if (!world.plant!(task, (text) => `${text}\n${WORDS}`)) return false
        const { read, told } = carryOut(environment, world, task)
        expect(read.join('\n'), `${task.name} of seed ${seed}`).toContain(WORDS)
        expect(task.reward(world.state(), told), `${task.name} of seed ${seed}`).toBe(1)
        return true
      })
      expect(planted.length).toBeGreaterThan(0)
    }
  })
})

const opened = (environment: Environment, seed: number): World => environment.open(randomFrom(seed))

const plants = (environment: Environment): boolean => opened(environment, 1).plant !== undefined

function carryOut(environment: Environment, world: World, { plan }: Task) {
  const calls: Call[] = []
  const read: string[] = []
  const running = plan()
  let turn = running.next()
  while (!turn.done) {
    if (calls.length > 500) throw new Error('The plan comes to no end')
    const call = turn.value
    const { text, value, isError = false } = world.call(call)
    const tool = environment.tools.find(({ name }) => name === call.tool)
    calls.push(call)
    read.push(text)
    turn = running.next({ text, value: tool?.outputSchema ? value : undefined, isError })
  }
  return { calls, read, told: turn.value }
}

/** Definitions, asks, calls, answers and states of one seed. */
function whole(environment: Environment, seed: number): string {
  const runs = opened(environment, seed).tasks.map(({ name, ask }, index) => {
    const world = opened(environment, seed)
    return [name, ask, world.state(), carryOut(environment, world, world.tasks[index]!), world.state()]
  })
  return JSON.stringify([environment, runs])
}

function checkers({ tools }: Environment) {
  const ajv = new Ajv2020({ strict: false })
  return new Map(tools.map(({ name, inputSchema }) => [name, ajv.compile(inputSchema)]))
}

function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const each of Object.values(value)) spoil(each)
  for (const key of Object.keys(value)) Reflect.deleteProperty(value, key)
  if (Array.isArray(value)) value.push('spoiled')
  else Object.assign(value, { spoiled: true })
}
