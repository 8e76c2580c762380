import type { Raw, RawStore } from '../../queue.ts'
import { bytesOf } from '../../chain.ts'
import { isHash, pack, unpack } from '../packed.ts'
import type { Connection, Run } from './connection.ts'

/** `insert` belongs in a transaction. */
export function rawOf(
  { run, lasting, shown }: Connection,
  schema: string,
): { readonly raw: RawStore; readonly insert: (run: Run, raw: readonly Raw[]) => Promise<void> } {
  const insert = async (by: Run, raw: readonly Raw[]): Promise<void> => {
    // In one order for all, so that no two transactions wait for each other.
    const once = [...new Map(raw.map((one) => [one.hash, one])).values()]
    for (const one of once.sort((a, b) => (a.hash < b.hash ? -1 : 1))) {
      const { hash, length, bytes } = pack(one)
      await by(`INSERT INTO ${schema}.raw VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, [hash, length, bytes])
    }
  }
  return {
    insert,
    raw: {
      put: (raw) => lasting((by) => insert(by, raw)),
      get: async (hash) => {
        if (!isHash(hash)) return undefined
        const [row] = await run(`SELECT length, bytes FROM ${schema}.raw WHERE hash = $1`, [
          Buffer.from(hash, 'hex'),
        ])
        if (row === undefined) return undefined
        return unpack(hash, { length: Number(row['length']), bytes: bytesOf(row['bytes']) }, shown)
      },
    },
  }
}
