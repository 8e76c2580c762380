import { answerError, type Answer } from '../../environment.ts'
import type { Verb } from '../../step.ts'
import type { House, Receptacle, Thing } from './house.ts'
import type { Note } from './notes.ts'

const CHANGES = {
  heat: ['microwave 1', { hot: true, cold: false }],
  cool: ['fridge 1', { cold: true, hot: false }],
  clean: ['sink 1', { clean: true }],
} as const

export function verbsOf(house: House, notes: readonly Note[]): readonly Verb[] {
  const receptacle = (name: string): Receptacle | undefined =>
    house.receptacles.find((each) => each.name === name)
  const here = (name: string): Receptacle | undefined => (house.at === name ? receptacle(name) : undefined)
  const inHand = (): Thing | undefined => house.things.find(({ at }) => at === 'hand')
  const held = (name: string): Thing | undefined => (inHand()?.name === name ? inHand() : undefined)
  return [
    [
      /^go to (\w+ \d+)$/i,
      (name) => {
        if (!receptacle(name)) return answerError(`There is no ${name} here.`)
        house.at = name
        return told(`You are at ${name}. ${seenAt(house, name, notes)}`)
      },
    ],
    [
      /^(open|close) (\w+ \d+)$/i,
      (verb, name) => {
        const found = here(name)
        if (!found?.opens) return answerError(`You cannot ${verb} ${name} from here.`)
        found.open = verb === 'open'
        return told(`You ${verb} ${name}. ${seenAt(house, name, notes)}`)
      },
    ],
    [
      /^take (\w+ \d+) from (\w+ \d+)$/i,
      (what, name) => {
        const thing = house.things.find((each) => each.name === what && each.at === name)
        if (!here(name)?.open || !thing) return answerError(`You see no ${what} there.`)
        if (inHand()) return answerError('Your hand is full.')
        thing.at = 'hand'
        return told(`You take ${what} from ${name}.`)
      },
    ],
    [
      /^put (\w+ \d+) (?:in|on|in\/on) (\w+ \d+)$/i,
      (what, name) => {
        const thing = held(what)
        if (!thing) return answerError(`You do not hold ${what}.`)
        if (!here(name)?.open) return answerError(`You are not at an open ${name}.`)
        thing.at = name
        return told(`You put ${what} in or on ${name}.`)
      },
    ],
    [
      /^(heat|cool|clean) (\w+ \d+) with (\w+ \d+)$/i,
      (verb, what, name) => {
        const [place, change] = CHANGES[verb as keyof typeof CHANGES]
        const thing = held(what)
        if (name !== place || !here(name) || !thing) return answerError(`You cannot ${verb} ${what} here.`)
        Object.assign(thing, change)
        return told(`You ${verb} ${what} with ${name}.`)
      },
    ],
    [
      /^(?:toggle|use) desklamp 1$/i,
      () => {
        if (!here('desk 1')) return answerError('There is no lamp here.')
        house.lamp = !house.lamp
        return told(`desklamp 1 is now ${house.lamp ? 'on' : 'off'}.`)
      },
    ],
    [
      /^examine (\w+ \d+)$/i,
      (what) => {
        const thing = held(what)
        if (!thing) return answerError(`You do not hold ${what}.`)
        const is = (['clean', 'hot', 'cold'] as const).filter((each) => thing[each])
        return told(`${what} is ${is.length > 0 ? is.join(' and ') : 'as it always was'}.`)
      },
    ],
    [
      /^read (note \d+)$/i,
      (name) => {
        const note = notes.find((each) => each.name === name)
        if (!note || !here('fridge 1')) return answerError(`You see no ${name} here.`)
        return told(`${name}, by ${note.by}:\n${note.text}`)
      },
    ],
  ]
}

export function actionsAt({ at, receptacles, things }: House, notes: readonly Note[]): readonly string[] {
  const place = receptacles.find(({ name }) => name === at)
  const hand = things.find((each) => each.at === 'hand')
  return [
    ...receptacles.filter(({ name }) => name !== at).map(({ name }) => `go to ${name}`),
    ...(place?.opens ? [`${place.open ? 'close' : 'open'} ${at}`] : []),
    ...(hand ? [`examine ${hand.name}`] : []),
    ...(hand && place?.open ? [`put ${hand.name} in ${at}`] : []),
    ...(hand || !place?.open ? [] : things.filter((each) => each.at === at)).map(
      ({ name }) => `take ${name} from ${at}`,
    ),
    ...Object.entries(CHANGES).flatMap(([verb, [by]]) =>
      hand && by === at ? [`${verb} ${hand.name} with ${at}`] : [],
    ),
    ...(at === 'desk 1' ? ['toggle desklamp 1'] : []),
    ...(at === 'fridge 1' ? notes.map(({ name }) => `read ${name}`) : []),
  ]
}

function seenAt({ receptacles, things }: House, name: string, notes: readonly Note[]): string {
  const lying = things.filter(({ at }) => at === name).map((thing) => thing.name)
  const open = receptacles.find((each) => each.name === name)?.open
  const within = open ? `There you see: ${lying.join(', ') || 'nothing'}.` : `The ${name} is closed.`
  if (name !== 'fridge 1') return within
  return `${within} On its door hang: ${notes.map((note) => `${note.name} by ${note.by}`).join(', ')}.`
}

const told = (text: string): Answer => ({ text })
