import { setTimeout as wait } from 'node:timers/promises'
import { lstatSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ScanFinding, ScanReport } from '../../core/scan.ts'
import { plain } from '../../core/plain.ts'
import { placeText } from '../../report/place-text.ts'
import type { Target } from '../../scan/target.ts'
import type { Context } from '../command.ts'
import { tolerateLeaving } from '../output.ts'

/**
 * Looks again whenever a file it read has changed, or one came or went, and tells only what is new and what is gone. Times
 * are looked at, not events: editors replace files, and file systems lose events. Ends with an interrupt.
 */
export async function watchScan(
  first: ScanReport,
  targets: readonly Target[],
  again: () => Promise<ScanReport>,
  context: Context,
  signal: AbortSignal = interrupted(),
): Promise<number> {
  tolerateLeaving(context.stdout)
  let before = first
  let seen = stampOf(before, targets, context)
  context.stderr.write('Watching; end it with Ctrl-C\n')
  while (!signal.aborted) {
    await wait(LOOK_MS, undefined, { signal }).catch(() => {})
    const stamp = stampOf(before, targets, context)
    if (signal.aborted || stamp === seen) continue
    const now = await again()
    seen = stampOf(now, targets, context)
    for (const line of changes(before, now)) context.stdout.write(`${line}\n`)
    before = now
  }
  return before.summary.exit
}

const LOOK_MS = 1000

function interrupted(): AbortSignal {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  process.once('SIGTERM', () => stop.abort())
  return stop.signal
}

export function changes(before: ScanReport, now: ScanReport): readonly string[] {
  const line = (sign: string, { severity, title, id, where, server }: ScanFinding): string =>
    plain(
      `${sign} ${severity}: ${title} [${id}]${server === undefined ? '' : ` ${server}`} ${placeText(where)}`,
    )
  const without = (from: ScanReport, others: ScanReport): readonly ScanFinding[] => {
    const known = new Set(others.findings.map(({ fingerprint }) => fingerprint))
    return from.findings.filter(({ fingerprint }) => !known.has(fingerprint))
  }
  const [fresh, gone] = [without(now, before), without(before, now)]
  return [...fresh.map((finding) => line('new ', finding)), ...gone.map((finding) => line('gone', finding))]
}

/** Sizes and times of everything that was read, and of the folders where more may come. */
function stampOf(report: ScanReport, targets: readonly Target[], { cwd }: Pick<Context, 'cwd'>): string {
  const files = new Set(report.ledger.flatMap(({ where }) => (where ? [where.file] : [])))
  const roots = targets.flatMap((target) => ('path' in target ? [target.path] : []))
  const stamps = [...files, ...roots].map((path) => stamp(resolve(cwd, path), 0))
  return stamps.join('\n')
}

const SKIPPED = new Set(['node_modules', '.git', '.venv', '__pycache__'])
const DEEPEST = 12

/** Links are not followed: two that lead upwards would be a forest of ways. */
function stamp(path: string, depth: number): string {
  const found = (depth === 0 ? statSync : lstatSync)(path, { throwIfNoEntry: false })
  if (!found) return `${path} -`
  if (!found.isDirectory() || depth > DEEPEST) return `${path} ${found.mtimeMs} ${found.size}`
  const names = namesIn(path).filter((name) => !SKIPPED.has(name))
  return names.map((name) => stamp(join(path, name), depth + 1)).join('\n')
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
