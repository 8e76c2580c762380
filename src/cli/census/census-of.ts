import type { Listing } from '../../census/listing.ts'
import { REGISTRIES } from '../../census/registries/index.ts'
import type { Exported } from '../../census/release/release.ts'
import { flagsIn, isFlagged } from '../../census/run/flags.ts'
import { newestOf } from '../../census/run/newest.ts'
import { standingOf, type Standing } from '../../census/label/standing.ts'
import { viewOf } from '../../census/run/view.ts'
import { wholeSnapshots } from '../../census/run/walks.ts'
import { TABLES } from '../../census/tables/index.ts'
import type { WorkStore } from '../../store/queue.ts'
import { version } from '../root.ts'

/** What a store holds, as those who write it out want it. */
export async function censusOf(store: WorkStore): Promise<Exported> {
  const { kinds } = await standingIn(store)
  return {
    view: await viewOf(store, (flag) => kinds.get(flag)?.precision),
    tables: TABLES,
    registries: REGISTRIES,
    fairlead: version(),
    listings: () => listingsIn(store),
    flags: () => flagsIn(store.sheets),
  }
}

/** The newest of each name, of those that are listed still: as many as the tables are of. */
async function* listingsIn(store: WorkStore): AsyncGenerator<Listing> {
  const whole = await wholeSnapshots(store)
  for await (const group of store.sheets.groups('listing')) {
    const newest = newestOf(group.rows.map(({ body }) => body))
    if (!newest || newest.status === 'deleted') continue
    if (newest.snapshot >= (whole[newest.registry] ?? '')) yield newest
  }
}

/** Where the labels stand, of the flags that there still are. */
export function standingIn({ sheets }: Pick<WorkStore, 'sheets'>): Promise<Standing> {
  return standingOf(sheets.groups('label'), (flag) => isFlagged(sheets, flag))
}

/** How much of it is not done yet. */
export async function leftIn({ queue }: Pick<WorkStore, 'queue'>): Promise<number> {
  const counts = await queue.counts()
  return [...counts.values()].reduce((sum, { waiting, taken }) => sum + waiting + taken, 0)
}
