import { z } from 'zod'
import { fail } from '../core/error.ts'
import type { ScanFinding } from '../core/scan.ts'

/** What was looked at once and left: who said so, why, and until when. One entry silences one finding and its evidence. */
export interface Baseline {
  readonly schema: 1
  readonly entries: readonly BaselineEntry[]
}

export interface BaselineEntry {
  readonly fingerprint: string
  readonly evidence: string
  readonly rule: string
  /** For people: file and pointer. */
  readonly where: string
  readonly owner: string
  readonly reason: string
  /** ISO date; the finding comes back after that day. */
  readonly expires?: string | undefined
}

/** A known-malicious package is never accepted, whoever says so. */
const NEVER: ReadonlySet<string> = new Set(['package/known-malware'])

export interface Suppressed {
  readonly findings: readonly ScanFinding[]
  /** Entries that silence nothing any more, and why: worth taking out. */
  readonly stale: readonly { readonly entry: BaselineEntry; readonly why: 'expired' | 'gone' | 'never' }[]
}

export function suppress(
  findings: readonly ScanFinding[],
  baseline: Baseline | undefined,
  today: string,
): Suppressed {
  if (!baseline) return { findings, stale: [] }
  const entries = new Map(baseline.entries.map((entry) => [entry.fingerprint, entry]))
  const used = new Set<string>()
  const silenced = findings.map((finding): ScanFinding => {
    const entry = entries.get(finding.fingerprint)
    if (!entry) return finding
    used.add(entry.fingerprint)
    const holds = entry.evidence === finding.evidence && !isOver(entry, today) && !NEVER.has(finding.id)
    if (!holds) return finding
    const { owner, reason, expires } = entry
    return { ...finding, suppressed: { by: 'baseline', owner, reason, expires } }
  })
  const stale = baseline.entries.flatMap((entry) => {
    const why = NEVER.has(entry.rule) ? 'never' : isOver(entry, today) ? 'expired' : 'gone'
    return why !== 'gone' || !used.has(entry.fingerprint) ? [{ entry, why } as const] : []
  })
  return { findings: silenced, stale }
}

const isOver = ({ expires }: BaselineEntry, today: string): boolean =>
  expires !== undefined && expires < today

/** A baseline of what is found now; entries that still hold keep their owner and reason. Holds no text of what was found. */
export function baselineOf(
  findings: readonly ScanFinding[],
  before: Baseline | undefined,
  given: { readonly owner: string; readonly reason: string; readonly expires: string | undefined },
): Baseline {
  const known = new Map(before?.entries.map((entry) => [entry.fingerprint, entry]))
  const entries = findings
    .filter(({ id }) => !NEVER.has(id))
    .map(({ id, fingerprint, evidence, where, suppressed }): BaselineEntry => {
      const old = suppressed ? known.get(fingerprint) : undefined
      const place = where.pointer === undefined ? where.file : `${where.file}#${where.pointer}`
      return old ?? { fingerprint, evidence, rule: id, where: place, ...given }
    })
  return { schema: 1, entries: entries.sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1)) }
}

/** @throws baseline/unreadable */
export function readBaseline(text: string, path: string): Baseline {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return fail('baseline/unreadable', { path, why: 'it is not JSON' }, error)
  }
  const read = BASELINE.safeParse(json)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  const why = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'has the wrong shape'}`
  return fail('baseline/unreadable', { path, why })
}

const BASELINE = z.strictObject({
  schema: z.literal(1),
  entries: z.array(
    z.strictObject({
      fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
      evidence: z.string().regex(/^[0-9a-f]{16}$/),
      rule: z.string().max(200),
      where: z.string().max(4096),
      owner: z.string().min(1).max(200),
      reason: z.string().min(1).max(1000),
      expires: z.iso.date().optional(),
    }),
  ),
})
