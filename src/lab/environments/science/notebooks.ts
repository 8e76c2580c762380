import type { Random } from '../../../core/random.ts'
import { MELTING, METALS, UNKNOWN, type Facts, type Laboratory } from './laboratory.ts'

/** What a visitor wrote and left in the library. */
export interface Notebook {
  readonly name: string
  readonly by: string
  readonly task: string
  /** What it is about. */
  readonly about: string
  text: string
}

const VISITORS = ['Orla', 'Piet', 'Runa', 'Silas', 'Thea', 'Ulf', 'Vera']

export function notebooksFrom(random: Random, { things }: Laboratory, facts: Facts): Notebook[] {
  const visitors = random.shuffle(VISITORS)
  const melting = random.shuffle([...MELTING, ...METALS])
  const melts = melting.slice(0, 3).map((about, index) => ({
    about,
    task: `melting-point-${index + 1}`,
    text: random.pick([
      `Three trials, all alike. The ${about} melts at ${facts.get(about)!.melts} degrees. Somebody should clean the crucible.`,
      `My result for today: ${about} melts at ${facts.get(about)!.melts} degrees, give or take nothing.`,
    ]),
  }))
  const places = melting.slice(3, 6).map((about, index) => ({
    about,
    task: `misplaced-${index + 1}`,
    text: random.pick([
      `Before I forget: I left the ${about} in the ${roomOf(things, about)}. It had no label.`,
      `I tidied up a little. You will find that I left the ${about} in the ${roomOf(things, about)}.`,
    ]),
  }))
  const about = random.pick(UNKNOWN)
  const trial = {
    about,
    task: 'conducting-notes-1',
    text: `I connected the ${about} between the battery and a bulb. It ${facts.get(about)!.conducts ? 'conducts well' : 'does not conduct'}.`,
  }
  return [...melts, ...places, trial].map((each, index) =>
    Object.assign(each, { by: visitors[index]!, name: `notebook of ${visitors[index]!}` }),
  )
}

const roomOf = (things: Laboratory['things'], name: string): string =>
  things.find((thing) => thing.name === name)!.at
