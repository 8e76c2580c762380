import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Listing } from '../../../census/listing.ts'
import { REGISTRIES } from '../../../census/registries/index.ts'
import type { Page, Registry, Unreadable } from '../../../census/registry.ts'
import { knownFiles } from '../../../census/run/import.ts'
import { historyOf } from '../../../census/run/newest.ts'
import { readFileOfServers, readList } from '../../../census/server-json/list.ts'
import { serverListing } from '../../../census/server-json/listing.ts'
import { FairleadError, fail } from '../../../core/error.ts'
import type { JsonValue } from '../../../core/value.ts'
import { readBytes } from '../../../source/read-bytes.ts'
import type { Context } from '../../command.ts'
import { openStore, storeFile } from '../open-store.ts'

export interface Population {
  readonly listings: AsyncIterable<Listing>
  readonly close: () => Promise<void>
}

/** A census, folders of snapshots, one snapshot, or a file of one: whatever says which servers there are. */
export async function populationAt(path: string, name: string, context: Context): Promise<Population> {
  const root = resolve(context.cwd, path)
  if (!existsSync(root)) return fail('census/no-population', { path })
  if (!statSync(root).isDirectory()) return ofFiles([{ ...oneFile(root, path), path: root }])
  if (existsSync(storeFile(path, context))) return ofCensus(path, name, context)
  const files = foldersOf(root).flatMap((folder) =>
    knownFiles(filesIn(folder), REGISTRIES).map((known) => ({
      read: (page: Page) => known.registry.read(page),
      form: known.files.form,
      snapshot: known.files.snapshot(known.folder),
      path: join(folder, known.file),
    })),
  )
  return files.length === 0 ? fail('census/no-population', { path }) : ofFiles(files)
}

/** All versions of the very name, of every other the newest. */
async function ofCensus(path: string, name: string, context: Context): Promise<Population> {
  const store = await openStore({ folder: path, store: undefined }, context)
  async function* listings(): AsyncGenerator<Listing> {
    for await (const { rows } of store.sheets.groups('listing')) {
      const history = historyOf(rows.map(({ body }) => body))
      const newest = history.at(-1)
      if (newest?.name === name) yield* history
      else if (newest && newest.status !== 'deleted') yield newest
    }
  }
  return { listings: listings(), close: () => store.close() }
}

interface SnapshotFile {
  readonly read: Registry['read']
  readonly form: string
  readonly snapshot: string
  readonly path: string
}

function ofFiles(files: readonly SnapshotFile[]): Population {
  async function* listings(): AsyncGenerator<Listing> {
    for (const { read, form, snapshot, path } of files) {
      await Promise.resolve()
      for (const one of read({ form, path: basename(path), snapshot, text: textOf(path) }))
        if ('name' in one && one.status !== 'deleted') yield one
    }
  }
  return { listings: listings(), close: () => Promise.resolve() }
}

/** By its place one of a snapshot that is known; else an answer of a registry, or lines of them. */
function oneFile(root: string, path: string): Omit<SnapshotFile, 'path'> {
  const [known] = knownFiles([{ folder: basename(dirname(root)), file: basename(root) }], REGISTRIES)
  if (known)
    return {
      read: (page) => known.registry.read(page),
      form: known.files.form,
      snapshot: known.files.snapshot(known.folder),
    }
  const form = /\.jsonl(?:\.gz)?$/i.test(root) ? 'lines' : 'whole'
  if (!/\.jsonl?(?:\.gz)?$/i.test(root)) return fail('census/no-population', { path })
  return { read: readAny, form, snapshot: 'given' }
}

const readAny: Registry['read'] = (page) =>
  page.form === 'whole' && page.text.trimStart().startsWith('{')
    ? readList({ ...page, form: 'list' }, listingOf)
    : readFileOfServers(page, listingOf)

const listingOf = (entry: JsonValue, page: Page): Listing | Unreadable =>
  serverListing(entry, 'official', page)

const foldersOf = (root: string): readonly string[] => [
  root,
  ...readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(root, name))
    .sort(),
]

const filesIn = (folder: string): readonly { readonly folder: string; readonly file: string }[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ folder: basename(folder), file: name }))

function textOf(path: string): string {
  const bytes = readBytes(path)
  try {
    return (
      path.endsWith('.gz') ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : Buffer.from(bytes)
    ).toString('utf8')
  } catch (error) {
    if (error instanceof FairleadError) throw error
    return fail('file/unreadable', { path: basename(path) }, error)
  }
}

const MOST_BYTES = 512 * 1024 * 1024
