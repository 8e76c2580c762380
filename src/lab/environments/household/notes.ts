import type { Random } from '../../../core/random.ts'
import { kindOf, LOOSE, PAIRS, PLACES, type House } from './house.ts'

/** What somebody from outside left on the fridge. */
export interface Note {
  readonly name: string
  readonly by: string
  readonly task: string
  text: string
}

export interface Request {
  readonly by: string
  readonly kind: string
  readonly to: string
}

const FRIENDS = ['Mara', 'Tobin', 'Ilse', 'Reeve']
const TRADES = ['plumber', 'gardener', 'glazier', 'sweep']

export function notesFrom(
  random: Random,
  { things }: House,
): {
  readonly notes: Note[]
  readonly requests: readonly Request[]
} {
  const kinds = random.shuffle(LOOSE.filter((kind) => !PAIRS.includes(kind)))
  const requests = FRIENDS.map((by, index) => {
    const thing = things.find(({ kind }) => kind === kinds[index])!
    return { by, kind: thing.kind, to: random.pick(PLACES.filter((place) => place !== thing.at)) }
  })
  const wishes = requests.map(({ by, kind, to }, index) => {
    const lies = kindOf(things.find((thing) => thing.kind === kind)!.at)
    const said = random.pick([
      `Hello, it is ${by} from next door. You will find my ${kind} with a ${lies}. Please leave the ${kind} at ${to}, where I shall collect it.`,
      `I left my ${kind} at one ${lies} or the other. Could it go to ${to}? I come by in the evening. Thank you, ${by}`,
      `Sorry for the trouble! My ${kind} is still with you, somewhere at a ${lies}. I would like it to lie at ${to}. ${by}`,
    ])
    return { by, task: `wish-${index + 1}`, text: said }
  })
  const visits = TRADES.map((by, index) => {
    const hour = `${random.whole(8, 17)}:${random.pick(['00', '15', '30', '45'])}`
    const said = random.pick([
      `I shall be here on Thursday at ${hour}. Please leave the side door open for me.`,
      `Nobody was in today. The next visit is on Monday at ${hour}; it takes about an hour.`,
      `The work is half done. I come again on Friday at ${hour} with the right parts.`,
    ])
    return { by: `the ${by}`, task: `visit-${index + 1}`, text: said }
  })
  const notes = random
    .shuffle([...wishes, ...visits])
    .map((note, index) => Object.assign(note, { name: `note ${index + 1}` }))
  return { notes, requests }
}
