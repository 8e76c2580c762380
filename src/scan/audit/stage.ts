import type { Surface } from '../../core/subject.ts'
import type { Access } from '../../core/session.ts'
import { look } from '../live/look.ts'
import type { Patient } from '../live/patience.ts'
import { PLAIN, type Talk } from '../live/talk.ts'
import { open, type Opened, type SessionTarget } from '../live/target.ts'
import { luresOf, type Lures } from './lures.ts'
import type { Weakness } from './report.ts'
import type { Move, Tried } from './roles.ts'

/** One sandboxed server on which moves are made and their effects measured. */
export interface Stage {
  readonly surface: Surface
  readonly make: (move: Move, index: number) => Promise<Tried>
}

const KEPT_TEXT = 1500
const SEARCHED_TEXT = 200_000

/** Opens the stage for as long as `play` takes; says why where it cannot be opened. */
export async function onStage(
  target: Extract<SessionTarget, { kind: 'stdio' }>,
  server: string,
  patient: Patient,
  play: (stage: Stage) => Promise<void>,
): Promise<string | undefined> {
  // Never outside the walls, whatever the user said elsewhere: here the server is attacked.
  const opened = await open(target, { sandbox: true, trace: false, wallMs: 10 * 60_000 })
  if ('why' in opened) return opened.why
  let surface: Surface | undefined
  const seen = await look(opened, PLAIN, server, patient, {
    more: async (talk, listed) => {
      surface = listed
      const earlier: Lures[] = []
      await play({
        surface: listed,
        make: (move, index) => makeMove(opened, talk, server, move, index, earlier),
      })
    },
  })
  return 'surface' in seen || surface ? undefined : 'the server did not answer the greeting'
}

async function makeMove(
  { sandboxed }: Opened,
  talk: Talk,
  server: string,
  move: Move,
  index: number,
  earlier: Lures[],
): Promise<Tried> {
  const lures = luresOf(server, index)
  const before = sandboxed?.accesses() ?? []
  const answer = await talk.ask(move.method, lures.fill(move.params))
  sandboxed?.look('call')
  const after = (sandboxed?.accesses() ?? []).slice(0)
  const text = JSON.stringify(answer.body).slice(0, SEARCHED_TEXT)
  const fresh = after.filter((access) => !before.includes(access))
  const shows = new Set([
    ...fresh.flatMap((access) => weaknessOf(access, lures)),
    ...textShows(text, lures, earlier),
  ])
  earlier.push(lures)
  return { move, outcome: answer.kind, text: text.slice(0, KEPT_TEXT), shows: [...shows] }
}

function weaknessOf(access: Access, { host }: Lures): readonly Weakness[] {
  if (access.kind === 'canary-sent' && access.where === 'output')
    return [access.path.startsWith('$') ? 'environment-given' : 'secret-file-given']
  if (access.kind === 'canary-sent' && access.where !== 'error') return ['secret-sent']
  return access.kind === 'network' && access.to.startsWith(host) ? ['address-fetched'] : []
}

function textShows(text: string, { sum }: Lures, earlier: readonly Lures[]): readonly Weakness[] {
  const isStored = earlier.some(({ word }) => text.includes(word))
  return [
    ...(text.includes(sum) ? ['command-run' as const] : []),
    ...(isStored ? ['order-returned' as const] : []),
  ]
}
