import { FairleadError } from '../core/error.ts'
import type { SharedOptions } from '../guard/shared-word.ts'
import type { Context } from './command.ts'
import type { SharedPinFlags } from './shared-pin-flags.ts'

export interface Shared {
  readonly options: SharedOptions | undefined
  /** For the first entry of the evidence. */
  readonly about: Readonly<Record<string, string>>
}

/**
 * What others saw, loaded only where it is asked for. Who enforces does not begin with pins that cannot be believed; who
 * only listens is told, and goes on without.
 */
export async function sharedFor(
  flags: SharedPinFlags & { readonly mode: string; readonly state: string | undefined },
  context: Context,
): Promise<Shared> {
  if (flags['shared-pins'] === undefined) return { options: undefined, about: {} }
  const { openSharedPins } = await import('./shared-pins.ts')
  try {
    const options = openSharedPins(flags, context)
    return { options, about: { sharedPins: options?.book.made ?? '' } }
  } catch (error) {
    if (flags.mode === 'enforce' || !(error instanceof FairleadError) || !UNUSABLE.test(error.code))
      throw error
    context.stderr.write(`fairlead: ${error.message}; going on without them. ${error.hint}\n`)
    return { options: undefined, about: { sharedPins: `not used: ${error.code}` } }
  }
}

/** Of the file; what is wrong with the flags is said in both modes. */
const UNUSABLE = /^(?:file\/|pins\/(?:too-large|damaged|bad-signature|unknown-key)$)/
