import type { JsonValue } from '../../../core/value.ts'
import { createSharedView } from '../../../guard/shared-word.ts'
import type { Pin } from '../../../store/pins.ts'
import type { Context } from '../../command.ts'
import type { SharedPinFlags } from '../../shared-pin-flags.ts'

/** What others saw of something that waits; `all`: what is pinned of its server, by which the server is known again. */
export type SharedWords = (pin: Pin, all: () => readonly Pin[]) => string | undefined

export async function sharedWords(
  flags: SharedPinFlags & { readonly state: string | undefined },
  context: Context,
): Promise<SharedWords> {
  if (flags['shared-pins'] === undefined) return () => undefined
  const { openSharedPins } = await import('../../shared-pins.ts')
  const options = openSharedPins(flags, context)
  return (pin, all) => {
    // Of resources and bodies of prompts less is pinned than there is.
    if (!options || !['tool', 'prompt', 'instructions'].includes(pin.kind)) return undefined
    const view = createSharedView(options, pin.server)
    view.recognise(all().map(({ kind, name, definition }) => ({ kind, name, json: parsed(definition) })))
    return view.wordOn({
      kind: pin.kind,
      name: pin.name,
      json: parsed(pin.candidate?.definition ?? pin.definition),
    }).says
  }
}

const parsed = (definition: string): JsonValue => JSON.parse(definition) as JsonValue
