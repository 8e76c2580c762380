import { cellsOf, readFields, type Field } from './fields.ts'

/** One entry of a log: what was written at one moment. */
export interface Entry {
  /** Number of its first line in the log, from 1. */
  readonly line: number
  readonly text: string
  /** Seconds, on whatever clock the log uses. */
  readonly at: number | undefined
  /** In lower case, in order, values and keys too. */
  readonly words: readonly string[]
  readonly fields: readonly Field[]
}

const MOST_ENTRIES = 2000
const LONG_LINE = 400

/**
 * Reads a log of whatever style: lines, JSON lines or pretty JSON, tables, key=value, prose. An entry begins where a line
 * shows a time; lines without one belong to the entry before. Long lines without are cut at sentences and objects.
 */
export function readEntries(log: string): readonly Entry[] {
  const lines = log.split('\n')
  const timed = lines.map((line) => timeOf(line))
  const areTimed = timed.filter((at) => at !== undefined).length >= 4
  const pieces: Piece[] = []
  lines.forEach((raw, index) => {
    const text = raw.trim()
    if (text === '' || text.startsWith('```')) return
    const last = pieces.at(-1)
    const at = timed[index]
    if (areTimed && at === undefined && last && last.text.length < LONG_LINE) last.text += ` ${text}`
    else if (areTimed && last && last.at === undefined && last.text.length < 80 && isOpening(last.text)) {
      last.text += ` ${text}`
      last.at = at
    } else pieces.push({ line: index + 1, text, at })
  })
  const cut = pieces.length >= 8 ? pieces : pieces.flatMap(cutApart)
  const header = columnsOf(cut)
  return cut
    .slice(0, MOST_ENTRIES)
    .map(({ line, text, at }) => ({ line, text, at, ...readFields(text, header) }))
}

interface Piece {
  readonly line: number
  text: string
  at: number | undefined
}

const isOpening = (text: string): boolean => text === '{' || text === '[' || text === '{ {' || text === '[ {'

/** A long stretch in one line: objects of a list, or sentences. */
function cutApart(piece: Piece): Piece[] {
  if (piece.text.length < LONG_LINE) return [piece]
  return piece.text
    .split(/(?<=\}),|(?<=[.;!?]) (?=[A-Z[])/)
    .filter((text) => text.trim() !== '')
    .map((text) => ({ line: piece.line, text: text.trim(), at: timeOf(text) }))
}

/** Names of columns, where the log is a table with a first row of words. */
function columnsOf(pieces: readonly Piece[]): readonly string[] | undefined {
  for (const { text } of pieces.slice(0, 6)) {
    const cells = cellsOf(text)
    if (cells.length >= 3 && cells.every((cell) => /^[A-Za-z_][\w ./()%-]{0,40}$/.test(cell)))
      return cells.map(lower)
  }
  return undefined
}

const lower = (text: string): string => text.toLowerCase()

/** The first time in a line, in seconds: `T+01:30`, `T+01:02:03`, ISO, `03:04:05`, or seconds since 1970. */
export function timeOf(line: string): number | undefined {
  const found = TIME.exec(line.length > 300 ? line.slice(0, 300) : line)
  if (!found) return undefined
  const [, a, b, c, epoch] = found
  if (epoch !== undefined) return Number(epoch)
  const isSince = found[0].startsWith('T+')
  if (c !== undefined) return Number(a) * 3600 + Number(b) * 60 + Number(c)
  return isSince ? Number(a) * 60 + Number(b) : Number(a) * 3600 + Number(b) * 60
}

const TIME = /(?:T\+|\b|T)(\d{1,3}):(\d\d)(?::(\d\d))?(?![\d:.])|\b(1[67]\d{8})\b/
