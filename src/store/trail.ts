import type { Numbered, Trail, TrailEntry } from '../core/trail.ts'
import type { State } from './sqlite/open.ts'

/** The trail of one trajectory, shared by all guards and hooks that were given the same state folder and key. */
export function openTrail({ database }: State, key: string, now: () => number = Date.now): Trail {
  const insert = database.prepare('INSERT INTO trail (key, at, body) VALUES (?, ?, ?) RETURNING number')
  const since = database.prepare(
    'SELECT number, body FROM trail WHERE key = ? AND number > ? ORDER BY number DESC LIMIT ?',
  )
  const forgetOld = database.prepare('DELETE FROM trail WHERE at < ?')
  const forgetMany = database.prepare(
    'DELETE FROM trail WHERE key = ? AND number <= (SELECT number FROM trail WHERE key = ? ORDER BY number DESC LIMIT 1 OFFSET ?)',
  )
  const kept: Numbered[] = []
  let last = 0
  let added = 0
  forgetOld.run(now() - REMEMBERED_MS)

  const entries = (): readonly Numbered[] => {
    const rows = since.all(key, last, MOST_ENTRIES)
    if (rows.length === 0) return kept
    for (const row of rows.toReversed()) keep(Number(row['number']), String(row['body']))
    return kept
  }

  const keep = (number: number, body: string): void => {
    kept.push({ ...(JSON.parse(body) as TrailEntry), number })
    last = number
    if (kept.length > MOST_ENTRIES) kept.splice(0, kept.length - MOST_ENTRIES)
  }

  const append = (entry: TrailEntry): number => {
    const body = JSON.stringify(entry)
    const number = Number(insert.get(key, entry.at, body)?.['number'])
    // Where nobody else wrote since, one's own is not read again.
    if (number === last + 1) keep(number, body)
    added += 1
    if (added % FORGET_EVERY === 0) {
      forgetMany.run(key, key, MOST_ENTRIES)
      forgetOld.run(now() - REMEMBERED_MS)
    }
    return number
  }

  return { append, entries }
}

/** As many as `flow/trail.ts` keeps of a trajectory in memory. */
const MOST_ENTRIES = 2000
const FORGET_EVERY = 200
/** Nobody's task lasts longer; a prompt is not kept for ever. */
const REMEMBERED_MS = 24 * 60 * 60 * 1000
