import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fail } from '../../core/error.ts'
import { differenceOf, type Manifest, readManifest, writeManifest } from '../../lab/campaign/manifest.ts'
import type { Context } from '../command.ts'
import { readText } from '../text-file.ts'
import { lockFolder } from './lock.ts'
import { openRecords, type RecordFile } from './record-file.ts'

/** A campaign as it lies on the disk: `manifest.json`, `trials.jsonl`, and the reports. */
export interface CampaignFolder {
  readonly manifest: Manifest
  readonly records: RecordFile
  /** Writes a file in it, whole or not at all. */
  readonly write: (name: string, text: string) => void
  readonly close: () => void
}

/** For this process alone. One that holds another campaign already is left as it is. */
export function makeFolder(
  path: string,
  manifest: Manifest,
  isResumed: boolean,
  { cwd }: Pick<Context, 'cwd'>,
): CampaignFolder {
  const folder = resolve(cwd, path)
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    fail('file/unwritable', { path }, error)
  }
  const unlock = lockFolder(path, join(folder, 'lock'))
  try {
    const before = manifestIn(folder, path)
    if (!before && holdsRecords(folder)) fail('lab/no-manifest', { path })
    if (before && !isResumed) fail('lab/unfinished', { path })
    const what = before && differenceOf(before, manifest)
    if (what !== undefined) fail('lab/other-campaign', { path, what })
    if (!before) writeWhole(join(folder, MANIFEST), writeManifest(manifest), join(path, MANIFEST))
    const records = openRecords(join(folder, RECORDS), join(path, RECORDS), 'append')
    return {
      manifest,
      records,
      write: (name, text) => writeWhole(join(folder, name), text, join(path, name)),
      close: () => {
        records.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/** To be looked at, while it runs too. */
export function openFolder(path: string, { cwd }: Pick<Context, 'cwd'>): CampaignFolder {
  const folder = resolve(cwd, path)
  const manifest = manifestIn(folder, path)
  if (!manifest && holdsRecords(folder)) return fail('lab/no-manifest', { path })
  if (!manifest || !existsSync(join(folder, RECORDS))) return fail('lab/no-campaign', { path })
  const records = openRecords(join(folder, RECORDS), join(path, RECORDS), 'read')
  return {
    manifest,
    records,
    write: (name, text) => writeWhole(join(folder, name), text, join(path, name)),
    close: () => records.close(),
  }
}

const MANIFEST = 'manifest.json'
const RECORDS = 'trials.jsonl'

function manifestIn(folder: string, shown: string): Manifest | undefined {
  if (!existsSync(join(folder, MANIFEST))) return undefined
  const manifest = readManifest(readText(join(folder, MANIFEST), { cwd: folder }))
  return manifest ?? fail('lab/no-manifest', { path: shown })
}

/** Somebody's trials: a run that knows nothing of them would put its own in their place. */
function holdsRecords(folder: string): boolean {
  return (statSync(join(folder, RECORDS), { throwIfNoEntry: false })?.size ?? 0) > 0
}

function writeWhole(path: string, text: string, shown: string): void {
  try {
    writeFileSync(`${path}.new`, text)
    renameSync(`${path}.new`, path)
  } catch (error) {
    fail('file/unwritable', { path: shown }, error)
  }
}
