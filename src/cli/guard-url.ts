import type { Policy } from '../core/policy.ts'
import { redactSecrets } from '../core/secret.ts'
import { serveHttp } from '../guard/http.ts'
import type { Context } from './command.ts'
import type { Judges } from './guard-judges.ts'
import { sharedFor } from './guard-shared.ts'
import { listOf, openGate, type GuardFlags } from './open-gate.ts'

/** Guards an HTTP server on an address of our own, until a signal ends it. */
export async function guardUrl(
  flags: GuardFlags,
  url: string,
  context: Context,
  judging: Promise<Judges> | undefined,
  norms: Promise<Policy | undefined> | undefined,
): Promise<number> {
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, resolve)
  })
  const about = { url: redactSecrets(withoutPassword(url).slice(0, 500)) }
  const shared = await sharedFor(flags, context)
  const [judges, policy] = await Promise.all([judging, norms])
  const { gate, limits, close } = openGate(
    flags,
    flags.name ?? nameOf(url),
    { ...about, ...shared.about },
    false,
    context,
    judges,
    policy,
    shared.options,
  )
  try {
    const guard = await serveHttp({
      gate,
      url,
      ...(flags.listen !== undefined && { listen: flags.listen }),
      allowOrigins: listOf(flags['allow-origin']),
      limits: { message: limits.bytes },
      onNotice: (code) =>
        void (flags.quiet || context.stderr.write(`fairlead: turned away a request: ${code}\n`)),
      onReady: ({ url: own }) =>
        void context.stderr.write(`fairlead: guarding at ${own} (${flags.mode} mode)\n`),
    })
    await ended
    await guard.close()
    return 0
  } finally {
    close()
    await judges?.close()
  }
}

function nameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replaceAll(':', '-') : 'server'
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return ''
  const { origin, pathname } = new URL(url)
  return origin + pathname
}
