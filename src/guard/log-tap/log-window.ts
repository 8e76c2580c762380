/** The latest lines of a server's log, within bounds. */
export interface LogWindow {
  readonly add: (line: string) => void
  readonly text: () => string
  /** Lines that came since `look` was called last. */
  readonly fresh: () => number
  readonly look: () => void
  /** The number, counted over all time, of the line that stands at `index` now, counted from 1. */
  readonly numberOf: (index: number) => number
  readonly line: (index: number) => string | undefined
}

const MOST_LINES = 400
const MOST_CHARACTERS = 64 * 1024
const LONGEST_LINE = 2000

export function createLogWindow(): LogWindow {
  let lines: string[] = []
  let size = 0
  let gone = 0
  let fresh = 0

  const add = (line: string): void => {
    const kept = line.slice(0, LONGEST_LINE).trimEnd()
    if (kept === '') return
    lines.push(kept)
    size += kept.length + 1
    fresh++
    let drop = 0
    for (; lines.length - drop > MOST_LINES || size > MOST_CHARACTERS; drop++) size -= lines[drop]!.length + 1
    if (drop === 0) return
    lines = lines.slice(drop)
    gone += drop
  }

  return {
    add,
    text: () => lines.join('\n'),
    fresh: () => Math.min(fresh, lines.length),
    look: () => {
      fresh = 0
    },
    numberOf: (index) => gone + index,
    line: (index) => lines[index - 1],
  }
}
