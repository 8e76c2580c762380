import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FairleadError, fail } from '../../../core/error.ts'
import type { JsonObject } from '../../../core/value.ts'
import { readEntries } from '../../../store/entries.ts'
import { openPins } from '../../../store/pins.ts'
import { openState, type State } from '../../../store/sqlite/open.ts'
import { coloursFor } from '../../colour.ts'
import type { Context } from '../../command.ts'
import { tolerateLeaving } from '../../output.ts'
import { columnsOf } from '../../wrap.ts'
import type { DiffStyle } from '../pin/print-diff.ts'
import { visitAskingServer } from './asking-server.ts'
import { visitChangingServer } from './changing-server.ts'
import { showDiff, showEvidence } from './closing.ts'
import { visitHonestServer } from './honest-server.ts'
import type { Places } from './places.ts'
import { visitPoisonedServer } from './poisoned-server.ts'
import { tellPrompt } from './prompt.ts'
import { openSession, type Session } from './session.ts'
import { visitStolenBalance } from './stolen-balance.ts'
import { createTeller, type Teller } from './teller.ts'
import type { Tour } from './tour.ts'

/** The whole tour in a scratch folder of its own. 0 if all went as told, 4 if something had to be left out. */
export async function runTour(places: Places, context: Context): Promise<number> {
  const { filesystem, hostile } = places
  if (filesystem === undefined && hostile === undefined) {
    const what =
      'the filesystem server is a dev dependency, and the hostile servers are only in the repository'
    return fail('tour/incomplete', { what })
  }
  tolerateLeaving(context.stdout)
  const started = Date.now()
  const [columns, colours] = [columnsOf(context), coloursFor(context)]
  const tell = createTeller(context.stdout, columns, colours)
  const stop = new AbortController()
  const onSignal = (): void => stop.abort()
  for (const signal of SIGNALS) process.once(signal, onSignal)
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'fairlead-tour-')))
  const sessions: Session[] = []
  try {
    const state = openState(join(scratch, 'state'))
    const open = (name: string, command: readonly string[]): Session => {
      const guard = ['guard', '--mode', 'enforce', '--name', name, '--state', state.folder, '--quiet', '--']
      const options = { env: { ...context.env }, signal: stop.signal }
      const session = openSession([process.execPath, places.fairlead, ...guard, ...command], options)
      sessions.push(session)
      return session
    }
    const hook = ['hook', 'claude-code', '--state', state.folder]
    const prompt = (text: string) =>
      tellPrompt([process.execPath, places.fairlead, ...hook], text, { ...context.env })
    const recorded = () =>
      Array.from(readEntries(state), ({ body }) => JSON.parse(Buffer.from(body).toString()) as JsonObject)
    const tour: Tour = { tell, open, prompt, pins: openPins(state), recorded, scratch, token: madeUpToken() }
    const style = { columns: columns - 2, colours, most: 600 }
    await asTold(tell, sessions, stop.signal, () => visitAll(tour, places, state, style)).finally(state.close)
  } finally {
    for (const session of sessions) await session.close()
    for (const signal of SIGNALS) process.removeListener(signal, onSignal)
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })
  }
  if (stop.signal.aborted) return INTERRUPTED
  if (tell.differences.length > 0) fail('tour/differed', { what: tell.differences.join('; ') })
  sayGoodbye(tell, places, Date.now() - started)
  return filesystem === undefined || hostile === undefined ? 4 : 0
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** What shells say of a program that was interrupted. */
const INTERRUPTED = 130

async function visitAll(
  tour: Tour,
  { filesystem, hostile, own }: Places,
  state: State,
  style: DiffStyle,
): Promise<void> {
  const { tell } = tour
  tell.heading('Fairlead in a minute')
  tell.say('A guard in enforce mode before real servers, honest and hostile, on this machine and offline.')
  if (filesystem === undefined)
    leftOut(tell, 'The filesystem server', 'a dev dependency: npm ci in the repository')
  else await visitHonestServer(tour, filesystem)
  if (hostile === undefined) leftOut(tell, 'The hostile servers', 'in the repository, not in the package')
  else {
    await visitChangingServer(tour, hostile)
    await visitPoisonedServer(tour, hostile)
    await visitAskingServer(tour, hostile)
    showDiff(tour, style)
  }
  await visitStolenBalance(tour, own)
  showEvidence(tour, state)
}

/** A failure on the way is something that did not go as told; the end of what the guard wrote says more. */
async function asTold(
  tell: Teller,
  sessions: readonly Session[],
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof FairleadError)) throw error
    if (signal.aborted) return tell.say('Interrupted.')
    tell.differed(`${error.message} (${error.code})`)
    const errors = sessions.at(-1)?.errors().trim() ?? ''
    for (const line of errors === '' ? [] : errors.split('\n').slice(-10)) tell.say(`| ${line}`)
  }
}

function leftOut(tell: Teller, what: string, where: string): void {
  tell.heading(`${what}: left out`)
  tell.say(`Not in this installation (${where}).`)
}

/** Random letters and digits, so that it is taken for what it looks like. */
function madeUpToken(): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789'
  const picked = crypto
    .getRandomValues(new Uint8Array(36))
    .reduce((all, byte) => all + letters.charAt(byte % letters.length), '')
  return ['ghp', picked].join('_')
}

function sayGoodbye(tell: Teller, { fairlead }: Places, ms: number): void {
  tell.heading(`Everything went as told, in ${(ms / 1000).toFixed(1)} seconds`)
  tell.say('The scratch folder is gone again.')
  tell.heading('Next: your own host')
  tell.say(
    'Where it starts a server, let it start the guard, with the command of the server behind the dashes:',
  )
  tell.line(`\n    node ${/\s/.test(fairlead) ? JSON.stringify(fairlead) : fairlead} guard -- COMMAND ARGS\n`)
  tell.say(
    'That records and lets everything pass. When you have seen enough, add --mode enforce after guard. Then:',
  )
  tell.line('')
  tell.line('    fairlead log show       what happened')
  tell.line('    fairlead pin list       what was approved')
  tell.line('    fairlead explain RULE   what a finding means')
}
