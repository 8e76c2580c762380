import type { Readable } from 'node:stream'
import { fail } from '../core/error.ts'

/** The lines of a stream, each as soon as it is there, the empty ones too. */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let [held, count] = ['', 0]
  for await (const chunk of input as AsyncIterable<Uint8Array>) {
    const parts = decoder.decode(chunk, { stream: true }).split('\n')
    parts[0] = held + parts[0]
    held = parts.pop()!
    yield* parts
    count += parts.length
    if (held.length > LONGEST)
      fail('dataset/bad-row', { file: 'standard input', line: String(count + 1), what: 'it is too long' })
  }
  if (held !== '') yield held
}

const LONGEST = 4 * 1024 * 1024
