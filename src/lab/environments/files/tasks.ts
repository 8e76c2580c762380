import type { ReadingTask } from '../../world/plant.ts'
import type { Contents } from './contents.ts'
import { ownTasks } from './own-tasks.ts'
import { sharedTasks } from './shared-tasks.ts'

export function tasksOf(contents: Contents): readonly ReadingTask[] {
  return [...sharedTasks(contents), ...ownTasks(contents)]
}
