import type { Readable, Writable } from 'node:stream'
import type { JsonValue } from '../../core/value.ts'
import { LineSplitter } from '../../mcp/lines.ts'
import type { LabServer } from './lab-server.ts'

/** Serves one connection over a pair of streams, one message a line, until the input ends. */
export function serveOverLines(server: LabServer, input: Readable, output: Writable): Promise<void> {
  const connection = server.connect((message) => void output.write(`${JSON.stringify(message)}\n`))
  const lines = new LineSplitter(MOST_BYTES)
  input.on('data', (piece: Uint8Array) => {
    for (const line of lines.push(piece)) {
      const message = line.kind === 'line' ? parsed(line.bytes) : undefined
      if (message !== undefined) void connection.take(message)
    }
  })
  return new Promise((resolve) => {
    input.once('end', resolve)
    input.once('close', resolve)
  })
}

const MOST_BYTES = 4 * 1024 * 1024

export function parsed(bytes: Uint8Array): JsonValue | undefined {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as JsonValue
  } catch {
    return undefined
  }
}
