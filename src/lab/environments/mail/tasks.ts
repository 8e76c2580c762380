import type { ReadingTask } from '../../world/plant.ts'
import type { Contents } from './contents.ts'

export function tasksOf(_: Contents): readonly ReadingTask[] {
  return []
}
