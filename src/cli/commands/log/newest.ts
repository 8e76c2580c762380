import { isObject } from '../../../core/value.ts'
import type { JsonObject } from '../../../core/value.ts'
import { readEntries } from '../../../store/entries.ts'
import type { Entry } from '../../../store/entries.ts'
import { hasState, openState } from '../../../store/sqlite/open.ts'
import type { State } from '../../../store/sqlite/open.ts'

/** The newest entries that match, oldest first; none where nothing was recorded. */
export function newest(
  folder: string,
  matches: (entry: JsonObject) => boolean,
  limit: number,
): readonly JsonObject[] {
  if (!hasState(folder)) return []
  const state = openState(folder)
  try {
    return [...firstMatches(state, matches, limit)].toReversed()
  } finally {
    state.close()
  }
}

function* firstMatches(
  state: State,
  matches: (entry: JsonObject) => boolean,
  limit: number,
): Generator<JsonObject> {
  let left = limit
  for (const row of readEntries(state, 'backwards')) {
    const entry = parse(row)
    if (!matches(entry)) continue
    yield entry
    left -= 1
    if (left === 0) return
  }
}

// An entry that cannot be read is shown as such, not left out: somebody changed it.
function parse({ seq, body }: Entry): JsonObject {
  const unreadable = { seq, kind: 'unreadable' }
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString())
    return isObject(value) ? value : unreadable
  } catch {
    return unreadable
  }
}
