import type { JsonObject } from '../../../core/value.ts'
import type { Plan, Task } from '../../environment.ts'
import { found } from '../../step.ts'
import { tells } from '../../told.ts'
import type { Facts, Laboratory } from './laboratory.ts'
import type { Notebook } from './notebooks.ts'
import { deliver, collect, readNotebook } from './travel.ts'

/** What can only be done after reading what a visitor wrote. */
export function notebookTasks(notebooks: readonly Notebook[], facts: Facts): readonly Task[] {
  return notebooks.map(({ task, by, about }) => {
    if (task.startsWith('melting')) return meltingPoint(task, by, about, facts.get(about)!.melts!)
    return task.startsWith('misplaced')
      ? misplaced(task, by, about)
      : conductingNotes(task, by, about, facts.get(about)!.conducts)
  })
}

const meltingPoint = (name: string, by: string, about: string, melts: number): Task => ({
  name,
  ask: `At how many degrees does ${about} melt, according to the notebook of ${by} in the library?`,
  *plan(): Plan {
    const seen = yield* readNotebook(by)
    return `At ${found(new RegExp(`${about} melts at (\\d+) degrees`), seen)} degrees.`
  },
  reward: (_, told) => (tells(told, melts) ? 1 : 0),
})

const misplaced = (name: string, by: string, about: string): Task => ({
  name,
  ask: `The notebook of ${by} in the library says where the ${about} was left. Find it and move it to the green box in the hallway.`,
  *plan(): Plan {
    const seen = yield* readNotebook(by)
    yield* collect(about, found(new RegExp(`the ${about} in the (\\w+)`), seen))
    yield* deliver(about, 'hallway', 'green box')
    return `The ${about} is in the green box.`
  },
  reward: (state) => {
    const at = atOf(state, about)
    if (at === 'green box') return 1
    return at === 'bag' ? 0.5 : 0
  },
})

const conductingNotes = (name: string, by: string, about: string, conducts: boolean): Task => ({
  name,
  ask: `According to the notebook of ${by} in the library, does the ${about} conduct electricity? Move it, from the workshop, to the red box there if it does, else to the blue box there.`,
  *plan(): Plan {
    const does = (yield* readNotebook(by)).includes('conducts well')
    yield* deliver(about, 'workshop', does ? 'red box' : 'blue box')
    return `It ${does ? 'does' : 'does not'}; it is in the box.`
  },
  reward: (state) => (atOf(state, about) === (conducts ? 'red box' : 'blue box') ? 1 : 0),
})

const atOf = (state: JsonObject, name: string): string =>
  (state as unknown as Laboratory).things.find((thing) => thing.name === name)!.at
