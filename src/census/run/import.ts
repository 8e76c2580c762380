import { isObject } from '../../core/value.ts'
import type { Raw, SheetRow, Task } from '../../store/queue.ts'
import type { Registry, SnapshotFiles } from '../registry.ts'
import { rawOf } from './raw-text.ts'
import { ledgerRow } from './ledger.ts'
import { readTask } from './read.ts'
import { redacted, wordsWithoutSecrets } from './redacted.ts'
import type { CensusSetting } from './setting.ts'

/** A file of a folder of snapshots that a registry knows. */
export interface KnownFile {
  readonly registry: Registry
  readonly files: SnapshotFiles
  readonly folder: string
  readonly file: string
}

/** Which of these files are snapshots of a registry that is known. */
export function knownFiles(
  paths: readonly { readonly folder: string; readonly file: string }[],
  registries: readonly Registry[],
): readonly KnownFile[] {
  return paths.flatMap(({ folder, file }) =>
    registries.flatMap((registry) =>
      (registry.snapshots ?? [])
        .filter((files) => files.folder.test(folder) && files.file.test(file))
        .map((files) => ({ registry, files, folder, file })),
    ),
  )
}

/**
 * Keeps one file as a registry's answer, in parts where it can be read in parts, and has it read. `readme`: what stands
 * beside it, which may say of when it is.
 */
export async function importFile(
  setting: CensusSetting,
  known: KnownFile,
  text: string,
  readme?: string,
): Promise<void> {
  const { registry, files } = known
  const [folder, file] = [wordsWithoutSecrets(known.folder), wordsWithoutSecrets(known.file)]
  const snapshot = files.snapshot(folder, readme)
  const raws: Raw[] = []
  const rows: SheetRow[] = []
  const tasks: Task[] = []
  const parts = files.split === 'whole' ? [text] : partsOf(text)
  for (const [at, part] of parts.entries()) {
    const raw = rawOf(redacted(part))
    const path = parts.length === 1 ? `${folder}/${file}` : `${folder}/${file} part ${at + 1}`
    raws.push(raw)
    rows.push(
      ledgerRow('asked', {
        registry: registry.id,
        snapshot,
        path,
        hash: raw.hash,
        bytes: raw.bytes.byteLength,
      }),
    )
    tasks.push(readTask({ registry: registry.id, form: files.form, path, snapshot, hash: raw.hash }))
  }
  await setting.store.raw.put(raws)
  await setting.store.sheets.add(rows)
  if ((await setting.store.queue.add(tasks)) > 0) await setting.store.note.set('phase', 'collect')
  await noteImported(setting, registry.id, snapshot)
}

/** Whole lines, up to about a mebibyte. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = []
  for (let from = 0; from < text.length;) {
    const end = from + PART >= text.length ? -1 : text.indexOf('\n', from + PART)
    const until = end < 0 ? text.length : end + 1
    parts.push(text.slice(from, until))
    from = until
  }
  return parts
}

const PART = 1024 * 1024

async function noteImported({ store }: CensusSetting, registry: string, snapshot: string): Promise<void> {
  const note = await store.note.get('imported')
  const before = isObject(note) ? note : {}
  const last = before[registry]
  if (typeof last !== 'string' || last < snapshot)
    await store.note.set('imported', { ...before, [registry]: snapshot })
}
