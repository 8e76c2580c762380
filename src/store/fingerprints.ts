import { randomBytes } from 'node:crypto'
import { systemClock } from '../core/clock.ts'
import type { Clock } from '../core/clock.ts'
import type { FingerprintLog } from '../core/provenance.ts'
import { visibleJson } from '../core/visible-json.ts'
import { bytesOf } from './chain.ts'
import type { State } from './sqlite/open.ts'

export interface FingerprintOptions {
  readonly clock?: Clock
  /** Bytes that are kept for one trajectory. */
  readonly most?: number
}

/** What all guards of a state folder remember of one trajectory: see core/provenance.ts. */
export function openFingerprints(
  { database }: State,
  trajectory: string,
  { clock = systemClock, most = MOST_BYTES }: FingerprintOptions = {},
): FingerprintLog {
  const key = visibleJson(trajectory)
  const insert = database.prepare('INSERT INTO fingerprint (key, at, body) VALUES (?, ?, ?) RETURNING number')
  const after = database.prepare(
    'SELECT number, body FROM fingerprint WHERE key = ? AND number > ? ORDER BY number LIMIT ?',
  )
  const cut = database.prepare(`DELETE FROM fingerprint WHERE key = ?1 AND number <= (
    SELECT max(number) FROM (
      SELECT number, sum(length(body)) OVER (ORDER BY number DESC) AS size FROM fingerprint WHERE key = ?1
    ) WHERE size > ?2)`)
  const forget = database.prepare(`DELETE FROM fingerprint WHERE at < ?1 OR number <= (
    SELECT max(number) FROM (
      SELECT number, sum(length(body)) OVER (ORDER BY number DESC) AS size FROM fingerprint
    ) WHERE size > ?2)`)
  const mine = new Set<number>()
  let last = 0
  let writes = 0

  const write = (batch: Uint8Array): void => {
    if (batch.length > most) return
    const at = clock().getTime()
    const number = Number(insert.get(key, at, batch)?.['number'])
    // Where nobody else wrote since, one's own is not read again.
    if (number === last + 1) last = number
    else mine.add(number)
    writes += 1
    if (writes % TIDY_EVERY !== 1) return
    cut.run(key, most)
    forget.run(at - LONGEST_KEPT, MOST_BYTES_IN_ALL)
  }

  const news = (): readonly Uint8Array[] => {
    const found: Uint8Array[] = []
    while (true) {
      const rows = after.all(key, last, PAGE)
      for (const row of rows) {
        last = Number(row['number'])
        if (!mine.delete(last)) found.push(bytesOf(row['body']))
      }
      if (rows.length < PAGE) return found
    }
  }

  return { key: folderKey(database), write, news }
}

/** More than a memory of the usual size holds. */
const MOST_BYTES = 2 * 1024 * 1024
const MOST_BYTES_IN_ALL = 64 * 1024 * 1024
const LONGEST_KEPT = 7 * 24 * 3600 * 1000
const TIDY_EVERY = 32
const PAGE = 64

/** Made by whoever comes first, and the same for all. */
function folderKey(database: State['database']): Uint8Array {
  const read = database.prepare('SELECT key FROM fingerprint_key WHERE id = 0')
  const known = read.get()
  if (known) return bytesOf(known['key'])
  database.prepare('INSERT INTO fingerprint_key VALUES (0, ?) ON CONFLICT DO NOTHING').run(randomBytes(16))
  return bytesOf(read.get()?.['key'])
}
