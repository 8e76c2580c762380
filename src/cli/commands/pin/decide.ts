import { fail } from '../../../core/error.ts'
import { redactSecrets } from '../../../core/secret.ts'
import { visibleJson } from '../../../core/visible-json.ts'
import { openEvidence } from '../../../store/evidence.ts'
import type { Pin } from '../../../store/pins.ts'
import type { Context, Flags } from '../../command.ts'
import { plain } from '../../../core/plain.ts'
import { STATE_FLAG } from '../../state-dir.ts'
import { columnsOf, hang } from '../../wrap.ts'
import { withChosen, type Chosen } from './choose.ts'
import { offeredHash } from './standing.ts'

/** The flags of every command that decides. */
export const DECIDING_FLAGS = {
  state: STATE_FLAG,
  hash: {
    kind: 'string',
    placeholder: 'HEX',
    brief: 'Only what has this hash: the digits that `fairlead pin diff` showed',
  },
  all: { kind: 'boolean', brief: 'Needed to decide about everything of every server at once' },
  json: { kind: 'boolean', brief: 'Print JSON lines' },
} as const satisfies Flags

interface Given {
  readonly state: string | undefined
  readonly hash: string | undefined
  readonly all: boolean
  readonly json: boolean
}

export interface Decision {
  readonly verb: 'approve' | 'revoke'
  readonly done: 'approved' | 'revoked'
  /** Where the decision stands already. */
  readonly isDone: (pin: Pin) => boolean
  /** What exactly is decided about. */
  readonly about: (pin: Pin) => string
}

/** Decides about each chosen pin exactly as it was read here, records it as evidence, and says so. 1 if one moved meanwhile. */
export async function decide(
  decision: Decision,
  flags: Given,
  args: readonly string[],
  context: Context,
): Promise<number> {
  if (args.length === 0 && flags.hash === undefined && !flags.all) {
    const expected = 'Name a server (`fairlead pin list` shows them), or give --hash, or --all'
    fail('usage/bad-value', { what: 'SERVER', value: 'left out', expected })
  }
  return withChosen(flags.state, args, context, (found) => decideChosen(found, decision, flags, context))
}

function decideChosen(
  { state, pins, chosen }: Chosen,
  decision: Decision,
  flags: Given,
  context: Context,
): number {
  const wanted = withHash(chosen, flags.hash)
  const open = wanted.filter((pin) => !decision.isDone(pin))
  const evidence = openEvidence(state)
  const outcomes: { pin: Pin; isDecided: boolean }[] = []
  try {
    for (const pin of open) {
      const { server, kind, name } = pin
      const hash = offeredHash(pin)
      // What is revoked need not be known to the last detail.
      const isDecided =
        decision.verb === 'revoke'
          ? pins.revoke({ server, kind, name }) > 0
          : pins.approve({ server, kind, name, offered: hash }) > 0
      outcomes.push({ pin, isDecided })
      if (!isDecided) continue
      const about = redactSecrets(name.slice(0, 200))
      evidence.append({
        kind: 'pin',
        server,
        about: kind,
        name: about,
        change: decision.done,
        by: 'person',
        hash,
      })
    }
  } finally {
    evidence.close()
  }
  if (flags.json) writeJson(outcomes, decision, context)
  else writeLines(outcomes, wanted.length, decision, context)
  return outcomes.every(({ isDecided }) => isDecided) ? 0 : 1
}

function withHash(chosen: readonly Pin[], hash: string | undefined): readonly Pin[] {
  if (hash === undefined) return chosen
  if (!/^[0-9a-fA-F]{4,64}$/.test(hash)) {
    const expected = 'Give at least four of the hex digits that `fairlead pin diff` printed'
    fail('usage/bad-value', { what: '--hash', value: plain(hash), expected })
  }
  const found = chosen.filter((pin) => offeredHash(pin).startsWith(hash.toLowerCase()))
  if (found.length > 0) return found
  const expected = 'It may have changed since you looked: see `fairlead pin diff` again'
  return fail('usage/unknown-name', { what: 'definition that is pinned here', name: hash, expected })
}

type Outcomes = readonly { readonly pin: Pin; readonly isDecided: boolean }[]

function writeJson(outcomes: Outcomes, { done }: Decision, { stdout }: Context): void {
  for (const { pin, isDecided } of outcomes) {
    const { server, kind, name } = pin
    const state = isDecided ? done : 'moved'
    stdout.write(`${visibleJson({ server, kind, name, hash: offeredHash(pin), state })}\n`)
  }
}

function writeLines(outcomes: Outcomes, wanted: number, decision: Decision, context: Context): void {
  const columns = columnsOf(context)
  for (const { pin, isDecided } of outcomes) {
    const said = isDecided ? decision.done : `not ${decision.done}, it moved meanwhile:`
    const what = [pin.server, pin.kind, pin.name].map((word) => plain(word).slice(0, 100)).join(' ')
    const detail = isDecided ? ` (${decision.about(pin)}, ${offeredHash(pin).slice(0, 12)})` : ''
    context.stdout.write(`${hang(`${said} `, what.trimEnd() + detail, columns)}\n`)
  }
  if (outcomes.length > 0) return
  const already = wanted === 1 ? 'It is' : `All ${wanted} are`
  context.stdout.write(`Nothing to ${decision.verb}. ${already} ${decision.done} already.\n`)
}
