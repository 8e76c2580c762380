import type { Random } from '../../../core/random.ts'
import type { ReadingTask } from '../../world/plant.ts'
import type { Contents } from './contents.ts'
export function tasksOf(_: Contents, __: Random): readonly ReadingTask[] {
  return []
}
