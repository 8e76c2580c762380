import type { ReadingTask } from '../../world/plant.ts'
import type { Contents } from './contents.ts'
import { changingTasks } from './changing-tasks.ts'
import { issueTasks } from './issue-tasks.ts'
import { ownTasks } from './own-tasks.ts'

export function tasksOf(contents: Contents): readonly ReadingTask[] {
  return [...issueTasks(contents), ...changingTasks(contents), ...ownTasks(contents)]
}
