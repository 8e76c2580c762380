import { fail } from '../core/error.ts'
import type { PackageName } from '../core/package.ts'
import type { ScanFinding } from '../core/scan.ts'
import type { ServerEntry } from '../core/server-entry.ts'
import type { Edit } from '../hosts/edit/edit.ts'
import { lineDiff, type DiffLine } from '../hosts/edit/line-diff.ts'
import { withEdits } from '../hosts/edit/with-edits.ts'
import type { HostFile } from '../hosts/found.ts'
import { givenTo, hiding } from './fix/hiding.ts'
import { pinPackage } from './fix/pin-package.ts'
import { createVariables, moveSecret } from './fix/move-secret.ts'

/** What `--fix` would do, before anything is written. Pure: files are given, and what versions are known is asked of the caller. */
export interface Fixes {
  readonly plans: readonly FixPlan[]
  /** Findings that nothing is done about, and why. */
  readonly unfixed: readonly { readonly finding: ScanFinding; readonly why: string }[]
}

export interface FixPlan {
  readonly file: HostFile
  /** The whole text, before and after. */
  readonly before: string
  readonly after: string
  /** To be shown: no secret is in it. */
  readonly diff: readonly DiffLine[]
  readonly findings: readonly ScanFinding[]
  /** What a person has to do beside, such as setting a variable. */
  readonly notes: readonly string[]
  /** It takes a secret out of the file, and keeps it nowhere: whoever says yes should have it at hand. */
  readonly takesSecrets: boolean
}

export interface FixInput {
  readonly findings: readonly ScanFinding[]
  readonly entries: readonly ServerEntry[]
  readonly files: readonly HostFile[]
  /** The version that a package comes to on this machine, where that is known without guessing. */
  readonly exact: (
    wanted: PackageName,
    entry: ServerEntry,
  ) => string | undefined | Promise<string | undefined>
}

/** Which findings can be mended, by the id of their detector. */
export const MENDED: Readonly<Record<string, 'pin' | 'move'>> = {
  'launch/unpinned-package': 'pin',
  'launch/plain-secret': 'move',
  'endpoint/plain-secret': 'move',
}

export async function planFixes({ findings, entries, files, exact }: FixInput): Promise<Fixes> {
  const unfixed: { finding: ScanFinding; why: string }[] = []
  const mended = new Map<HostFile, Mend[]>()
  const variables = createVariables()
  for (const finding of findings) {
    const how = MENDED[finding.id]
    if (how === undefined || finding.suppressed !== undefined) continue
    const entry = entryOf(finding, entries)
    const file = entry && files.find(({ path, host }) => path === entry.file && host === entry.host)
    if (entry === undefined || file === undefined) {
      unfixed.push({ finding, why: 'it is in no file of a host that was read' })
      continue
    }
    const done = mended.get(file) ?? []
    const pointer = finding.where.pointer ?? entry.pointer
    const text = done.at(-1)?.after ?? file.text
    const plan =
      how === 'pin' ? await pinPackage(entry, exact) : moveSecret(entry, file, text, pointer, variables)
    const after = 'why' in plan ? undefined : edited(file, text, plan.edits)
    if ('why' in plan) unfixed.push({ finding, why: plan.why })
    else if (after === undefined)
      unfixed.push({ finding, why: 'its file could not be changed without changing more' })
    else mended.set(file, [...done, { ...plan, finding, after }])
  }
  return { plans: [...mended].map(([file, mends]) => planOf(file, mends, entries)), unfixed }
}

/** What is to be done about one finding. */
export interface Mending {
  readonly edits: readonly Edit[]
  readonly note?: string
  /** Taken out of the file, and to be shown nowhere. */
  readonly secrets: readonly string[]
}

interface Mend extends Mending {
  readonly finding: ScanFinding
  readonly after: string
}

function entryOf({ where }: ScanFinding, entries: readonly ServerEntry[]): ServerEntry | undefined {
  const { file, pointer } = where
  return entries.find(
    (entry) => entry.file === file && (pointer === entry.pointer || pointer?.startsWith(`${entry.pointer}/`)),
  )
}

function edited(file: HostFile, text: string, edits: readonly Edit[]): string | undefined {
  try {
    return withEdits(file.format, text, edits, file.path)
  } catch {
    return undefined
  }
}

function planOf(file: HostFile, mends: readonly Mend[], entries: readonly ServerEntry[]): FixPlan {
  const after = mends.at(-1)?.after ?? fail('edit/refused', { path: file.path })
  const secrets = mends.flatMap((mend) => mend.secrets)
  const hidden = [...secrets, ...givenTo(entries.filter((entry) => entry.file === file.path))]
  return {
    file,
    before: file.text,
    after,
    diff: lineDiff(file.text, after).map(({ sign, text }) => ({ sign, text: hiding(text, hidden) })),
    findings: mends.map(({ finding }) => finding),
    notes: [...new Set(mends.flatMap(({ note }) => note ?? []))],
    takesSecrets: secrets.length > 0,
  }
}
