import { existsSync, lstatSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { systemClock } from '../../core/clock.ts'
import { fail } from '../../core/error.ts'
import type { ScanReport } from '../../core/scan.ts'
import { visibleJson } from '../../core/visible-json.ts'
import { baselineOf, readBaseline, type Baseline } from '../../scan/suppress.ts'
import type { Context } from '../command.ts'
import { readText, writeText } from '../text-file.ts'

export interface BaselineFlags {
  readonly baseline: string | undefined
  readonly owner: string | undefined
  readonly reason: string | undefined
  readonly expires: string | undefined
}

const USUAL = '.fairlead-baseline.json'

/** The one that was named, else the one that lies where the scan is run. */
export function openBaseline(
  { baseline }: BaselineFlags,
  context: Context,
  mayMiss: boolean,
): Baseline | undefined {
  const path = baseline ?? USUAL
  // Whoever made the folder that is scanned may have put anything there.
  const isThere =
    isFile(resolve(context.cwd, path)) || (baseline !== undefined && existsSync(resolve(context.cwd, path)))
  if (!isThere && (baseline === undefined || mayMiss)) return undefined
  return readBaseline(readText(path, context), path)
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true

/** Accepts what is open now; says where it was written, and how much. */
export function writeBaseline(
  report: ScanReport,
  before: Baseline | undefined,
  flags: BaselineFlags,
  context: Context,
): string {
  const { owner, reason, expires } = requireWords(flags)
  const path = flags.baseline ?? USUAL
  // Nobody asked for the file that a link in the scanned folder leads to.
  const isLink = lstatSync(resolve(context.cwd, path), { throwIfNoEntry: false })?.isSymbolicLink() === true
  if (flags.baseline === undefined && isLink) fail('file/unwritable', { path })
  const made = baselineOf(report.findings, before, { owner, reason, expires })
  writeText(path, `${visibleJson(made, 2)}\n`, context)
  return `${made.entries.length} findings are accepted in ${path}; malware never is`
}

/** Nothing is accepted by nobody, or without a reason. */
export function requireWords({ owner, reason, expires }: BaselineFlags): {
  owner: string
  reason: string
  expires: string | undefined
} {
  const missing = [...(owner ? [] : ['--owner NAME']), ...(reason ? [] : ['--reason TEXT'])]
  if (!owner || !reason)
    return fail('usage/bad-value', {
      what: '--write-baseline',
      value: 'given alone',
      expected: `Say who accepts what is found, and why: add ${missing.join(' and ')}`,
    })
  const today = systemClock().toISOString().slice(0, 10)
  if (expires !== undefined && !(isDate(expires) && expires > today))
    return fail('usage/bad-value', {
      what: '--expires',
      value: expires,
      expected: 'Give a day that is yet to come, such as 2027-01-31',
    })
  return { owner, reason, expires }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
