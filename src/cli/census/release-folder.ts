import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fail } from '../../core/error.ts'
import type { OpenFile } from '../../census/release/write-rows.ts'
import type { Context } from '../command.ts'

/**
 * A folder to write a release into: new, empty, or one that holds a release, which goes first. What was written with names
 * must not be left beside what was written without.
 */
export function releaseFolder(path: string, { cwd }: Pick<Context, 'cwd'>): OpenFile {
  const folder = resolve(cwd, path)
  const names = existsSync(folder) ? guarded(path, () => namesIn(folder)) : []
  const other = names.find((name) => !OURS.test(name))
  if (other !== undefined) fail('census/other-folder', { path, what: other })
  guarded(path, () => names.forEach((name) => rmSync(join(folder, name))))
  return filesIn(folder, path)
}

/** The folder of a census itself: its report is written anew, what else is there stays. */
export const reportFolder = (path: string, { cwd }: Pick<Context, 'cwd'>): OpenFile =>
  filesIn(resolve(cwd, path), path)

const OURS =
  /^(?:report\.(?:md|html|json)|(?:listings|flags|tables|coverage)\.(?:parquet|csv|jsonl)|CODEBOOK\.md|LICENCES\.md|tables\/T\d{1,3}[a-z]?\.csv)$/

function namesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && entry.name === 'tables'
      ? readdirSync(join(folder, 'tables')).map((name) => `tables/${name}`)
      : [entry.name],
  )
}

function filesIn(folder: string, path: string): OpenFile {
  return (name) => {
    const file = guarded(path, () => {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      return openSync(join(folder, name), 'w')
    })
    return {
      write: async (piece) =>
        guarded(path, () => writeWhole(file, typeof piece === 'string' ? Buffer.from(piece) : piece)),
      end: async () => guarded(path, () => closeSync(file)),
    }
  }
}

function guarded<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    return fail('file/unwritable', { path }, error)
  }
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from)
}
