import { PassThrough, type Readable } from 'node:stream'
import type { NotChecked } from '../core/finding.ts'
import type { Access } from '../core/session.ts'
import { LineSplitter } from '../mcp/lines.ts'
import type { Word } from './warden/order.ts'

/** What the warden says, taken apart again. */
export interface Heard {
  readonly errors: Readable
  readonly accesses: readonly Access[]
  readonly notChecked: readonly NotChecked[]
}

const LONGEST_LINE = 256 * 1024

export function hearWarden(stream: Readable): Heard {
  const errors = new PassThrough()
  errors.on('error', () => {})
  const accesses: Access[] = []
  const notChecked: NotChecked[] = []
  const lines = new LineSplitter(LONGEST_LINE)
  const hear = (word: Word): void => {
    if (word.kind === 'error') errors.write(Buffer.from(word.data, 'base64'))
    else if (word.kind === 'unseen') notChecked.push({ what: 'sandbox', reason: UNSEEN[word.what] })
    else if (word.kind !== 'not-started') accesses.push(word)
  }
  stream.on('data', (piece: Buffer) => {
    for (const line of lines.push(piece)) {
      const word = line.kind === 'line' ? readWord(line.bytes) : undefined
      if (word) hear(word)
      // `bwrap` or Node itself complains in words of its own.
      else errors.write(Buffer.concat([line.kind === 'line' ? line.bytes : line.head, NEWLINE]))
    }
  })
  stream.once('close', () => errors.end())
  stream.on('error', () => {})
  return { errors, accesses, notChecked }
}

const NEWLINE = Buffer.from('\n')

const UNSEEN: Readonly<Record<'names' | 'addresses' | 'trace', string>> = {
  names: 'host names that it asks for cannot be observed here: the sandbox may not listen on low ports',
  addresses: 'connections to bare addresses cannot be observed here: install iproute2 (program ip)',
  trace: 'system calls cannot be followed here: install strace',
}

function readWord(bytes: Uint8Array): Word | undefined {
  try {
    const word: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    return typeof word === 'object' && word !== null && 'kind' in word ? (word as Word) : undefined
  } catch {
    return undefined
  }
}
