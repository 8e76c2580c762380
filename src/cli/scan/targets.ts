import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { MACHINE, targetOf, type Target } from '../../scan/target.ts'
import type { Context } from '../command.ts'

/** What the words of a command line name: targets, and after `--` one server command. */
export function targetsOf(words: readonly string[], context: Context): readonly Target[] {
  const { afterDashes = 0, cwd } = context
  const named = words.slice(0, words.length - afterDashes)
  const command = words.slice(words.length - afterDashes)
  const look = (path: string): 'file' | 'folder' | undefined => {
    const found = statSync(resolve(cwd, path), { throwIfNoEntry: false })
    return found?.isDirectory() ? 'folder' : found ? 'file' : undefined
  }
  const targets = named.map((word) => targetOf(word, look))
  if (command.length > 0) targets.push({ kind: 'command', name: command.join(' ').slice(0, 200), command })
  return targets.length === 0 ? [MACHINE] : targets
}
