import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { commandText } from '../../scan/collect/reach-text.ts'
import { MACHINE, targetOf, type Target } from '../../scan/target.ts'
import type { Context } from '../command.ts'

/** What the words of a command line name: targets, and after `--` one server command. */
export function targetsOf(words: readonly string[], context: Context): readonly Target[] {
  const { afterDashes = 0, cwd } = context
  const named = words.slice(0, words.length - afterDashes)
  const command = words.slice(words.length - afterDashes)
  const look = (path: string): 'file' | 'folder' | undefined => {
    try {
      return statSync(resolve(cwd, path)).isDirectory() ? 'folder' : 'file'
    } catch {
      return undefined
    }
  }
  const targets = named.map((word) => targetOf(word, look))
  const [program, ...args] = command
  if (program !== undefined) {
    const name = commandText({ command: program, args, env: {} }).slice(0, 200)
    targets.push({ kind: 'command', name, command })
  }
  return targets.length === 0 ? [MACHINE] : targets
}
