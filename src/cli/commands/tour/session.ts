import { fail } from '../../../core/error.ts'
import { readJson } from '../../../core/json.ts'
import {
  field,
  isObject,
  listField,
  stringField,
  type JsonObject,
  type JsonValue,
} from '../../../core/value.ts'
import { LineSplitter } from '../../../mcp/lines.ts'
import { startServer } from '../../../mcp/transport/stdio.ts'

export interface Answer {
  readonly result: JsonValue | undefined
  readonly error: JsonValue | undefined
}

/** A scripted host: it starts a server and speaks MCP with it over its standard streams. */
export interface Session {
  readonly request: (method: string, params?: JsonObject) => Promise<Answer>
  readonly notify: (method: string) => void
  /** Everything that arrived, as it arrived. */
  readonly heard: () => string
  /** The methods of what the server asked of us. */
  readonly asked: readonly string[]
  /** What it wrote to standard error: the end of it. */
  readonly errors: () => string
  readonly close: () => Promise<void>
}

export interface SessionOptions {
  readonly env: NodeJS.ProcessEnv
  readonly signal: AbortSignal
  readonly answerMs?: number
}

export function openSession(command: readonly string[], options: SessionOptions): Session {
  const { env, signal, answerMs = 20_000 } = options
  const [program = '', ...args] = command
  const server = startServer(program, args, env, 'pipe')
  const waiting = new Map<number, (answer: Answer) => void>()
  const asked: string[] = []
  let heard = ''
  let errors = ''
  let last = 0

  const send = (message: JsonObject): void => void server.input.write(`${JSON.stringify(message)}\n`)

  const receive = (text: string): void => {
    heard += `${text}\n`
    const read = readJson(text, LIMITS)
    if (!read.ok) return
    const [id, method] = [field(read.value, 'id'), field(read.value, 'method')]
    if (typeof method === 'string') {
      asked.push(method)
      if (id !== undefined) send({ jsonrpc: '2.0', id, error: { code: -32601, message: 'Not on this tour' } })
    } else if (typeof id === 'number') {
      waiting.get(id)?.({ result: field(read.value, 'result'), error: field(read.value, 'error') })
      waiting.delete(id)
    }
  }

  const splitter = new LineSplitter(LONGEST)
  server.output.on('data', (chunk: Uint8Array) => {
    for (const line of splitter.push(chunk))
      if (line.kind === 'line') receive(Buffer.from(line.bytes).toString())
  })
  server.errors?.on('data', (chunk: Uint8Array) => {
    errors = (errors + Buffer.from(chunk).toString()).slice(-2000)
  })

  const request: Session['request'] = async (method, params = {}) => {
    const id = ++last
    let timer: NodeJS.Timeout | undefined
    let stop: (() => void) | undefined
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve))
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(resolve, answerMs, 'late')
      stop = () => resolve('late')
      signal.addEventListener('abort', stop, { once: true })
    })
    send({ jsonrpc: '2.0', id, method, params })
    try {
      const first = await Promise.race([answered, server.ended, late])
      if (first === 'late') return fail('server/too-slow', { method })
      return 'code' in first ? fail('server/ended') : first
    } finally {
      clearTimeout(timer)
      if (stop) signal.removeEventListener('abort', stop)
    }
  }

  return {
    request,
    notify: (method) => send({ jsonrpc: '2.0', method }),
    heard: () => heard,
    asked,
    errors: () => errors,
    close: async () => {
      if (signal.aborted) return server.end()
      server.input.end()
      const timer = setTimeout(() => void server.end(), LEAVE_MS)
      await server.ended
      clearTimeout(timer)
      server.kill()
    },
  }
}

const LIMITS = { depth: 128, values: 1_000_000 }
const LONGEST = 16_777_216
const LEAVE_MS = 5000

/** What a host does first. The server's name and version, as it gives them. */
export async function shakeHands(session: Session): Promise<JsonValue | undefined> {
  const { result } = await session.request('initialize', {
    protocolVersion: '2025-11-25',
    capabilities: { elicitation: {} },
    clientInfo: { name: 'fairlead-tour', version: '1' },
  })
  session.notify('notifications/initialized')
  return field(result, 'serverInfo')
}

export const callTool = (session: Session, name: string, args: JsonObject): Promise<Answer> =>
  session.request('tools/call', { name, arguments: args })

/** The names in a list result. */
export async function listNames(session: Session, kind: 'tools' | 'prompts'): Promise<readonly string[]> {
  const { result } = await session.request(`${kind}/list`)
  return listField(result, kind).map((item) => stringField(item, 'name') ?? '')
}

export function textOf({ result }: Answer): string {
  return stringField(listField(result, 'content')[0], 'text') ?? ''
}

/** What the guard says of a refusal, where the host finds it. */
export function refusalOf({ result, error }: Answer): JsonObject | undefined {
  const said = field(field(error, 'data'), 'fairlead') ?? field(field(result, '_meta'), 'fairlead/refusal')
  return isObject(said) ? said : undefined
}
