import { spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

/** A server program and everything it started. */
export interface ServerProcess {
  readonly pid: number | undefined
  readonly input: Writable
  readonly output: Readable
  /** Its standard error, where it was asked for; else it goes straight to ours. */
  readonly errors: Readable | undefined
  /** Resolves when the program has ended; never rejects. `error`: it could not be started. */
  readonly ended: Promise<Ended>
  /** Asks it to end, its whole process group, and insists after `graceMs`. */
  readonly end: (graceMs?: number) => Promise<void>
  /** Ends the whole process group at once: for when this process itself goes. */
  readonly kill: () => void
}

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly error: Error | undefined
}

const GRACE_MS = 2000

/**
 * Starts a server in a process group of its own, so that what it started in turn (`npx` starts a shell that starts node)
 * ends with it.
 */
export function startServer(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  errors: 'inherit' | 'pipe' = 'inherit',
): ServerProcess {
  const isPosix = process.platform !== 'win32'
  // Without a shell Windows starts no `.cmd` files, and `npx` is one; arguments are then the shell's to read.
  const options = {
    env,
    detached: isPosix,
    windowsHide: true,
    shell: !isPosix && /\.(?:cmd|bat)$/i.test(command),
  }
  const child =
    errors === 'pipe'
      ? spawn(command, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] })
      : spawn(command, args, { ...options, stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<Ended>((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, error }))
    child.once('close', (code, signal) => resolve({ code, signal, error: undefined }))
    // What it left running may hold its output open for ever: the program's own end counts.
    child.once('exit', (code, signal) => setTimeout(resolve, 200, { code, signal, error: undefined }).unref())
  })
  const signal = (name: NodeJS.Signals): boolean => {
    if (child.pid === undefined) return false
    try {
      return process.kill(isPosix ? -child.pid : child.pid, name)
    } catch {
      return false
    }
  }
  const end = async (graceMs = GRACE_MS): Promise<void> => {
    child.stdin.end()
    signal('SIGTERM')
    const timer = setTimeout(() => signal('SIGKILL'), graceMs)
    await ended
    clearTimeout(timer)
    signal('SIGKILL')
  }
  if (isPosix && child.pid !== undefined) leash(child.pid, ended)
  // A server that closes its input early is its own affair; the next write would throw in ours.
  child.stdin.on('error', () => {})
  return {
    pid: child.pid,
    input: child.stdin,
    output: child.stdout,
    errors: child.stderr ?? undefined,
    ended,
    end,
    kill: () => void signal('SIGKILL'),
  }
}

/**
 * A guard that is killed outright cannot end its server. This shell waits on a pipe from us: a line says that all is well,
 * the end of the pipe that we are gone; the server then has a moment to end by itself.
 */
function leash(group: number, ended: Promise<Ended>): void {
  const script = 'trap "" TERM INT HUP; read line || { sleep 1; kill -KILL "-$1"; }'
  const shell = spawn('/bin/sh', ['-c', script, 'fairlead-leash', String(group)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    env: {},
  })
  // No shell: nothing is lost but this safeguard.
  shell.on('error', () => {})
  shell.stdin.on('error', () => {})
  shell.unref()
  // The pipe must not keep us alive.
  if ('unref' in shell.stdin && typeof shell.stdin.unref === 'function') shell.stdin.unref()
  void ended.then(() => setTimeout(() => shell.stdin.end('done\n'), 0))
}
