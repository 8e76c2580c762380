import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fail } from '../core/error.ts'

/** The text of a host's file; undefined where there is none. */
export function readHostFile(path: string): string | undefined {
  if (!existsSync(path)) return undefined
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    return fail('file/unreadable', { path }, error)
  }
}

/** Writes it whole or not at all: a host may read at any moment. */
export function writeHostFile(path: string, text: string): void {
  const beside = `${path}.fairlead-new`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(beside, text)
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    fail('file/unwritable', { path }, error)
  }
}

export function removeHostFile(path: string): void {
  rmSync(path, { force: true })
}

/** Where the file as it was is kept until the hooks are removed. */
export const backupOf = (path: string): string => `${path}.before-fairlead`
