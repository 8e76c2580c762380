import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'
import { FairleadError, fail } from '../../../core/error.ts'
import { field } from '../../../core/value.ts'
import type { Context } from '../../command.ts'
import { parsed } from '../../../census/json-text.ts'

export interface FeedFile {
  /** Number of the last whole line; undefined where there is none. */
  readonly last: number | undefined
  readonly add: (line: string) => void
  readonly close: () => void
}

/** A file that only grows. What was cut off in the middle of a line is written again. */
export function openFeed(path: string, { cwd }: Pick<Context, 'cwd'>): FeedFile {
  try {
    mkdirSync(dirname(resolve(cwd, path)), { recursive: true })
    const file = openSync(resolve(cwd, path), 'a+', 0o644)
    try {
      const last = mended(file, path)
      return {
        last,
        add: (line) => writeWhole(file, Buffer.from(line)),
        close: () => {
          fsyncSync(file)
          closeSync(file)
        },
      }
    } catch (error) {
      closeSync(file)
      throw error
    }
  } catch (error) {
    if (error instanceof FairleadError) throw error
    return fail('file/unwritable', { path }, error)
  }
}

/** A disk that is nearly full takes a part. */
function writeWhole(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done)
}

/** More than two of the longest lines. */
const TAIL = 4 * 1024 * 1024

function mended(file: number, path: string): number | undefined {
  const { size } = fstatSync(file)
  const from = Math.max(0, size - TAIL)
  const tail = Buffer.alloc(size - from)
  readSync(file, tail, 0, tail.length, from)
  const end = tail.lastIndexOf(10) + 1
  if (end === 0 && from > 0) fail('census/other-feed', { path })
  const line = tail.subarray(end === 0 ? 0 : tail.lastIndexOf(10, end - 2) + 1, end).toString('utf8')
  const last = line === '' ? undefined : sequenceOf(line, path)
  // Only what no other program can have written is taken away.
  const torn = tail.subarray(end).toString('utf8')
  if (torn !== '' && !START.startsWith(torn.slice(0, START.length)) && !torn.startsWith(START))
    fail('census/other-feed', { path })
  if (from + end < size) ftruncateSync(file, from + end)
  return last
}

const START = '{"format":"fairlead-watch/1"'

function sequenceOf(line: string, path: string): number {
  const event = parsed(line)
  const sequence = field(event, 'sequence')
  return field(event, 'format') === 'fairlead-watch/1' && typeof sequence === 'number'
    ? sequence
    : fail('census/other-feed', { path })
}
