import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** All listings of a folder of snapshots, each name of each registry once, by its newest version; and its history. */
export function readSnapshots(folder, registries) {
  const histories = new Map()
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const { name } of folders.toSorted((a, b) => compare(a.name, b.name)))
    for (const registry of registries)
      for (const files of registry.snapshots ?? [])
        if (files.folder.test(name))
          for (const file of readdirSync(join(folder, name)).sort())
            if (files.file.test(file)) read(join(folder, name, file), name, file, registry, files, histories)
  const all = [...histories.values()].map(newestOf)
  const latest = new Map()
  for (const { listing } of all)
    if ((latest.get(listing.registry) ?? '') < listing.snapshot)
      latest.set(listing.registry, listing.snapshot)
  // What a newer snapshot of its registry does not have any more is gone.
  return all.filter(({ listing }) => listing.snapshot === latest.get(listing.registry))
}

function read(path, folder, file, registry, files, histories) {
  const bytes = readFileSync(path)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const snapshot = files.snapshot(folder)
  const pages = files.split === 'lines' ? parts(text) : [text]
  for (const page of pages)
    for (const listing of registry.read({ form: files.form, path: file, snapshot, text: page })) {
      // What other files add to a listing says nothing of names.
      if ('unreadable' in listing || 'adds' in listing || listing.more?.piece !== undefined) continue
      const key = `${listing.registry}|${listing.name}`
      const known = histories.get(key)
      if (known) known.push(listing)
      else histories.set(key, [listing])
    }
}

function* parts(text) {
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at += 500) yield lines.slice(at, at + 500).join('\n')
}

function newestOf(history) {
  const sorted = history.toSorted(
    (a, b) => compare(a.snapshot, b.snapshot) || Number(a.isLatest) - Number(b.isLatest),
  )
  return { listing: sorted.at(-1), history: sorted }
}

const compare = (a, b) => (a < b ? -1 : Number(a > b))
