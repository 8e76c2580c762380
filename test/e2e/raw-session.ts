import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const PROGRAM = pathOf('../../bin/fairlead.js')

export const testServer = (name: string, ...args: string[]): string[] => [
  process.execPath,
  pathOf(`../servers/${name}.js`),
  ...args,
]

export const realServer = (name: string, ...args: string[]): string[] => [
  process.execPath,
  pathOf(`../../node_modules/@modelcontextprotocol/server-${name}/dist/index.js`),
  ...args,
]

export interface Guarding {
  readonly mode: 'audit' | 'enforce'
  readonly state: string
  readonly name?: string
}

/** The command line that puts the guard before a server. */
export function guarded(server: readonly string[], { mode, state, name = 'tested' }: Guarding): string[] {
  return [
    process.execPath,
    PROGRAM,
    'guard',
    '--mode',
    mode,
    '--name',
    name,
    '--state',
    state,
    '--',
    ...server,
  ]
}

export type Json = Record<string, unknown>

/** A client of raw lines: nothing between the test and the bytes. */
export interface RawSession {
  readonly pid: number
  /** Everything received so far, line by line. */
  readonly lines: readonly string[]
  readonly stderr: () => string
  readonly write: (bytes: string | Uint8Array) => void
  readonly send: (message: Json) => void
  /** Sends a request and gives the line that answers it. */
  readonly request: (method: string, params?: Json) => Promise<string>
  /** The first line, received or still to come, that satisfies the test. */
  readonly line: (test: (message: Json, line: string) => boolean) => Promise<string>
  readonly initialize: (capabilities?: Json) => Promise<string>
  /** Ends our side; resolves with the exit code. */
  readonly end: () => Promise<number | null>
  readonly ended: Promise<number | null>
}

export function startRaw(
  [command = '', ...args]: readonly string[],
  env: NodeJS.ProcessEnv = {},
): RawSession {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, ...env } })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines: string[] = []
  const waiting = new Set<() => void>()
  let errors = ''
  let kept = ''
  let next = 1
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk))
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (kept + chunk).split('\n')
    kept = parts.pop() ?? ''
    lines.push(...parts)
    for (const look of waiting) look()
  })
  child.stdin.on('error', () => undefined)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))

  const line: RawSession['line'] = (test) =>
    new Promise((resolve, reject) => {
      let from = 0
      const look = () => {
        for (; from < lines.length; from += 1) {
          const text = lines[from] ?? ''
          if (!test(parsed(text), text)) continue
          waiting.delete(look)
          resolve(text)
          return
        }
      }
      waiting.add(look)
      look()
      void ended.then(() => reject(new Error(`the process ended; stderr: ${errors.slice(-1000)}`)))
    })

  const write = (bytes: string | Uint8Array) => void child.stdin.write(bytes)
  const send = (message: Json) => write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  const request: RawSession['request'] = (method, params) => {
    const id = next++
    send({ id, method, ...(params && { params }) })
    return line((message) => message['id'] === id && message['method'] === undefined)
  }
  const initialize = async (capabilities = {}) => {
    const clientInfo = { name: 'raw', version: '1.0.0' }
    const answer = await request('initialize', { protocolVersion: '2025-11-25', capabilities, clientInfo })
    send({ method: 'notifications/initialized' })
    return answer
  }
  const end = () => {
    child.stdin.end()
    return ended
  }
  return {
    pid: child.pid ?? 0,
    lines,
    stderr: () => errors,
    write,
    send,
    request,
    line,
    initialize,
    end,
    ended,
  }
}

export function parsed(line: string): Json {
  try {
    return JSON.parse(line) as Json
  } catch {
    return {}
  }
}

/** Params that make a request one of the modern era. */
export const MODERN = {
  _meta: {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientInfo': { name: 'raw', version: '1.0.0' },
    'io.modelcontextprotocol/clientCapabilities': { elicitation: {}, sampling: {} },
  },
}

/** Resident megabytes of a process. */
export function residentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}
