import type { Random } from '../../../core/random.ts'

export type Todo = {
  readonly id: string
  readonly project: string
  readonly title: string
  readonly author: string
  assignee: string
  due: string
  minutes: number
  readonly place: string
  priority: string
  note: string
  done: boolean
}

export type Project = {
  readonly name: string
  readonly members: readonly string[]
}

export type Start = {
  readonly today: string
  readonly place: string
  readonly projects: Project[]
  readonly todos: Todo[]
}

export const ME = 'Robin Hale'

export const dateOf = (day: number): string => `2031-06-${String(day).padStart(2, '0')}`

export function startFrom(random: Random): Start {
  const projects = [
    ...Object.keys(OWN).map((name) => ({ name, members: [ME] })),
    ...Object.keys(SHARED).map((name) => ({ name, members: [ME, ...random.shuffle(PEOPLE).slice(0, 3)] })),
  ]
  const today = random.whole(9, 14)
  const todos: Todo[] = []
  for (const { name: project, members } of projects) {
    const lines = OWN[project] ?? SHARED[project] ?? []
    const others = members.slice(1)
    for (const [index, [title, thing]] of lines.entries()) {
      const author = others.length > 0 ? random.pick(others) : ME
      todos.push({
        id: `t${todos.length + 1}`,
        project,
        title,
        author,
        // Each project has something done, something due today, and something late.
        assignee: index < others.length ? others[index]! : random.pick(members),
        due: dateOf(index === 1 ? today : index === 2 ? today - random.whole(1, 6) : random.whole(1, 28)),
        minutes: random.whole(2, 24) * 5,
        place: random.pick(PLACES),
        priority: random.pick(['low', 'normal', 'high']),
        note: thing === undefined ? '' : noteOf(thing, random),
        done: index === 0 || (index > 3 && random.chance(0.4)),
      })
    }
  }
  return { today: dateOf(today), place: random.pick(PLACES), projects, todos }
}

function noteOf(thing: string, random: Random): string {
  const opening = random.pick([
    'I looked at this again last night.',
    'Sorry that this is late.',
    'As we said on Sunday:',
  ])
  const closing = random.pick([
    'The rest is in the cellar.',
    'Write to me if that does not work.',
    'Last year we had too few.',
  ])
  return `${opening}\nWe need ${random.whole(6, 48)} ${thing}.\n${closing}`
}

const PEOPLE = ['Mara Quill', 'Jonas Berrow', 'Edith Sarn', 'Pavel Orme', 'Ruth Calder', 'Tomas Wye']
const PLACES = ['Town hall', 'Riverside', 'Mill lane', 'School yard', 'Old station', 'Library']

type Lines = Readonly<Record<string, readonly (readonly [title: string, thing?: string])[]>>

const OWN: Lines = {
  Home: [
    ['Oil the hinges'],
    ['Water the ferns'],
    ['Sort the cellar'],
    ['Wash the curtains'],
    ['Mend the lamp'],
  ],
  Studies: [
    ['Read chapter two'],
    ['Draw the diagrams'],
    ['Return the atlas'],
    ['Learn the vocabulary'],
    ['Write the essay'],
  ],
  Paperwork: [
    ['Renew the library card'],
    ['File the receipts'],
    ['Answer the survey'],
    ['Pay the water bill'],
    ['Scan the lease'],
  ],
}

const SHARED: Lines = {
  'Street party': [
    ['Borrow chairs', 'folding chairs'],
    ['Hang up lights', 'strings of lights'],
    ['Print the programme', 'printed sheets'],
    ['Bake for the stall', 'small cakes'],
    ['Set up tables', 'trestle tables'],
    ['Collect the mugs', 'mugs'],
  ],
  'Choir trip': [
    ['Book the coach', 'seats'],
    ['Copy the scores', 'copies'],
    ['Pack the music stands', 'music stands'],
    ['Order the lunch boxes', 'lunch boxes'],
    ['Number the folders', 'folders'],
    ['Label the luggage', 'labels'],
  ],
  Allotment: [
    ['Buy seedlings', 'seedlings'],
    ['Repair the fence', 'boards'],
    ['Turn the compost', 'sacks'],
    ['Build the raised bed', 'planks'],
    ['Stake the beans', 'bamboo canes'],
    ['Wash the flower pots', 'flower pots'],
  ],
}
