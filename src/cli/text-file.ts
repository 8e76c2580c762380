import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fail } from '../core/error.ts'
import type { Context } from './command.ts'

/** `how`: the command that makes such a file, told where there is none. */
export function readText(path: string, { cwd }: Pick<Context, 'cwd'>, how?: string): string {
  if (how !== undefined && !existsSync(resolve(cwd, path))) fail('file/not-made', { path, how })
  try {
    return readFileSync(resolve(cwd, path), 'utf8')
  } catch (error) {
    return fail('file/unreadable', { path }, error)
  }
}

/** Makes the folders it is in. */
export function writeText(path: string, text: string, { cwd }: Pick<Context, 'cwd'>): void {
  try {
    mkdirSync(dirname(resolve(cwd, path)), { recursive: true })
    writeFileSync(resolve(cwd, path), text)
  } catch (error) {
    fail('file/unwritable', { path }, error)
  }
}

/** A file of lines that a run adds to, and goes on with after it was broken off. */
export interface GrowingFile {
  /** What it held before: whole lines only. */
  readonly before: string
  readonly add: (line: string) => void
}

/** A last line without its end was cut off by whatever ended the run before; it is made again. */
export function openGrowing(path: string, context: Pick<Context, 'cwd'>): GrowingFile {
  const text = existsSync(resolve(context.cwd, path)) ? readText(path, context) : ''
  const before = text.slice(0, text.lastIndexOf('\n') + 1)
  if (before !== text || text === '') writeText(path, before, context)
  const add = (line: string): void => {
    try {
      appendFileSync(resolve(context.cwd, path), line)
    } catch (error) {
      fail('file/unwritable', { path }, error)
    }
  }
  return { before, add }
}
