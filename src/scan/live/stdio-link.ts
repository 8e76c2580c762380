import { LineSplitter } from '../../mcp/lines.ts'
import type { ServerProcess } from '../../mcp/transport/stdio.ts'
import { createInbox } from './inbox.ts'
import { FRAME_BOUNDS, NO_ANSWER, type Link } from './link.ts'

/** Talks to a program line by line. */
export function linkToProcess(server: ServerProcess): Link {
  const lines = new LineSplitter(FRAME_BOUNDS.bytes)
  let isOver = false
  let count = 0
  const write = (text: string): void => {
    // A server that does not read must not fill our memory.
    if (!isOver && server.input.writableLength < 4 * 1024 * 1024) server.input.write(`${text}\n`)
  }
  const inbox = createInbox((id, method) => write(answerTo(id, method)))
  server.output.on('data', (piece: Uint8Array) => {
    for (const line of lines.push(piece)) {
      if (line.kind === 'line') inbox.take(line.bytes)
      else inbox.note('too-large')
    }
  })
  server.output.on('error', () => {})
  // What nobody reads stops the server.
  server.errors?.resume()
  void server.ended.then(() => {
    isOver = true
    inbox.giveAll('ended')
  })
  return {
    ask: ({ method, params, withinMs }) => {
      if (isOver) return Promise.resolve({ ...NO_ANSWER, why: 'ended' })
      count += 1
      const answer = inbox.wait(String(count), withinMs)
      write(JSON.stringify({ jsonrpc: '2.0', id: count, method, params }))
      return answer
    },
    tell: (method, params) => Promise.resolve(write(JSON.stringify({ jsonrpc: '2.0', method, params }))),
    close: () => server.end(300),
    asked: inbox.asked,
    flaws: inbox.flaws,
  }
}

/** We are there to look: nothing but a ping is granted. */
export function answerTo(id: string, method: string): string {
  const outcome = method === 'ping' ? '"result":{}' : '"error":{"code":-32601,"message":"Method not found"}'
  return `{"jsonrpc":"2.0","id":${id},${outcome}}`
}
