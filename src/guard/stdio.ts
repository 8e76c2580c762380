import type { Readable, Writable } from 'node:stream'
import { fail } from '../core/error.ts'
import { LineSplitter, type Line } from '../mcp/lines.ts'
import { FRAME_LIMITS, type FrameLimits } from '../mcp/frame.ts'
import type { ServerProcess } from '../mcp/transport/stdio.ts'
import type { Conversation, Gate, Held, ParkedCall, Passage, Side } from './gate.ts'

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
  const conversation = gate.converse({
    ask: (message) => write(server.input, terminated(message)),
    teller: () => (message) => write(output, terminated(message)),
  })
  const fromClient = carry('client', ends, gate, conversation)
  const fromServer = carry('server', ends, gate, conversation)
  server.errors?.on('data', (chunk: Uint8Array) => gate.hear(chunk))
  // A host that is gone takes its guard, and the server, with it.
  output.on('error', () => input.destroy())

  const inputDone = new Promise<'input'>((resolve) =>
    input.once('close', () => resolve('input')).once('end', () => resolve('input')),
  )
  const stopped = new Promise<'signal'>((resolve) => {
    if (signal?.aborted) resolve('signal')
    signal?.addEventListener('abort', () => resolve('signal'), { once: true })
  })
  const first = await Promise.race([inputDone, stopped, server.ended])
  if (first === 'input') {
    await within(HELD_MS, fromClient.settled())
    await within(FINISH_MS, server.ended)
  }
  if (first !== 'signal') await within(HELD_MS, fromServer.settled())
  fromClient.leave()
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
/** How long what is held at the end of a session may be waited for. */
const HELD_MS = 10_000
const SOON_MS = 50

interface Carrier {
  /** Resolves when no message of this side waits for the arbiter, nor one behind it. */
  readonly settled: () => Promise<void>
  /** Nobody is there any more for what waits for a person. */
  readonly leave: () => void
}

/**
 * Carries all that comes from one side, in order. While a message is held its side waits, and those behind it with it; the
 * other side goes on, so that a call can still be cancelled.
 */
function carry(from: Side, ends: Record<Side, End>, gate: Gate, conversation: Conversation): Carrier {
  const end = ends[from]
  const queue: (Line | 'end')[] = []
  const parked = new Map<ParkedCall, Line>()
  let waiting: Promise<void> | undefined

  const take = (line: Line | 'end'): void => {
    if (waiting !== undefined) queue.push(line)
    else if (line === 'end') {
      leave()
      if (from === 'client') end.sink.end()
    } else pass(line)
  }
  const pass = (line: Line): void => {
    const passage =
      line.kind === 'line'
        ? gate.judge(line.bytes, from, conversation)
        : gate.refuseUnread(`frame/${line.kind}`, line, from, conversation)
    if (passage.held) waiting = wait(line, passage.held)
    else send(line, passage)
  }
  const wait = async (line: Line, { ready, release }: Held): Promise<void> => {
    const go = block(end.source)
    await ready
    send(line, release())
    waiting = undefined
    go()
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      take(next)
      if (waiting !== undefined) return
    }
  }
  const send = (line: Line, passage: Passage): void => {
    if (passage.parked) return void park(line, passage.parked)
    if (line.kind === 'line' && passage.forward === line.bytes) write(end.sink, line.raw, end.source)
    else if (passage.forward) write(end.sink, terminated(passage.forward), end.source)
    if (passage.reply) write(ends[other(from)].sink, terminated(passage.reply), end.source)
  }
  const park = async (line: Line, call: ParkedCall): Promise<void> => {
    parked.set(call, line)
    await call.ready
    // Whoever left has sent it already.
    if (parked.delete(call)) send(line, call.release())
  }
  const leave = (): void => {
    for (const [call, line] of parked) {
      parked.delete(call)
      call.leave()
      send(line, call.release())
    }
  }
  end.source.on('data', (chunk: Uint8Array) => {
    for (const line of end.splitter.push(chunk)) take(line)
  })
  end.source.once('end', () => {
    for (const line of end.splitter.end()) take(line)
    take('end')
  })
  end.source.on('error', () => {})

  const settled = async (): Promise<void> => {
    for (let now = waiting; now !== undefined; now = waiting) {
      await now
      // What was left unread while it waited is read now.
      await soon(end.source)
    }
  }
  return { settled, leave }
}

const other = (side: Side): Side => (side === 'client' ? 'server' : 'client')

const terminated = (message: Uint8Array): Uint8Array => Buffer.concat([message, NEWLINE])

/** Back-pressure: a side that makes messages faster than they are read waits, whether they go on or come back to it. */
function write(sink: Writable, message: Uint8Array, source?: Readable): void {
  if (sink.destroyed || sink.writableEnded) return
  if (sink.write(message) || !source || blocked.get(source)?.has(sink)) return
  sink.once('drain', block(source, sink))
}

/** Stops reading a source until what is given back is called, once for each block. */
function block(source: Readable, by: object = {}): () => void {
  const all = blocked.get(source) ?? new Set()
  blocked.set(source, all)
  all.add(by)
  source.pause()
  return () => {
    all.delete(by)
    if (all.size === 0) source.resume()
  }
}

/** What each paused source waits for: full sinks, a message that is held. */
const blocked = new WeakMap<Readable, Set<object>>()

function soon(source: Readable): Promise<void> {
  if (source.readableEnded || source.destroyed) return Promise.resolve()
  return within(SOON_MS, new Promise((resolve) => source.once('close', resolve)))
}

async function within(ms: number, done: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([done, late])
  clearTimeout(timer)
}
