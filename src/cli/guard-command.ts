import { sha256Hex } from '../core/canonical.ts'
import type { Policy } from '../core/policy.ts'
import { redactSecrets } from '../core/secret.ts'
import { comingPolicy } from '../guard/coming-policy.ts'
import { guardStdio } from '../guard/stdio.ts'
import type { ServerProcess } from '../mcp/transport/stdio.ts'
import type { Context } from './command.ts'
import type { Judges } from './guard-judges.ts'
import { sharedFor } from './guard-shared.ts'
import { openGate, type GuardFlags } from './open-gate.ts'

/** Guards a server program over our own standard streams; the exit code. */
export async function guardCommand(
  flags: GuardFlags,
  command: readonly string[],
  server: ServerProcess,
  context: Context,
  judging: Promise<Judges> | undefined,
  norms: Promise<Policy | undefined> | undefined,
): Promise<number> {
  const stop = endWithUs(server)
  try {
    const [judges, given] = await Promise.all([judging, norms])
    const policy = given ?? laterPolicy(flags, context)
    const shared = await sharedFor(flags, context)
    const name = flags.name ?? nameOf(command)
    const about = { command: redactSecrets(command.join(' ').slice(0, 500)) }
    const { gate, limits, close } = openGate(
      flags,
      name,
      { ...about, ...shared.about },
      true,
      context,
      judges,
      policy,
      shared.options,
    )
    try {
      const { stdin: input, stdout: output } = process
      neverBlock(output as { readonly _handle?: object })
      // Where the log is listened to, what the server writes goes on as it is; from now on, so that nothing goes unheard.
      server.errors?.pipe(process.stderr, { end: false })
      return await guardStdio({
        gate,
        server,
        command: command[0] ?? '',
        input,
        output,
        limits,
        signal: stop.signal,
      })
    } finally {
      close()
      await judges?.close()
    }
  } catch (error) {
    server.kill()
    throw error
  }
}

/** The pack, loaded when a call needs it, or once the host has had its answers. */
function laterPolicy(flags: GuardFlags, context: Context): Policy | undefined {
  if (flags.pack === 'none') return undefined
  const policy = comingPolicy(() =>
    import('./guard-norms.ts').then(({ openNorms }) => openNorms(flags, context)),
  )
  setTimeout(() => void policy.ready?.(), SERVED_MS).unref()
  return policy
}

const SERVED_MS = 1000

/** A readable name that differs where the command differs: `server-memory-1f3a`. */
function nameOf(command: readonly string[]): string {
  const words = command.filter((word) => !word.startsWith('-') && !LAUNCHERS.has(lastPart(word)))
  const name = lastPart(words[0] ?? command[0] ?? 'server')
    .replace(/[^\w.-]/g, '')
    .slice(0, 40)
  return `${name || 'server'}-${sha256Hex(command.join('\0')).slice(0, 4)}`
}

const LAUNCHERS = new Set([
  'npx',
  'node',
  'bunx',
  'bun',
  'deno',
  'uvx',
  'uv',
  'run',
  'python',
  'python3',
  'pipx',
  'docker',
  'sh',
  'bash',
])

const lastPart = (word: string): string =>
  word
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/@[\w.^~-]*$/, '') ?? word

/**
 * Node writes to pipes synchronously: a host that writes without reading would then stop us from reading, and wait for
 * ever. The switch has no public name; without it all still works while hosts read.
 */
function neverBlock(output: { readonly _handle?: { setBlocking?: (isBlocking: boolean) => void } }): void {
  output._handle?.setBlocking?.(false)
}

/** Whatever ends us ends the server: signals in order, and a last resort at exit. */
function endWithUs(server: ServerProcess): AbortController {
  const controller = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.once(signal, () => controller.abort())
  process.once('exit', server.kill)
  return controller
}
