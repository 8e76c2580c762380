import type { Random } from '../../../core/random.ts'

/** All of it can change. A type, so that it is taken as JSON. */
export type Laboratory = {
  room: string
  /** Rooms whose door to the hallway is open. */
  open: string[]
  readonly things: Thing[]
  /** Devices that are switched on. */
  active: string[]
  /** Pairs of things that are connected. */
  links: [string, string][]
  /** Newest last. */
  focus: string[]
}

/** `at` is a room, a fixture, or `bag`. */
export type Thing = { readonly name: string; at: string; celsius: number }

/** What never changes about a thing. */
export interface Fact {
  readonly melts?: number
  readonly boils?: number
  readonly conducts: boolean
  readonly alive: boolean
}
export type Facts = ReadonlyMap<string, Fact>

/** Degrees that a device adds with every wait, and how far it goes. */
export const DEVICES: Readonly<Record<string, { readonly by: number; readonly to: number }>> = {
  stove: { by: 60, to: 240 },
  furnace: { by: 200, to: 1200 },
  freezer: { by: -15, to: -45 },
}
export const ROOMS = ['hallway', 'kitchen', 'workshop', 'greenhouse', 'library', 'foundry', 'store']
/** Where each stands; none of these can be moved. */
export const FIXTURES: Readonly<Record<string, string>> = {
  stove: 'kitchen',
  freezer: 'kitchen',
  furnace: 'foundry',
  'red box': 'workshop',
  'blue box': 'workshop',
  'green box': 'hallway',
  'orange box': 'greenhouse',
}

export const MELTING = ['wax', 'butter', 'resin', 'chocolate', 'tallow']
export const METALS = ['zinc', 'lead', 'solder', 'bronze']
export const LIQUIDS = ['water', 'juice', 'vinegar', 'oil', 'milk']
export const UNKNOWN = ['grey rod', 'veined stone', 'dull ribbon', 'black bead', 'striped tube', 'pale disc']
export const BULBS = ['green bulb', 'white bulb', 'amber bulb']
const ALIVE = ['fern', 'snail', 'beetle', 'moss']
const LIFELESS = ['pebble', 'clay pot', 'feather', 'shell']

export function laboratoryFrom(random: Random): { readonly first: Laboratory; readonly facts: Facts } {
  const facts = new Map<string, Fact>()
  const things: Thing[] = []
  const place = (name: string, at: string, fact: Partial<Fact> = {}): void => {
    facts.set(name, { conducts: false, alive: false, ...fact })
    things.push({ name, at, celsius: random.whole(14, 26) })
  }
  const room = (): string => random.pick(ROOMS.slice(1))
  for (const name of MELTING) place(name, room(), between(random.whole(32, 200), 350))
  for (const name of METALS) place(name, room(), { ...between(random.whole(300, 900), 1500), conducts: true })
  for (const name of LIQUIDS) place(name, room(), between(random.whole(-18, 4), 110))
  for (const name of UNKNOWN) place(name, 'workshop', { conducts: random.chance(0.5) })
  for (const name of ['battery', 'red wire', 'black wire', ...BULBS])
    place(name, 'workshop', { conducts: !name.includes('bulb') })
  const living = random.shuffle(ALIVE).slice(0, 1)
  for (const name of random.shuffle([...living, ...random.shuffle(LIFELESS).slice(0, 3)]))
    place(name, 'greenhouse', { alive: living.includes(name) })
  place('thermometer', room())
  const open = ROOMS.slice(1).filter(() => random.chance(0.7))
  return {
    first: { room: random.pick(ROOMS), open, things, active: [], links: [], focus: [] },
    facts,
  }
}

export function phaseOf({ celsius }: Thing, { melts, boils }: Fact): 'solid' | 'liquid' | 'gas' {
  if (celsius < (melts ?? Infinity)) return 'solid'
  return celsius < (boils ?? Infinity) ? 'liquid' : 'gas'
}

/** Bulbs to which a way leads from the battery, through nothing but what conducts. */
export function shining({ links }: Laboratory, facts: Facts): string[] {
  const live = new Set(['battery'])
  for (const from of live) {
    if (!facts.get(from)?.conducts) continue
    for (const [one, other] of links) {
      if (one === from) live.add(other)
      if (other === from) live.add(one)
    }
  }
  return BULBS.filter((bulb) => live.has(bulb))
}

const between = (melts: number, boils: number): Partial<Fact> => ({ melts, boils })
