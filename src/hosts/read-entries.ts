import type { ServerEntry } from '../core/server-entry.ts'
import type { Candidate, Loaded, Settled } from './config-file.ts'
import type { Declared } from './entry/declared.ts'
import type { Host } from './host.ts'
import { settle } from './settle.ts'

/** The servers that the files of one host declare, and what becomes of each when all files are taken together. */
export function readEntries(
  host: Host,
  files: readonly Loaded[],
  projectOf: (written: string) => string | undefined,
): readonly ServerEntry[] {
  const beside = files.map(({ path, value }) => ({ path, value }))
  const candidates = files.flatMap((file): Candidate[] =>
    (file.kind.servers?.(file.value, beside) ?? []).map((declared) => ({
      declared: placed(declared, file),
      file,
      project: declared.project === undefined ? file.project : projectOf(declared.project),
    })),
  )
  return settle(host, candidates, files).map(({ candidate, settled }) => entryOf(host, candidate, settled))
}

/** What stands in a text inside the file has no place but that of the text. */
function placed(declared: Declared, { kind }: Loaded): Declared {
  if (kind.inside === undefined) return declared
  const pointer = `/${kind.inside.key}`
  return { ...declared, pointer, places: new Map(), off: declared.off === undefined ? undefined : pointer }
}

function entryOf(
  host: Host,
  { declared, file, project }: Candidate,
  settled: Required<Settled>,
): ServerEntry {
  return {
    host: host.id,
    scope: file.kind.scope,
    name: declared.name,
    file: file.path,
    project,
    reach: declared.reach,
    state: settled.state,
    unasked: settled.unasked,
    json: declared.json,
    pointer: declared.pointer,
    pointerInFile: pointerInFile(declared),
  }
}

/** Of a launch or an endpoint, into the file; the entry itself where the file has no such thing. */
function pointerInFile({ places, pointer: entry }: Declared): (pointer: string) => string {
  return (pointer) => {
    if (pointer === '/json' || pointer.startsWith('/json/')) return entry + pointer.slice('/json'.length)
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const found = places.get(at)
      if (found !== undefined) return found
    }
    return entry
  }
}
