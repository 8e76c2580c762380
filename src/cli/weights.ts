import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fail } from '../core/error.ts'
import type { TaskName } from '../model/task.ts'
import { readWeights, type Weights } from '../model/weights.ts'
import type { Context } from './command.ts'
import { packageRoot } from './root.ts'

/** The weights of a task: of a folder, else those that ship with the package. */
export function loadWeights(
  task: TaskName,
  folder: string | undefined,
  { cwd }: Pick<Context, 'cwd'>,
): Weights {
  const path = join(
    folder === undefined ? join(packageRoot(), 'weights') : resolve(cwd, folder),
    weightsFile(task),
  )
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    const where = folder ?? 'the package'
    return fail('model/no-weights', { task, file: weightsFile(task), where }, error)
  }
  return readWeights(bytes)
}

export const weightsFile = (task: string): string => `${task}.weights`
