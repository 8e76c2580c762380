import { execFile } from 'node:child_process'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { openSession, type Session } from '../../src/cli/commands/tour/session.ts'
import { runCli } from '../../src/cli/main.ts'

export const BIN = fileURLToPath(new URL('../../bin/fairlead.js', import.meta.url))
export const SERVERS = fileURLToPath(new URL('../servers/', import.meta.url))

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built program to its end, as a person would in a terminal of 80 columns without colours. */
export function fairlead(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const options = { env: { ...process.env, COLUMNS: '80', ...env }, maxBuffer: 64 * 1024 * 1024 }
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, ...args], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
      resolve({ code, stdout, stderr })
    })
  })
}

/** The same without a process of its own: for what does not depend on one. */
export async function runHere(
  args: readonly string[],
  env: Readonly<Record<string, string>> = { COLUMNS: '80' },
): Promise<Ran> {
  // Large enough to hold all there is: nobody reads meanwhile.
  const [stdout, stderr] = [pipe(), pipe()]
  const code = await runCli(args, { stdout, stderr, env, cwd: '/' })
  return { code, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') }
}

const pipe = (): PassThrough => new PassThrough({ highWaterMark: 64 * 1024 * 1024 })

/** A host's session with a server of test/servers behind a guard in enforce mode. Ends with the test. */
export function guarded(state: string, name: string, server: string, ...args: readonly string[]): Session {
  const guard = ['guard', '--mode', 'enforce', '--name', name, '--state', state, '--quiet', '--']
  const command = [process.execPath, BIN, ...guard, process.execPath, `${SERVERS}${server}`, ...args]
  const session = openSession(command, { env: process.env, signal: new AbortController().signal })
  onTestFinished(() => session.close())
  return session
}
