import { readJson } from '../../core/json.ts'
import { escapePointer } from '../../core/place.ts'
import { isArray, isObject, type JsonValue } from '../../core/value.ts'
import { isLogLine } from './log-line.ts'

/** A stretch of a result that reads like a log, with the place of the string or list it stands in. */
export interface LogBlock {
  readonly pointer: string
  readonly text: string
}

/** Log-like blocks in a result: in its strings, in lists of entries, and in JSON that a string holds. Linear, and bounded. */
export function logBlocks(body: JsonValue, pointer: string): readonly LogBlock[] {
  const walk: Walk = { blocks: [], left: MOST_READ, values: MOST_VALUES }
  visit(walk, body, pointer, 0)
  return walk.blocks
}

interface Walk {
  readonly blocks: LogBlock[]
  /** UTF-16 units and values that are still looked at. */
  left: number
  values: number
}

const MOST_READ = 512 * 1024
const MOST_VALUES = 20_000
const MOST_BLOCKS = 8
const FEWEST_LINES = 5
/** Lines of another kind that may stand between two entries; more of them where they are set in, as in a stack trace. */
const LONGEST_GAP = 3
const LONGEST_INDENTED_GAP = 24
const MOST_LINES = 10_000
const LONGEST_LINE = 2000

function visit(walk: Walk, json: JsonValue, pointer: string, depth: number): void {
  if (walk.blocks.length >= MOST_BLOCKS || walk.left <= 0 || --walk.values < 0 || depth > 12) return
  if (typeof json === 'string') inString(walk, json, pointer, depth)
  else if (isArray(json)) {
    if (!asEntries(walk, json, pointer))
      json.forEach((item, index) => visit(walk, item, `${pointer}/${index}`, depth + 1))
  } else if (isObject(json)) {
    for (const key of Object.keys(json))
      visit(walk, json[key]!, `${pointer}/${escapePointer(key)}`, depth + 1)
  }
}

function inString(walk: Walk, value: string, pointer: string, depth: number): void {
  const text = value.slice(0, walk.left)
  walk.left -= text.length
  if (/^\s{0,20}[{[]/.test(text.slice(0, 24)) && text.length <= MOST_JSON) {
    const read = readJson(text, { depth: 12, values: walk.values })
    // What a string holds has no place of its own in the message: it stands where the string does.
    if (read.ok) return within(walk, read.value, pointer, depth)
  }
  let lines: string[] = []
  let entries = 0
  let gap = 0
  let bare = 0
  const end = (): void => {
    if (entries >= FEWEST_LINES) add(walk, pointer, lines.slice(0, lines.length - gap))
    lines = []
    entries = gap = bare = 0
  }
  for (const line of text.split('\n', MOST_LINES)) {
    if (line.trim() === '') {
      if (lines.length > 0) lines.push(line)
    } else if (isLogLine(line)) {
      lines.push(line.slice(0, LONGEST_LINE))
      entries++
      gap = bare = 0
    } else if (lines.length > 0) {
      lines.push(line.slice(0, LONGEST_LINE))
      if (!/^[\s{}[\],"]/.test(line)) bare++
      if (++gap > LONGEST_INDENTED_GAP || bare > LONGEST_GAP) end()
    }
  }
  end()
}

const MOST_JSON = 256 * 1024

function within(walk: Walk, json: JsonValue, pointer: string, depth: number): void {
  const found = walk.blocks.length
  visit(walk, json, pointer, depth + 1)
  for (let at = found; at < walk.blocks.length; at++) walk.blocks[at] = { ...walk.blocks[at]!, pointer }
}

/** A list of entries: strings that are lines, or objects that are events. */
function asEntries(walk: Walk, list: readonly JsonValue[], pointer: string): boolean {
  if (list.length < FEWEST_LINES || !list.every((item) => typeof item === 'string' || isObject(item)))
    return false
  const lines = list
    .slice(0, MOST_ENTRIES)
    .map((item) => (typeof item === 'string' ? item : JSON.stringify(item)).slice(0, LONGEST_LINE))
  const entries = lines.filter((line) => !line.includes('\n') && isLogLine(line)).length
  if (entries < Math.max(FEWEST_LINES, lines.length * 0.6)) return false
  walk.left -= lines.reduce((sum, line) => sum + line.length, 0)
  add(walk, pointer, lines)
  return true
}

const MOST_ENTRIES = 400

function add(walk: Walk, pointer: string, lines: readonly string[]): void {
  if (walk.blocks.length < MOST_BLOCKS) walk.blocks.push({ pointer, text: lines.join('\n').trimEnd() })
}
