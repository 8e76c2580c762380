import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { TaskName } from '../../model/task.ts'
import { packageRoot } from '../root.ts'
import { weightsFile } from '../weights.ts'

/** Do weights of a task come with the package? */
export function hasShipped(task: TaskName): boolean {
  return existsSync(join(packageRoot(), 'weights', weightsFile(task)))
}
