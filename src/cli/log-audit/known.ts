import { field, isObject, listField, stringField, type JsonObject, type JsonValue } from '../../core/value.ts'
import type { Known, KnownServer, Launch, Version } from '../../flow/audit/known.ts'
import { readEntries } from '../../store/entries.ts'
import { openPins } from '../../store/pins.ts'
import type { State } from '../../store/sqlite/open.ts'

/** What the state folder knows of each server: its pins, and what the record says of its runs. */
export function knownOf(state: State): Known {
  const servers = new Map<string, Draft>()
  let now = ''
  for (const { body } of readEntries(state)) {
    const entry = parsed(Buffer.from(body).toString())
    if (!isObject(entry)) continue
    const name = stringField(entry, 'server')
    const at = stringField(entry, 'at') ?? ''
    if (at > now) now = at
    if (name !== undefined && stringField(entry, 'from') !== 'user') note(draftOf(servers, name), entry, at)
  }
  for (const pin of openPins(state).list())
    draftOf(servers, pin.server).pins.push({
      kind: pin.kind,
      name: pin.name,
      state: pin.state,
      decidedAt: pin.decidedAt,
      isChanged: pin.candidate !== undefined,
      definition: pin.definition,
    })
  return { now, servers: [...servers.values()] }
}

/** Bounded: the record of a year may hold any number of names. */
const MOST_SERVERS = 1000
const MOST_EACH = 100

type Draft = { -readonly [Key in keyof KnownServer]: KnownServer[Key] } & {
  launches: Launch[]
  versions: Version[]
  pins: KnownServer['pins'][number][]
}

function draftOf(servers: Map<string, Draft>, name: string): Draft {
  const found = servers.get(name)
  if (found) return found
  const draft: Draft = { name, launches: [], lastSeen: undefined, versions: [], pins: [], listed: undefined }
  if (servers.size < MOST_SERVERS) servers.set(name, draft)
  return draft
}

function note(draft: Draft, entry: JsonObject, at: string): void {
  draft.lastSeen = at
  const kind = stringField(entry, 'kind')
  if (kind === 'start') noteLaunch(draft, entry, at)
  if (kind !== 'message' || entry['from'] !== 'server' || entry['message'] !== 'response') return
  const method = stringField(entry, 'method')
  if (method === 'initialize' || method === 'server/discover') noteVersion(draft, resultOf(entry), at)
  if (method === 'tools/list') noteTools(draft, resultOf(entry))
}

function noteLaunch(draft: Draft, entry: JsonObject, at: string): void {
  const command = stringField(entry, 'command') ?? stringField(entry, 'url')
  if (command === undefined || draft.launches.at(-1)?.command === command) return
  draft.launches = [...draft.launches.filter((one) => one.command !== command), { command, at }].slice(
    -MOST_EACH,
  )
}

function noteVersion(draft: Draft, result: JsonValue | undefined, at: string): void {
  const about = field(result, 'serverInfo')
  const [name, version] = [stringField(about, 'name'), stringField(about, 'version')]
  if (name === undefined || version === undefined) return
  const last = draft.versions.at(-1)
  if (last?.name === name && last.version === version) return
  draft.versions = [...draft.versions, { name, version, at }].slice(-MOST_EACH)
}

/** Only of lists that came in one piece: the rest of another may hold what this one lacks. */
function noteTools(draft: Draft, result: JsonValue | undefined): void {
  if (!isObject(result) || !Array.isArray(result['tools']) || field(result, 'nextCursor') !== undefined)
    return
  draft.listed = listField(result, 'tools').flatMap((tool) => stringField(tool, 'name') ?? [])
}

function resultOf(entry: JsonObject): JsonValue | undefined {
  return field(parsed(stringField(entry, 'payload') ?? ''), 'result')
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return undefined
  }
}
