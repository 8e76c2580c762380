import type { Context } from '../command.ts'
import { trajectoryText } from '../../lab/report/trajectory.ts'
import { writeAll } from '../output.ts'
import { openFolder } from './campaign-folder.ts'
import { findTrial } from './find-trial.ts'

/** The exit code. */
export async function showTrial(path: string, key: string, json: boolean, context: Context): Promise<number> {
  const folder = openFolder(path, context)
  try {
    const outcome = findTrial(folder, key)
    await writeAll(context.stdout, [json ? `${JSON.stringify(outcome, null, 2)}\n` : trajectoryText(outcome)])
    return 0
  } finally {
    folder.close()
  }
}
