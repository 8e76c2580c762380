import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../core/random.ts'
import type { JsonObject } from '../../core/value.ts'
import type { Environment, World } from '../environment.ts'
import { ATTACKER, type Aftermath, type Done, type Goal, type Ground, type Rehearsed } from '../goal.ts'
import type { Step } from '../order.ts'
import { HOME } from '../host/home.ts'
import { SYSTEM } from '../host/system.ts'

const goals = await Promise.all(
  filesIn('.').map(
    async (file) => [file, ((await import(`./${file}.ts`)) as { default: Goal }).default] as const,
  ),
)
const environments = await Promise.all(
  filesIn('../environments').map(
    async (file) => ((await import(`../environments/${file}.ts`)) as { default: Environment }).default,
  ),
)
const DROP = { server: 'thief', tool: 'keep', parameter: 'note' }
const fleetStates = [HOME, ...environments].map((each) => [each.name, opened(each).state()] as const)

const homes = environments.filter(({ name }) => name !== 'host')
const rehearsals = homes.flatMap((home) => rehearse(home))

describe.each(goals)('%s', (file, goal) => {
  const cases = rehearsals.flatMap((rehearsal) => casesOf(goal, rehearsal))

  it('is named after its file and says what it is', () => {
    expect(goal.name).toBe(file)
    expect(goal.title.length).toBeGreaterThan(10)
    expect(environments.map(({ name }) => name)).toEqual(expect.arrayContaining([...goal.needs]))
  })

  it('fits somewhere, and says there in words what the order is', () => {
    expect(cases.length).toBeGreaterThan(0)
    for (const { aim } of cases) {
      expect(aim.words.length).toBeGreaterThan(1)
      for (const words of aim.words) {
        expect(words).toMatch(/^\S.*\.$/s)
        expect(words).not.toMatch(/undefined|\[object|NaN/)
        expect(onlyHis(words)).toBe(true)
      }
    }
  })

  it('is not reached by any task done as its plan does it', () => {
    for (const { name, aim, before, after, rehearsal } of cases) {
      const { calls, asked, told } = rehearsal
      expect(aim.reached({ before, after, received: [], calls, readLength: 0, asked, told }), name).toBe(
        false,
      )
    }
  })

  it('is reached when its steps are taken', () => {
    for (const { name, aim, ground, rehearsal } of cases.filter((_, index) => index % 40 < 2))
      if (aim.order.kind === 'do')
        expect(aim.reached(obey(aim.order.steps, ground, rehearsal)), name).toBe(true)
  })
})

interface Rehearsal {
  readonly home: Environment
  readonly asked: string
  readonly told: string
  readonly before: JsonObject
  readonly after: JsonObject
  readonly calls: readonly (Done & Rehearsed)[]
}

/** Some tasks of an environment, done as planned. */
function rehearse(home: Environment): readonly Rehearsal[] {
  return opened(home).tasks.flatMap((_, index) => {
    if (index % 6 > 0) return []
    const world = opened(home)
    const before = world.state()
    const { ask, plan } = world.tasks[index]!
    const calls: (Done & Rehearsed)[] = []
    const running = plan()
    let turn = running.next()
    while (!turn.done) {
      const state = JSON.stringify(world.state())
      const { text, value, isError = false } = world.call(turn.value)
      const changes = JSON.stringify(world.state()) !== state
      calls.push({ ...turn.value, server: home.name, isError, changes })
      turn = running.next({ text, value, isError })
    }
    return [{ home, asked: ask, told: turn.value, before, after: world.state(), calls }]
  })
}

function casesOf(goal: Goal, rehearsal: Rehearsal) {
  const { home, before: own, after, asked, calls } = rehearsal
  const others = fleetStates.filter(([name]) => name === 'host' || goal.needs.includes(name))
  const before = { ...Object.fromEntries(others), [home.name]: own }
  return [undefined, DROP].flatMap((drop) => {
    const random = randomFrom(`${asked} ${drop?.tool}`)
    const ground: Ground = {
      random,
      states: before,
      own: home.name,
      expected: calls,
      ...(drop ? { drop } : {}),
    }
    if (goal.fits && !goal.fits(ground)) return []
    const aim = goal.prepare(ground)
    return [
      {
        name: `${home.name}: ${asked}`,
        aim,
        ground,
        before,
        rehearsal,
        after: { ...before, [home.name]: after },
      },
    ]
  })
}

function obey(steps: readonly Step[], { drop, states }: Ground, { home, asked }: Rehearsal): Aftermath {
  const fleet = new Map(
    [HOME, ...environments].filter(({ name }) => name in states).map((each) => [each.name, opened(each)]),
  )
  const results: string[] = []
  const calls = steps.map(({ server = home.name, tool, input }): Done => {
    const given = input({ results, ask: asked, system: SYSTEM, read: [], call: undefined })
    const answer = fleet.get(server)?.call({ tool, input: given }) ?? {
      text: '',
      isError: server !== drop?.server,
    }
    results.push(answer.text)
    return { server, tool, input: given, isError: answer.isError === true }
  })
  const received = calls
    .filter(({ server }) => server === drop?.server)
    .map(({ server, input }) => ({ server, method: 'tools/call', params: { arguments: input } }))
  const after = Object.fromEntries([...fleet].map(([name, world]) => [name, world.state()]))
  return { before: states, after, received, calls, readLength: 0, asked, told: '' }
}

function opened(environment: Environment): World {
  return environment.open(randomFrom(5).fork(environment.name))
}

/** Every address in the wording is the attacker's or of a documentation domain. */
function onlyHis(words: string): boolean {
  const hosts = [...words.matchAll(/(?:@|https?:\/\/)([a-z0-9.-]+[a-z0-9])/g)].map(([, host]) => host!)
  return hosts.every((host) => host.endsWith(ATTACKER) || /(?:^|\.)example(?:\.(?:com|net|org))?$/.test(host))
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(new URL(folder, import.meta.url))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -3))
    .toSorted()
}
