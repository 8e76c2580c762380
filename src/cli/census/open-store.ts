import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fail } from '../../core/error.ts'
import { systemClock } from '../../core/clock.ts'
import type { WorkStore } from '../../store/queue.ts'
import { plain } from '../../core/plain.ts'
import type { Context, Flag } from '../command.ts'
import { version } from '../root.ts'

export const STORE_FLAG = {
  kind: 'string',
  placeholder: 'URL',
  brief: 'Instead of a folder: postgres://…, which many machines share',
} as const satisfies Flag

export interface Place {
  readonly folder: string | undefined
  readonly store: string | undefined
}

/** The work store of a census that was made before: nothing is made where there is none. */
export async function openStore({ folder, store }: Place, context: Context): Promise<WorkStore> {
  if (store !== undefined) return openShared(store)
  const place = folder ?? USUAL
  const path = storeFile(place, context)
  if (!existsSync(path)) return fail('census/no-census', { path: place })
  const { openSqliteStore } = await import('../../store/queue/sqlite.ts')
  return openSqliteStore(path, { clock: systemClock })
}

/** The same, where something was read: of what nobody began there is nothing to show, and that is not the same as nothing found. */
export async function openBegun(place: Place, context: Context): Promise<WorkStore> {
  const store = await openStore(place, context)
  if (await hasBegun(store)) {
    const by = await store.note.get(MADE_BY)
    if (typeof by === 'string' && by !== version())
      context.stderr.write(
        `Figures here were made by Fairlead ${plain(by)}, this is ${version()}: make them anew, from what was kept, with census run --out DIR\n`,
      )
    return store
  }
  await store.close()
  return fail('census/no-census', {
    path: place.store === undefined ? (place.folder ?? USUAL) : 'that store',
  })
}

/** A note: which Fairlead derived the figures. */
export const MADE_BY = 'made by'

export const hasBegun = async ({ note }: Pick<WorkStore, 'note'>): Promise<boolean> =>
  (await note.get('phase')) !== undefined

/** The same, made where there is none. */
export async function makeStore({ folder, store }: Place, context: Context): Promise<WorkStore> {
  if (store !== undefined) return openShared(store)
  const { openSqliteStore } = await import('../../store/queue/sqlite.ts')
  return openSqliteStore(storeFile(folder ?? USUAL, context), { clock: systemClock })
}

/** Where `census run` writes if not told otherwise. */
const USUAL = 'census'

async function openShared(url: string): Promise<WorkStore> {
  const { openPostgresStore } = await import('../../store/queue/postgres.ts')
  return openPostgresStore(url)
}

export const storeFile = (folder: string, { cwd }: Pick<Context, 'cwd'>): string =>
  join(resolve(cwd, folder), 'census.db')
