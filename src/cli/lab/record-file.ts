import { closeSync, fstatSync, ftruncateSync, openSync, readSync, renameSync, writeSync } from 'node:fs'
import { fail } from '../../core/error.ts'
import { type Outcome, readOutcome, writeOutcome } from '../../lab/campaign/outcome.ts'

/** Outcomes of trials, a line each. However many there are, only where each stands is held in memory. */
export interface RecordFile {
  readonly keys: () => Iterable<string>
  readonly has: (key: string) => boolean
  readonly read: (key: string) => Outcome | undefined
  /** The whole line is with the system when this returns: nothing that happens to us loses it. */
  readonly append: (outcome: Outcome) => void
  /** Puts the lines in this order, each once, by a new file in the place of the old one. */
  readonly sort: (keys: readonly string[]) => void
  readonly close: () => void
}

interface Line {
  readonly at: number
  readonly length: number
}

/** `shown`: how errors name the file. A last line without its end was cut off with whoever wrote it, and is dropped. */
export function openRecords(path: string, shown: string, mode: 'read' | 'append'): RecordFile {
  let file = opened(path, shown, mode === 'read' ? 'r' : 'a+')
  let { lines, end } = indexOf(file, shown)
  if (mode === 'append' && fstatSync(file).size > end) ftruncateSync(file, end)
  const read = (key: string): Outcome | undefined => {
    const line = lines.get(key)
    return line && readOutcome(textOf(file, line).toString('utf8'))
  }
  return {
    keys: () => lines.keys(),
    has: (key) => lines.has(key),
    read,
    append: (outcome) => {
      const bytes = Buffer.from(writeOutcome(outcome))
      writeWhole(file, bytes, shown)
      lines.set(outcome.key, { at: end, length: bytes.length })
      end += bytes.length
    },
    sort: (keys) => {
      const aside = `${path}.sorted`
      const sorted = opened(aside, shown, 'w')
      for (const key of keys) {
        const line = lines.get(key)
        if (line) writeWhole(sorted, textOf(file, line), shown)
      }
      closeSync(sorted)
      closeSync(file)
      renameSync(aside, path)
      file = opened(path, shown, 'a+')
      ;({ lines, end } = indexOf(file, shown))
    },
    close: () => closeSync(file),
  }
}

function opened(path: string, shown: string, flags: string): number {
  try {
    return openSync(path, flags)
  } catch (error) {
    return fail(flags === 'r' ? 'file/unreadable' : 'file/unwritable', { path: shown }, error)
  }
}

const PIECE = 1024 * 1024
/** No trial writes more. */
const LONGEST_LINE = 64 * 1024 * 1024
const NEWLINE = 10

/** Reads all of it once. The newest outcome of a trial counts. */
function indexOf(file: number, shown: string): { lines: Map<string, Line>; end: number } {
  const lines = new Map<string, Line>()
  const piece = Buffer.alloc(PIECE)
  let rest: Buffer = Buffer.alloc(0)
  let [end, number] = [0, 0]
  const bad = (): never => fail('lab/bad-record', { file: shown, line: String(number + 1) })
  for (let at = 0, got = 0; (got = readSync(file, piece, 0, PIECE, at)) > 0; at += got) {
    let text = rest.length === 0 ? piece.subarray(0, got) : Buffer.concat([rest, piece.subarray(0, got)])
    for (let stop = text.indexOf(NEWLINE); stop >= 0; stop = text.indexOf(NEWLINE)) {
      const outcome = readOutcome(text.toString('utf8', 0, stop)) ?? bad()
      lines.set(outcome.key, { at: end, length: stop + 1 })
      end += stop + 1
      number++
      text = text.subarray(stop + 1)
    }
    if (text.length > LONGEST_LINE) bad()
    rest = Buffer.from(text)
  }
  return { lines, end }
}

function textOf(file: number, { at, length }: Line): Buffer {
  const bytes = Buffer.alloc(length)
  for (let got = 0; got < length;) {
    const more = readSync(file, bytes, got, length - got, at + got)
    if (more === 0) break
    got += more
  }
  return bytes
}

function writeWhole(file: number, bytes: Buffer, shown: string): void {
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done)
  } catch (error) {
    fail('file/unwritable', { path: shown }, error)
  }
}
