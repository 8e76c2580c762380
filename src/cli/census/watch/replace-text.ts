import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fail } from '../../../core/error.ts'
import type { Context } from '../../command.ts'

/** Whoever reads the file meanwhile has the old text or the new one, whole. */
export function replaceText(path: string, text: string, { cwd }: Pick<Context, 'cwd'>): void {
  const file = resolve(cwd, path)
  const draft = `${file}.${process.pid}.draft`
  try {
    mkdirSync(dirname(file), { recursive: true })
    const handle = openSync(draft, 'w', 0o644)
    try {
      writeSync(handle, text)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    fail('file/unwritable', { path }, error)
  }
}
