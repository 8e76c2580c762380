import type { Readable, Writable } from 'node:stream'
import { fail } from '../core/error.ts'
import { LineSplitter, type Line } from '../mcp/lines.ts'
import { FRAME_LIMITS, type FrameLimits } from '../mcp/frame.ts'
import type { ServerProcess } from '../mcp/transport/stdio.ts'
import type { Conversation, Gate, Side } from './gate.ts'

export interface StdioOptions {
  readonly gate: Gate
  readonly server: ServerProcess
  readonly command: string
  readonly input: Readable
  readonly output: Writable
  readonly limits?: FrameLimits
  /** Ends the guard in order. */
  readonly signal?: AbortSignal
}

/**
 * Carries lines between a host (our standard streams) and a server program, each through the gate. Resolves with the exit
 * code when either side is done and the server, with all it started, has ended.
 */
export async function guardStdio(options: StdioOptions): Promise<number> {
  const { gate, server, input, output, command, signal, limits = FRAME_LIMITS } = options
  const ends: Record<Side, End> = {
    client: { source: input, sink: server.input, splitter: new LineSplitter(limits.bytes) },
    server: { source: server.output, sink: output, splitter: new LineSplitter(limits.bytes) },
  }
  const conversation = gate.converse({ ask: (message) => write(server.input, terminated(message)) })
  carry('client', ends, gate, conversation)
  carry('server', ends, gate, conversation)
  // A host that is gone takes its guard, and the server, with it.
  output.on('error', () => input.destroy())

  const inputDone = new Promise<'input'>((resolve) =>
    input.once('close', () => resolve('input')).once('end', () => resolve('input')),
  )
  const stopped = new Promise<'signal'>((resolve) =>
    signal?.addEventListener('abort', () => resolve('signal'), { once: true }),
  )
  const first = await Promise.race([inputDone, stopped, server.ended])
  if (first === 'input') await letFinish(server)
  await server.end()
  const { code, error } = await server.ended
  // An open input would keep us alive for a host that waits for an answer.
  input.destroy()
  if (error) fail('server/not-started', { command }, error)
  return typeof first === 'string' ? 0 : (code ?? 1)
}

interface End {
  readonly source: Readable
  /** Where what comes from this side goes. */
  readonly sink: Writable
  readonly splitter: LineSplitter
}

const NEWLINE = Buffer.from('\n')
/** How long a server may take to answer what it has read, once the host has closed its side. */
const FINISH_MS = 2000

function carry(from: Side, ends: Record<Side, End>, gate: Gate, conversation: Conversation): void {
  const end = ends[from]
  const pass = (line: Line): void => {
    const passage =
      line.kind === 'line'
        ? gate.judge(line.bytes, from, conversation)
        : gate.refuseUnread(`frame/${line.kind}`, line, from, conversation)
    if (line.kind === 'line' && passage.forward === line.bytes) write(end.sink, line.raw, end.source)
    else if (passage.forward) write(end.sink, terminated(passage.forward), end.source)
    if (passage.reply) write(ends[other(from)].sink, terminated(passage.reply), end.source)
  }
  end.source.on('data', (chunk: Uint8Array) => {
    for (const line of end.splitter.push(chunk)) pass(line)
  })
  end.source.once('end', () => {
    for (const line of end.splitter.end()) pass(line)
    if (from === 'client') end.sink.end()
  })
  end.source.on('error', () => {})
}

const other = (side: Side): Side => (side === 'client' ? 'server' : 'client')

const terminated = (message: Uint8Array): Uint8Array => Buffer.concat([message, NEWLINE])

/** Back-pressure: a side that makes messages faster than they are read waits, whether they go on or come back to it. */
function write(sink: Writable, message: Uint8Array, source?: Readable): void {
  if (sink.destroyed || sink.writableEnded) return
  if (sink.write(message) || !source) return
  const full = fullSinks.get(source) ?? new Set()
  fullSinks.set(source, full)
  if (full.has(sink)) return
  full.add(sink)
  source.pause()
  sink.once('drain', () => {
    full.delete(sink)
    if (full.size === 0) source.resume()
  })
}

/** The sinks that each paused source waits for. */
const fullSinks = new WeakMap<Readable, Set<Writable>>()

async function letFinish(server: ServerProcess): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, FINISH_MS)
  })
  await Promise.race([server.ended, late])
  clearTimeout(timer)
}
