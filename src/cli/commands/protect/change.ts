import { FairleadError } from '../../../core/error.ts'
import type { JsonValue } from '../../../core/value.ts'
import type { ServerEntry } from '../../../core/server-entry.ts'
import { withEdits } from '../../../hosts/edit/with-edits.ts'
import { readDocument } from '../../../hosts/format/read-document.ts'
import { forget, keep, readKept, type Kept } from '../../../hosts/protect/keep.ts'
import { replaceHostText } from '../../../hosts/protect/host-text.ts'
import { planGuard, planRelease, type Step, type Wish } from '../../../hosts/protect/plan.ts'
import type { Target } from './targets.ts'

export type Verb = 'protect' | 'unprotect'

/** What one file would become. */
export interface Change {
  readonly target: Target
  readonly steps: readonly Step[]
  readonly after: string
  /** Where it goes back to what was kept, byte by byte. */
  readonly isRestored: boolean
}

export function guardAll(target: Target, wish: Wish): Change {
  const { after, steps } = change(target, (entry, document) => planGuard(entry, document, wish))
  return { target, steps, after, isRestored: false }
}

export function releaseAll(target: Target): Change {
  const kept = readKept(target.now)
  const before = kept && valueOf(target.file.format, kept.text)
  const { after, steps } = change(target, (entry, document) => planRelease(entry, document, before))
  const isRestored = kept?.isUntouched === true
  return { target, steps, after: isRestored ? kept.text : after, isRestored }
}

/** Writes it; the file without guards is kept beside it as long as there are some. */
export function write({ target, after }: Change, verb: Verb): void {
  const { now } = target
  if (verb === 'unprotect') {
    replaceHostText(now, after)
    forget(now.path)
    return
  }
  const kept = readKept(now)
  // Changed by others since it was kept, it would not be what to go back to.
  const before = kept?.isUntouched === true ? kept.text : released(target, kept)
  keep(now.path, before, after)
  try {
    replaceHostText(now, after)
  } catch (error) {
    if (kept === undefined) forget(now.path)
    else keep(now.path, kept.text, kept.isUntouched ? now.text : '')
    throw error
  }
}

function released(target: Target, kept: Kept | undefined): string {
  const before = kept && valueOf(target.file.format, kept.text)
  return change(target, (entry, document) => planRelease(entry, document, before)).after
}

function valueOf(format: Target['file']['format'], text: string): JsonValue | undefined {
  const read = readDocument(format, text)
  return read.ok ? read.value : undefined
}

/** All edits at once; where one entry is laid out in a way that cannot be edited, only that one is left. */
function change(
  { file, entries, now }: Target,
  plan: (entry: ServerEntry, document: JsonValue) => Step,
): { readonly after: string; readonly steps: readonly Step[] } {
  const document = valueOf(file.format, now.text)
  if (document === undefined) return { after: withEdits(file.format, now.text, [], file.path), steps: [] }
  const steps = entries.map((entry) => plan(entry, document))
  const edits = steps.flatMap((step) => step.edits)
  if (edits.length === 0) return { after: now.text, steps }
  try {
    return { after: withEdits(file.format, now.text, edits, file.path), steps }
  } catch (error) {
    if (!(error instanceof FairleadError)) throw error
    return oneByOne({ file, now }, steps)
  }
}

function oneByOne({ file, now }: Pick<Target, 'file' | 'now'>, steps: readonly Step[]) {
  let after = now.text
  const done = steps.map((step): Step => {
    try {
      after = withEdits(file.format, after, step.edits, file.path)
      return step
    } catch (error) {
      if (!(error instanceof FairleadError)) throw error
      return { ...step, kind: 'left', why: 'its entry could not be changed without changing more', edits: [] }
    }
  })
  return { after, steps: done }
}
