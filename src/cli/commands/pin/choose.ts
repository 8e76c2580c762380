import { fail } from '../../../core/error.ts'
import { openPins, PIN_KINDS, type Pin, type PinKind, type Pins } from '../../../store/pins.ts'
import { hasState, openState, type State } from '../../../store/sqlite/open.ts'
import type { Context, Positional } from '../../command.ts'
import { didYouMean } from '../../nearest.ts'
import { plain } from '../../../core/plain.ts'
import { stateFolder } from '../../state-dir.ts'

export const WHICH: Positional = {
  placeholder: 'SERVER KIND NAME',
  brief: 'A server, a kind of thing it has, and one name of that kind; leave out from the end',
  minimum: 0,
  maximum: 3,
}

export interface Chosen {
  readonly state: State
  readonly pins: Pins
  /** Never empty. */
  readonly chosen: readonly Pin[]
}

/** Runs `work` on the pins that the arguments name; 3 where nothing is pinned at all. A name that is not there is an error. */
export async function withChosen(
  folder: string | undefined,
  args: readonly string[],
  context: Context,
  work: (found: Chosen) => number | Promise<number>,
): Promise<number> {
  const path = stateFolder(folder, context)
  if (!hasState(path)) return nothing(path, context)
  const state = openState(path)
  try {
    const pins = openPins(state)
    const all = pins.list()
    if (all.length === 0) return nothing(path, context)
    return await work({ state, pins, chosen: choose(all, args) })
  } finally {
    state.close()
  }
}

function nothing(folder: string, context: Context): number {
  context.stderr.write(`Nothing is pinned in ${plain(folder)}\n`)
  return 3
}

function choose(all: readonly Pin[], [server, kind, name]: readonly string[]): readonly Pin[] {
  if (server === undefined) return all
  const ofServer = all.filter((pin) => pin.server === server)
  if (ofServer.length === 0) {
    const servers = new Set(all.map((pin) => pin.server))
    return unknown('pinned server', server, servers, 'See `fairlead pin list`')
  }
  if (kind === undefined) return ofServer
  if (!isKind(kind)) return unknown('kind of pin', kind, PIN_KINDS, `Kinds: ${PIN_KINDS.join(', ')}`)
  const ofKind = ofServer.filter((pin) => pin.kind === kind)
  if (ofKind.length === 0)
    return unknown(`server with a pinned ${kind}`, server, [], 'See `fairlead pin list`')
  const named = name === undefined ? ofKind : ofKind.filter((pin) => pin.name === name)
  if (named.length > 0) return named
  const names = ofKind.map((pin) => pin.name)
  return unknown(`pinned ${kind} of ${plain(server)}`, name ?? '', names, 'See `fairlead pin list`')
}

const isKind = (text: string): text is PinKind => PIN_KINDS.some((kind) => kind === text)

function unknown(what: string, name: string, names: Iterable<string>, otherwise: string): never {
  const guess = didYouMean(name, names)
  return fail('usage/unknown-name', { what, name: plain(name), expected: plain(guess + otherwise) })
}
