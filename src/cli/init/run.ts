import { PassThrough } from 'node:stream'
import { systemClock } from '../../core/clock.ts'
import { plain } from '../../core/plain.ts'
import { askYes, canAsk } from '../ask.ts'
import { coloursFor } from '../colour.ts'
import type { Context } from '../command.ts'
import scan from '../commands/scan.ts'
import { tolerateLeaving } from '../output.ts'
import { parseAndRun } from '../parse.ts'
import { version } from '../root.ts'
import { columnsOf, wrap } from '../wrap.ts'
import { proposeHook, proposeWorkflow } from './automation.ts'
import { proposeBaseline } from './baseline.ts'
import { proposeGuards } from './guards.ts'
import type { Proposal, Standing } from './proposal.ts'

/** Goes through what could be set up, and does what is said yes to; where nobody can answer it only tells how. */
export async function init(
  { home, yes }: { readonly home: string | undefined; readonly yes: boolean },
  context: Context,
): Promise<number> {
  const { stdout } = context
  tolerateLeaving(stdout)
  const { strong, faint, good } = coloursFor(context)
  const say = (line = ''): void => void stdout.write(`${line}\n`)
  const all = proposals(home, context)
  const columns = columnsOf(context)
  const isAsking = !yes && canAsk(context)
  for (const one of all) {
    say(strong(one.title))
    if ('why' in one) {
      say(`  ${faint(`nothing to do: ${plain(one.why)}`)}`)
      continue
    }
    for (const line of one.says.flatMap((text) => wrap(text, columns - 2))) say(`  ${plain(line)}`)
    for (const line of one.command.split('\n')) say(faint(`    ${plain(line)}`))
    if (!isAsking && !yes) continue
    if (yes || (await askYes('  Do it?', context))) say(`  ${good(plain(await one.carryOut()))}`)
    else say('  Left.')
  }
  say()
  if (!isAsking && !yes && all.some((one) => 'says' in one))
    say('Nothing was written. Run it in a terminal, with --yes, or use the above by hand.')
  say('Next: fairlead scan, fairlead hosts, fairlead log show')
  return 0
}

function proposals(home: string | undefined, context: Context): readonly (Proposal | Standing)[] {
  // What it finds is told by the next scan; here only what was accepted is.
  const quiet = { ...context, stdout: new PassThrough().resume() }
  const cli = { version: version(), brief: '', help: '', commands: [scan] }
  return [
    proposeGuards(home, context),
    proposeWorkflow(version(), context),
    proposeHook(version(), context),
    proposeBaseline((words) => parseAndRun(cli, words, quiet), systemClock(), context),
  ]
}
