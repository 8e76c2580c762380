import type { ReadingTask } from '../../world/plant.ts'
import { askingTasks } from './asking-tasks.ts'
import type { Contents } from './contents.ts'
import { fillingTasks } from './filling-tasks.ts'

export function tasksOf(contents: Contents): readonly ReadingTask[] {
  return [...askingTasks(contents), ...fillingTasks(contents)]
}
