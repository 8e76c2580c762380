import type { Flow } from '../../core/flow.ts'
import { field, isObject, stringField, type JsonObject } from '../../core/value.ts'
import { annotate, type Seen } from '../../flow/annotate.ts'
import type { Task } from '../../flow/mci.ts'

/** The flows between one prompt and the next, of one trajectory. */
export interface FoundTask extends Task {
  readonly trajectory: string
  /** What was called and what came back, as recorded: cut to what evidence keeps. */
  readonly entries: readonly JsonObject[]
}

/** Entries of evidence, in order, as tasks. Those before the first prompt, or without any, are one task. */
export function tasksOf(entries: Iterable<JsonObject>): readonly FoundTask[] {
  const keys = new Map<string, string>()
  const open = new Map<string, Open>()
  const tasks: Open[] = []
  for (const entry of entries) {
    const run = stringField(entry, 'run') ?? ''
    const named = stringField(entry, 'trajectory')
    if (named !== undefined) keys.set(run, named)
    const trajectory = named ?? keys.get(run) ?? `run ${run}`
    const seen = seenIn(entry)
    if (seen === undefined) continue
    const enquiry = seen.from === 'user' ? (stringField(entry, 'payload') ?? '') : undefined
    let task = open.get(trajectory)
    if (task === undefined || enquiry !== undefined) {
      task = { trajectory, enquiry, flows: [], entries: [] }
      open.set(trajectory, task)
      tasks.push(task)
    }
    task.flows.push(annotate(seen))
    task.entries.push(entry)
  }
  return tasks
}

interface Open {
  readonly trajectory: string
  readonly enquiry: string | undefined
  readonly flows: Flow[]
  readonly entries: JsonObject[]
}

function seenIn(entry: JsonObject): Seen | undefined {
  const at = Date.parse(stringField(entry, 'at') ?? '')
  const server = stringField(entry, 'server') ?? ''
  const kind = stringField(entry, 'kind')
  if (kind === 'end') return { at, server, from: 'client', kind: 'notification', method: 'end' }
  const from = stringField(entry, 'from')
  const message = stringField(entry, 'message')
  if (kind !== 'message' || entry['own'] === true) return undefined
  if (from !== 'user' && from !== 'client' && from !== 'server') return undefined
  const request = field(entry, 'request')
  const asked = field(field(request, 'flow'), 'isAsked')
  const confidentiality = stringField(field(entry, 'label') ?? field(request, 'flow'), 'confidentiality')
  const name = stringField(entry, 'name')
  const id = stringField(entry, 'id')
  const sha256 = stringField(entry, 'sha256')
  return {
    at,
    from,
    server,
    kind: message === 'request' || message === 'response' ? message : 'notification',
    method: stringField(entry, 'method') ?? '',
    ...(name !== undefined && { name }),
    ...(isObject(request) && { input: field(request, 'input') ?? {} }),
    ...(typeof asked === 'boolean' && { isAsked: asked }),
    ...((confidentiality === 'public' || confidentiality === 'private' || confidentiality === 'secret') && {
      confidentiality,
    }),
    ...(id !== undefined && { call: `${server} ${id}` }),
    ...(sha256 !== undefined && { sha256 }),
  }
}
