import type { ReadingTask } from '../../world/plant.ts'
import { billTasks } from './bill-tasks.ts'
import type { Contents } from './contents.ts'
import { ownTasks } from './own-tasks.ts'
import { transactionTasks } from './transaction-tasks.ts'

export function tasksOf(contents: Contents): readonly ReadingTask[] {
  return [...billTasks(contents), ...transactionTasks(contents), ...ownTasks(contents)]
}
