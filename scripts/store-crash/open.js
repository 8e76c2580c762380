import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A store of this kind: `place` is the path of a file, or the address of a database. */
export async function openStore(kind, place, dist) {
  const from = (path) => import(pathToFileURL(resolve(dist, path)).href)
  if (kind === 'sqlite') {
    const { openSqliteStore } = await from('store/queue/sqlite.js')
    return openSqliteStore(place, { clock: () => new Date() })
  }
  const { openPostgresStore } = await from('store/queue/postgres.js')
  return openPostgresStore(place)
}
