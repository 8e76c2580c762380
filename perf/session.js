// A client of raw frames: one request at a time, the clock stopped by the last byte of the answer.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export function startSession([command, ...args]) {
  const started = performance.now()
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] })
  const complaints = []
  child.stderr.on('data', (chunk) => complaints.push(chunk))
  let chunks = []
  let settle
  child.stdout.on('data', (chunk) => {
    chunks.push(chunk)
    if (chunk.at(-1) === 10) settle?.(performance.now())
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const failed = ended.then(() => {
    throw new Error(`${args[0]} ended: ${Buffer.concat(complaints).toString().slice(-500)}`)
  })
  failed.catch(() => undefined)

  return {
    pid: child.pid,
    started,
    /** Milliseconds from the write to the last byte, and the line. */
    async exchange(line) {
      chunks = []
      const answered = new Promise((resolve) => (settle = resolve))
      const from = performance.now()
      child.stdin.write(line)
      const at = await Promise.race([answered, failed])
      settle = undefined
      return { took: at - from, at, line: Buffer.concat(chunks) }
    },
    tell: (line) => child.stdin.write(line),
    async close() {
      child.stdin.end()
      const late = setTimeout(() => child.kill('SIGKILL'), 5000)
      await ended
      clearTimeout(late)
    },
  }
}

export const INITIALIZE = frame({
  id: 0,
  method: 'initialize',
  params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'perf', version: '1.0.0' } },
})

/** Handshake and tool list, as any host does before the first call. */
export async function shakeHands(session) {
  await session.exchange(INITIALIZE)
  session.tell(frame({ method: 'notifications/initialized' }))
  await session.exchange(frame({ id: 1, method: 'tools/list' }))
}

export function frame(message) {
  return `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`
}

/** Resident megabytes of one process, without its children. Linux only. */
export function residentMegabytes(pid) {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024
  } catch {
    return undefined
  }
}
