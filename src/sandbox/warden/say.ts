import { writeSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { MOST_WORDS, type Word } from './order.ts'

let said = 0
const before = new Set<string>()

/** Tells those outside, once each. */
export function say(word: Word): void {
  const line = JSON.stringify(word)
  if (word.kind !== 'error') {
    if (before.has(line) || said >= MOST_WORDS) return
    before.add(line)
    said += 1
  }
  try {
    writeSync(2, `${line}\n`)
  } catch {
    // Nobody listens any more: we are about to be ended.
  }
}

export function forwardErrors(errors: Readable, bytes: number): void {
  let size = 0
  errors.on('data', (piece: Buffer) => {
    size += piece.length
    if (size - piece.length < bytes) say({ kind: 'error', data: piece.toString('base64') })
  })
  errors.on('error', () => {})
}
