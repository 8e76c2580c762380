import type { Context } from '../command.ts'

/**
 * Of who started this process and wants it to end: what is under way is done first, so that nobody has to wait until its
 * lease runs out. The second time it ends at once.
 */
export function endSignal({ stderr }: Pick<Context, 'stderr'>): AbortSignal {
  const end = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stderr.write('\nEnding when what is under way is done; once more ends it at once\n')
      end.abort()
    })
  return end.signal
}
