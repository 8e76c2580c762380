import { FairleadError } from '../../core/error.ts'
import type { PackageName } from '../../core/package.ts'
import { fit, plain } from '../../core/plain.ts'
import type { ScanFinding } from '../../core/scan.ts'
import { findServers } from '../../hosts/find-servers.ts'
import type { Found, Machine } from '../../hosts/found.ts'
import { readHostText, replaceHostText } from '../../hosts/protect/host-text.ts'
import { planFixes, type FixPlan } from '../../scan/fix.ts'
import { askYes } from '../ask.ts'
import { coloursFor } from '../colour.ts'
import type { Context } from '../command.ts'
import { tolerateLeaving } from '../output.ts'
import { diffRows } from '../print-diff.ts'
import { columnsOf } from '../wrap.ts'
import { knownVersion } from './known-version.ts'

export interface Offer {
  readonly findings: readonly ScanFinding[]
  readonly machine: Machine
  /** What the hosts are told, where that was read already; a file that was named by itself has to be given. */
  readonly found?: Pick<Found, 'entries' | 'files'>
  /** Do not ask. */
  readonly yes: boolean
  /** With `--online`: what the registry says a package comes to now. */
  readonly online?: (wanted: PackageName) => Promise<string | undefined>
}

/** Shows what can be mended as a diff, file by file, asks for each, and writes it. How many files were written. */
export async function offer(
  { findings, machine, found = findServers(machine), yes, online }: Offer,
  context: Context,
): Promise<number> {
  const { plans, unfixed } = await planFixes({
    findings,
    entries: found.entries,
    files: found.files,
    exact: (wanted, entry) => knownVersion(wanted, entry, machine) ?? online?.(wanted),
  })
  const say = (line: string): void => void context.stdout.write(`${line}\n`)
  tolerateLeaving(context.stdout)
  const columns = columnsOf(context)
  for (const { finding, why } of unfixed)
    say(`Left: ${fit(plain(`${finding.server ?? ''} (${finding.id}): ${why}`), Math.max(columns, 160))}`)
  if (plans.length === 0) say('Nothing that was found can be mended safely by itself.')
  let written = 0
  for (const plan of plans) {
    show(plan, columns, context, say)
    const question = plan.takesSecrets ? 'Write it, without the secret?' : 'Write it?'
    if (!yes && !(await askYes(question, context))) continue
    if (write(plan, context)) written++
  }
  return written
}

function show(plan: FixPlan, columns: number, context: Context, say: (line: string) => void): void {
  const colours = coloursFor(context)
  say(`\n${colours.strong(fit(plain(plan.file.path), columns))}`)
  for (const row of diffRows(plan.diff, columns, colours)) say(row)
  for (const note of plan.notes) say(`  ${plain(note)}`)
  if (plan.takesSecrets)
    say(colours.warn('  The secret leaves the file and is kept nowhere: have it at hand.'))
}

/** No copy of the file stays beside it: it would hold what was to leave it. */
function write({ file, before, after }: FixPlan, { stdout, stderr }: Context): boolean {
  try {
    const now = readHostText(file.path)
    if (now === undefined || now.text !== before) {
      stderr.write(`${plain(file.path)}: changed meanwhile, so it was left alone\n`)
      return false
    }
    replaceHostText(now, after)
    stdout.write(`Written: ${plain(file.path)}\n`)
    return true
  } catch (error) {
    if (!(error instanceof FairleadError)) throw error
    stderr.write(`${plain(file.path)}: ${error.message} (${error.code})\n`)
    return false
  }
}
