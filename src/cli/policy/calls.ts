import { closeSync, openSync, readSync } from 'node:fs'
import { resolve } from 'node:path'
import { fail } from '../../core/error.ts'
import { field, isObject, stringField, type JsonValue } from '../../core/value.ts'
import { recordedCall, type RecordedCall } from '../../policy/recorded-call.ts'
import { readEntries } from '../../store/entries.ts'
import { hasState, openState } from '../../store/sqlite/open.ts'
import type { Context } from '../command.ts'
import { readSince } from '../commands/log/since.ts'
import { stateFolder } from '../state-dir.ts'

export const CALLS_FLAGS = {
  calls: {
    kind: 'string',
    placeholder: 'FILE',
    brief: 'Calls as JSON lines or an exported record, instead of the record of the state folder',
  },
  since: {
    kind: 'string',
    placeholder: 'WHEN',
    brief: 'Only from then on: 90s, 15m, 2h, 7d, or a date like 2026-11-21T09:00Z',
  },
} as const

export interface CallsFlags {
  readonly calls: string | undefined
  readonly since: string | undefined
  readonly state: string | undefined
}

/** The recorded calls, oldest first, one at a time. Fails where there is none. */
export function* readCalls(flags: CallsFlags, context: Context): Generator<RecordedCall> {
  const since = flags.since === undefined ? 0 : Date.parse(readSince(flags.since, new Date()))
  const calls = flags.calls === undefined ? recorded(flags.state, context) : callsIn(flags.calls, context)
  let count = 0
  for (const call of calls) {
    if (call.request.time < since) continue
    count += 1
    yield call
  }
  if (count === 0) fail('policy/no-calls', { where: flags.calls ?? stateFolder(flags.state, context) })
}

function* recorded(folder: string | undefined, context: Context): Generator<RecordedCall> {
  const path = stateFolder(folder, context)
  if (!hasState(path)) return
  const state = openState(path)
  try {
    for (const { seq, body } of readEntries(state)) {
      const call = recordedCall(parsed(Buffer.from(body).toString()) ?? null, seq)
      if (call) yield call
    }
  } finally {
    state.close()
  }
}

function* callsIn(file: string, context: Context): Generator<RecordedCall> {
  let number = 0
  for (const line of linesIn(file, context)) {
    number += 1
    if (line.trim() === '') continue
    const json = parsed(line)
    const bad = (what: string): never => fail('policy/bad-call', { file, line: String(number), what })
    if (json === undefined) bad('it is not JSON')
    const call = recordedCall(json ?? null, number)
    if (call) yield call
    else if (!isOfRecord(json)) bad('it names no server and method')
  }
}

/** What else stands in an exported record. */
function isOfRecord(json: JsonValue | undefined): boolean {
  return (
    isObject(json) &&
    ('entry' in json ||
      'checkpoint' in json ||
      'format' in json ||
      stringField(field(json, 'entry') ?? json, 'kind') !== undefined)
  )
}

function parsed(line: string): JsonValue | undefined {
  try {
    return JSON.parse(line) as JsonValue
  } catch {
    return undefined
  }
}

/** A day of calls is more than one wants to hold at once. */
function* linesIn(file: string, { cwd }: Pick<Context, 'cwd'>): Generator<string> {
  const handle = opened(file, cwd)
  try {
    const chunk = Buffer.alloc(1 << 16)
    const decoder = new TextDecoder()
    let held = ''
    for (let size = readSync(handle, chunk); size > 0; size = readSync(handle, chunk)) {
      const parts = (held + decoder.decode(chunk.subarray(0, size), { stream: true })).split('\n')
      held = parts.pop()!
      yield* parts
      if (held.length > LONGEST) fail('policy/bad-call', { file, line: '?', what: 'it is too long' })
    }
    if (held !== '') yield held
  } finally {
    closeSync(handle)
  }
}

const LONGEST = 4 * 1024 * 1024

function opened(file: string, cwd: string): number {
  try {
    return openSync(resolve(cwd, file), 'r')
  } catch (error) {
    return fail('file/unreadable', { path: file }, error)
  }
}
