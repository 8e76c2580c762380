import { FairleadError } from '../../../core/error.ts'
import { plain } from '../../../core/plain.ts'
import { flagOf, takeApart } from '../../../hosts/protect/guard-words.ts'
import { readDocument } from '../../../hosts/format/read-document.ts'
import { launchLine } from '../../../hosts/protect/launch-line.ts'
import { keptAt } from '../../../hosts/protect/keep.ts'
import { createNames } from '../../../hosts/protect/names.ts'
import type { Wish } from '../../../hosts/protect/plan.ts'
import { askYes } from '../../ask.ts'
import { coloursFor } from '../../colour.ts'
import type { Context } from '../../command.ts'
import { tolerateLeaving } from '../../output.ts'
import { columnsOf } from '../../wrap.ts'
import { guardAll, releaseAll, write, type Change, type Verb } from './change.ts'
import { leftLines, previewLines } from './preview.ts'
import { guardFlags, guardProgram, type GUARD_FLAGS } from './program.ts'
import { findTargets, type Left, type Target, type Where } from './targets.ts'

export interface ProtectFlags extends Where {
  readonly yes: boolean
  readonly 'dry-run': boolean
}
type GuardWishes = { readonly [Name in keyof typeof GUARD_FLAGS]: string | undefined }

export function protect(
  ids: readonly string[],
  flags: ProtectFlags & GuardWishes,
  context: Context,
): Promise<number> {
  const program = guardProgram()
  const found = findTargets(ids, flags, context)
  const wish: Wish = {
    program,
    flags: guardFlags(flags, flags.home, context),
    nameOf: namesOf(found.targets),
    isWindows: process.platform === 'win32',
  }
  return carryOut('protect', found, (target) => guardAll(target, wish), flags, context)
}

export function unprotect(ids: readonly string[], flags: ProtectFlags, context: Context): Promise<number> {
  return carryOut('unprotect', findTargets(ids, flags, context), releaseAll, flags, context)
}

/** Names of guards that are there already are taken first, so that a second run changes none of them. */
function namesOf(targets: readonly Target[]): Wish['nameOf'] {
  const nameOf = createNames()
  for (const { entries, now, file } of targets) {
    const read = readDocument(file.format, now.text)
    for (const entry of read.ok ? entries : []) {
      const line = launchLine(entry, read.ok ? read.value : null)
      const there = 'why' in line ? undefined : takeApart(line.words)
      const given = there && flagOf(there.flags, '--name')
      if (there !== undefined && given !== undefined) nameOf(entry.name, there.own, given)
    }
  }
  return nameOf
}

/** Shows, asks, writes: file by file, so that one that cannot be written does not keep the others from it. */
async function carryOut(
  verb: Verb,
  { targets, left }: { readonly targets: readonly Target[]; readonly left: readonly Left[] },
  change: (target: Target) => Change,
  flags: ProtectFlags,
  context: Context,
): Promise<number> {
  const { stdout } = context
  const say = (lines: readonly string[]): void => void stdout.write(`${lines.join('\n')}\n`)
  tolerateLeaving(stdout)
  const columns = columnsOf(context)
  const colours = coloursFor(context)
  if (targets.length + left.length === 0) {
    say([
      `No file of a host with servers was found${flags.project === undefined ? '; --project . looks into this project too' : ''}.`,
    ])
    return 3
  }
  let faults = left.filter(({ isFault }) => isFault).length
  const changes: Change[] = []
  for (const target of targets) {
    try {
      changes.push(change(target))
    } catch (error) {
      faults++
      say([`${plain(target.file.path)}: ${reasonOf(error)}`])
    }
  }
  for (const one of changes) say(previewLines(one, columns, colours))
  for (const one of left) say(leftLines(one, columns, colours))
  const wanted = changes.filter(({ target, after }) => after !== target.now.text)
  say(['', summary(verb, wanted, changes)])
  if (wanted.length === 0) return faults > 0 ? 1 : 0
  if (flags['dry-run']) {
    say(['Nothing was written: --dry-run.'])
    return faults > 0 ? 1 : 0
  }
  if (!flags.yes && !(await askYes('Write it?', context))) {
    say(['Nothing was written.'])
    return 0
  }
  for (const one of wanted) {
    try {
      write(one, verb)
      say([written(verb, one)])
    } catch (error) {
      faults++
      context.stderr.write(`${plain(one.target.file.path)}: ${reasonOf(error)}\n`)
    }
  }
  say(['Hosts use it from their next start.'])
  return faults > 0 ? 1 : 0
}

function summary(verb: Verb, wanted: readonly Change[], all: readonly Change[]): string {
  const kinds = all.flatMap(({ steps }) => steps.map(({ kind }) => kind))
  const parts = COUNTED.flatMap(([said, ...counted]) => {
    const count = kinds.filter((kind) => counted.includes(kind)).length
    return count > 0 ? [`${count} ${said}`] : []
  })
  const servers = `Servers: ${parts.join(', ') || 'none'}.`
  return wanted.length === 0
    ? `${verb === 'protect' ? 'Nothing to do' : 'Nothing to take out'}. ${servers}`
    : `${servers} Files to be changed: ${wanted.length}.`
}

const COUNTED: readonly (readonly [said: string, ...kinds: readonly string[]])[] = [
  ['to be guarded', 'guard'],
  ['to be renewed', 'renew'],
  ['to be started without a guard', 'release'],
  ['guarded already', 'is-guarded'],
  ['guarded by hand', 'by-hand'],
  ['without a guard of ours', 'is-free'],
  ['left as they are', 'left'],
]

function written(verb: Verb, { target, isRestored }: Change): string {
  const path = plain(target.now.path)
  if (verb === 'protect') return `Written: ${path}\n  as it was: ${plain(keptAt(target.now.path))}`
  return isRestored
    ? `As it was, byte by byte: ${path}`
    : `Written: ${path}\n  it was changed by others since, so only the guards were taken out`
}

const reasonOf = (error: unknown): string => {
  if (error instanceof FairleadError) return `${error.message} (${error.code})`
  throw error
}
