import { plain } from '../../core/plain.ts'
import { differencesOf } from '../../lab/campaign/compare.ts'
import type { Context, FlagValues } from '../command.ts'
import { openFolder } from './campaign-folder.ts'
import { findTrial } from './find-trial.ts'
import { openModel, type LAB_MODEL_FLAGS } from './model.ts'
import { openLab } from './open-lab.ts'

/** The exit code. */
export async function replayTrial(
  path: string,
  key: string,
  flags: FlagValues<typeof LAB_MODEL_FLAGS>,
  context: Context,
): Promise<number> {
  const folder = openFolder(path, context)
  const model = await openModel(flags, context)
  const { guards, classifier } = folder.manifest
  const open = openLab({ guards, classifier, chat: model?.chat, temperature: model?.temperature }, context)
  try {
    const before = findTrial(folder, key)
    const now = { ...(await open.run(before.plan)), key: before.key }
    const differences = differencesOf(before, now)
    const { stdout } = context
    if (differences.length === 0) stdout.write(`${before.key.slice(0, 16)}: the same\n`)
    for (const { pointer, was, is } of differences)
      stdout.write(`${plain(pointer)}\n  was ${plain(was)}\n  is  ${plain(is)}\n`)
    return differences.length === 0 ? 0 : 1
  } finally {
    open.close()
    await model?.close()
    folder.close()
  }
}
