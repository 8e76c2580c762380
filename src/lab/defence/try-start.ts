import { field, isObject } from '../../core/value.ts'
import { LineSplitter, type Line } from '../../mcp/lines.ts'
import { startServer } from '../../mcp/transport/stdio.ts'
import type { Launch } from '../defence.ts'

export type Start = { readonly isUp: true } | { readonly isUp: false; readonly because: string }

/** Whether a guard answers a host's greeting at all, before trials are run with it: one that does not start stops every attack. */
export async function tryStart({ command, args, env }: Launch, withinMs: number): Promise<Start> {
  const server = startServer(command, args, env, 'pipe')
  const said = heard(server.errors)
  const answered = new Promise<Start>((resolve) => {
    const lines = new LineSplitter(MOST_HEARD)
    server.output.on('data', (piece: Uint8Array) => {
      for (const line of lines.push(piece)) if (isGreeting(line)) resolve({ isUp: true })
    })
  })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), withinMs)
  })
  server.input.write(`${JSON.stringify(GREETING)}\n`)
  const ended = server.ended.then(({ error }): Start => ({
    isUp: false,
    because: error === undefined ? said() || 'it ended without a word' : 'it cannot be started',
  }))
  const start = await Promise.race([answered, ended, late])
  clearTimeout(timer)
  await server.end(500)
  return start ?? { isUp: false, because: said() || 'it did not answer in time' }
}

const MOST_HEARD = 1024 * 1024
const LONGEST_REASON = 200

const GREETING = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'fairlead-lab', version: '1' },
  },
}

function isGreeting(line: Line): boolean {
  if (line.kind !== 'line') return false
  try {
    const message: unknown = JSON.parse(Buffer.from(line.bytes).toString())
    return field(message, 'id') === 1 && isObject(field(message, 'result'))
  } catch {
    return false
  }
}

/** The first line that says something. */
function heard(errors: NodeJS.ReadableStream | undefined): () => string {
  let text = ''
  errors?.on('data', (piece: Uint8Array) => {
    if (text.length < MOST_HEARD) text += Buffer.from(piece).toString()
  })
  return () => (text.split('\n').find((line) => line.trim() !== '') ?? '').trim().slice(0, LONGEST_REASON)
}
