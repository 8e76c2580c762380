import type { Raw, RawStore } from '../../queue.ts'
import { bytesOf } from '../../chain.ts'
import type { Database } from '../../sqlite/driver.ts'
import { isHash, pack, unpack } from '../packed.ts'
import type { Write } from './write.ts'

/** `insert` belongs in a transaction. */
export function rawOf(
  database: Database,
  write: Write,
  path: string,
): { readonly raw: RawStore; readonly insert: (raw: readonly Raw[]) => void } {
  const known = database.prepare('SELECT 1 FROM raw WHERE hash = ?')
  const add = database.prepare('INSERT INTO raw VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const found = database.prepare('SELECT length, bytes FROM raw WHERE hash = ?')
  const insert = (raw: readonly Raw[]): void => {
    for (const one of raw) {
      if (isHash(one.hash) && known.all(Buffer.from(one.hash, 'hex')).length > 0) continue
      const { hash, length, bytes } = pack(one)
      add.run(hash, length, bytes)
    }
  }
  return {
    insert,
    raw: {
      put: (raw) => write(() => insert(raw)),
      get: async (hash) => {
        const [row] = isHash(hash) ? found.all(Buffer.from(hash, 'hex')) : []
        if (row === undefined) return undefined
        return unpack(hash, { length: Number(row['length']), bytes: bytesOf(row['bytes'] ?? null) }, path)
      },
    },
  }
}
