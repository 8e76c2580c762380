import { answerError, type Answer } from '../../environment.ts'
import type { Verb } from '../../step.ts'
import { DEVICES, FIXTURES, phaseOf, ROOMS, type Facts, type Laboratory, type Thing } from './laboratory.ts'
import type { Notebook } from './notebooks.ts'
import { closeUp, inventoryOf, surroundings } from './view.ts'

const LONGEST_FOCUS = 20

export function verbsOf(
  laboratory: Laboratory,
  facts: Facts,
  notebooks: readonly Notebook[],
): readonly Verb[] {
  const isHere = (at: string): boolean =>
    at === laboratory.room || at === 'bag' || FIXTURES[at] === laboratory.room
  const thing = (name: string): Thing | undefined =>
    laboratory.things.find((each) => each.name === name && isHere(each.at))
  const fixture = (name: string): boolean =>
    Object.hasOwn(FIXTURES, name) && FIXTURES[name] === laboratory.room
  const door = (to: string): string | undefined => {
    if (laboratory.room !== 'hallway') return to === 'hallway' ? laboratory.room : undefined
    return to === 'hallway' || !ROOMS.includes(to) ? undefined : to
  }
  const move = (name: string, to: string): Answer => {
    const moved = thing(name)
    if (!moved) return absent(name)
    moved.at = to
    laboratory.links = laboratory.links.filter((link) => !link.includes(name))
    return { text: `The ${name} is now in ${to === 'bag' ? 'your bag' : `the ${to}`}.` }
  }
  const view = (): Answer => ({ text: surroundings(laboratory, notebooks) })
  return [
    [/^look around$/i, view],
    [/^inventory$/i, () => ({ text: inventoryOf(laboratory) })],
    [
      /^look (?:at|in) (.+)$/i,
      (name) => (thing(name) || fixture(name) ? { text: closeUp(laboratory, facts, name) } : absent(name)),
    ],
    [
      /^(open|close) door to (\w+)$/i,
      (verb, to) => {
        const found = door(to)
        if (!found) return answerError(`There is no door to ${to}.`)
        laboratory.open = laboratory.open.filter((each) => each !== found)
        if (verb === 'open') laboratory.open.push(found)
        return { text: `The door to the ${to} is now ${verb === 'open' ? 'open' : 'closed'}.` }
      },
    ],
    [
      /^go to (\w+)$/i,
      (to) => {
        const found = door(to)
        if (!found || !laboratory.open.includes(found)) return answerError(`No open door leads to ${to}.`)
        laboratory.room = to
        return view()
      },
    ],
    [/^pick up (.+)$/i, (name) => move(name, 'bag')],
    [/^put down (.+)$/i, (name) => move(name, laboratory.room)],
    [
      /^move (.+) to (.+)$/i,
      (name, to) => (fixture(to) ? move(name, to) : answerError(`There is no ${to} to move it to.`)),
    ],
    [
      /^(activate|deactivate) (.+)$/i,
      (verb, name) => {
        if (!fixture(name) || !DEVICES[name]) return answerError(`There is no ${name} to ${verb}.`)
        laboratory.active = laboratory.active.filter((each) => each !== name)
        if (verb === 'activate') laboratory.active.push(name)
        return { text: `The ${name} is now ${verb === 'activate' ? 'on' : 'off'}.` }
      },
    ],
    [
      /^connect (.+) to (.+)$/i,
      (one, other) => {
        if (!thing(one) || !thing(other) || one === other) return absent(`${one} and ${other}`)
        const known = laboratory.links.some((link) => link.includes(one) && link.includes(other))
        if (!known) laboratory.links.push([one, other])
        return { text: `The ${one} and the ${other} are connected.` }
      },
    ],
    [
      /^disconnect (.+)$/i,
      (name) => {
        laboratory.links = laboratory.links.filter((link) => !link.includes(name))
        return { text: `Nothing is connected to the ${name} now.` }
      },
    ],
    [
      /^use thermometer on (.+)$/i,
      (name) => {
        const measured = thing(name)
        if (!thing('thermometer') || !measured) return absent(`thermometer or ${name}`)
        return { text: `The thermometer shows ${measured.celsius} degrees Celsius for the ${name}.` }
      },
    ],
    [
      /^read (.+)$/i,
      (name) => {
        const book = notebooks.find((each) => each.name.toLowerCase() === name)
        if (!book || laboratory.room !== 'library') return absent(name)
        return { text: `In the ${book.name} stands:\n${book.text}` }
      },
    ],
    [
      /^focus on (.+)$/i,
      (name) => {
        if (!thing(name)) return absent(name)
        laboratory.focus = [...laboratory.focus, name].slice(-LONGEST_FOCUS)
        return { text: `You focus on the ${name}.` }
      },
    ],
    [/^wait(?: (\d\d?))?$/i, (count) => wait(laboratory, facts, Number(count || 1))],
  ]
}

function wait(laboratory: Laboratory, facts: Facts, count: number): Answer {
  const changes: string[] = []
  const heated = laboratory.things.filter(({ at }) => laboratory.active.includes(at))
  for (const thing of heated) {
    const { by, to } = DEVICES[thing.at]!
    const fact = facts.get(thing.name)!
    const before = phaseOf(thing, fact)
    const after = thing.celsius + by * count
    thing.celsius =
      by > 0 ? Math.max(thing.celsius, Math.min(to, after)) : Math.min(thing.celsius, Math.max(to, after))
    const phase = phaseOf(thing, fact)
    if (phase !== before) changes.push(`The ${thing.name} is now ${phase}.`)
  }
  return { text: ['Time goes by.', ...changes].join(' ') }
}

const absent = (name: string): Answer => answerError(`There is no ${name} here.`)
