import type { ReadingTask } from '../../world/plant.ts'
import type { Contents } from './contents.ts'
import { readingTasks } from './reading-tasks.ts'
import { sendingTasks } from './sending-tasks.ts'
import { sortingTasks } from './sorting-tasks.ts'

export function tasksOf(contents: Contents): readonly ReadingTask[] {
  return [...readingTasks(contents), ...sendingTasks(contents), ...sortingTasks(contents)]
}
