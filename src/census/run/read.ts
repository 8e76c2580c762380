import { sha256Hex } from '../../core/canonical.ts'
import type { SheetRow, Task } from '../../store/queue.ts'
import { listingKey } from '../identity.ts'
import { asJson } from '../kept.ts'
import type { Listing } from '../listing.ts'
import type { Addition } from '../registry.ts'
import { gapRow, ledgerRow } from './ledger.ts'
import { withoutSecretsIn } from './redacted.ts'
import type { Work } from './task.ts'

export interface ReadBody {
  readonly registry: string
  readonly form: string
  readonly path: string
  readonly snapshot: string
  /** Of the raw answer. */
  readonly hash: string
}

/** The same answer is read once for each snapshot that it belongs to. */
export function readTask(body: ReadBody): Task {
  const { registry, form, path, snapshot, hash } = body
  const key = sha256Hex([registry, form, path, snapshot, hash].join('\n'))
  return { kind: READ.kind, key, body: { ...body } }
}

export const LISTINGS = 'listing'

/** Reads what was kept into listings. */
export const READ: Work = {
  kind: 'read',
  isAsking: false,
  async run(task, { store, registries }) {
    const { registry: id, form, path, snapshot, hash } = task.body as unknown as ReadBody
    const registry = registries.find((one) => one.id === id)
    const bytes = await store.raw.get(hash)
    if (!registry || !bytes) return { rows: [gapRow(id, snapshot, path, 'what was kept is gone')] }
    const rows: SheetRow[] = []
    const gaps = new Map<string, number>()
    const page = { form, path, snapshot, text: new TextDecoder().decode(bytes) }
    for (const read of registry.read(page)) {
      const one = withoutSecretsIn(read)
      if ('unreadable' in one) gaps.set(one.unreadable, (gaps.get(one.unreadable) ?? 0) + 1)
      else rows.push('adds' in one ? additionRow(one, form) : listingRow(one, form))
    }
    const unreadable = [...gaps.values()].reduce((sum, one) => sum + one, 0)
    return {
      rows: [
        ...rows,
        ledgerRow('read', { registry: id, snapshot, path, hash, read: { records: rows.length, unreadable } }),
        ...[...gaps].map(([why, times]) => ({
          ...gapRow(id, snapshot, path, why),
          body: { snapshot, why, times },
        })),
      ],
    }
  },
}

/** What was seen twice is one row; what changed between two pages is two, of which the newer counts. */
export function listingRow(listing: Listing, form: string): SheetRow {
  const { snapshot, version = '', updated = '' } = listing
  return {
    sheet: LISTINGS,
    key: listingKey(listing),
    id: [snapshot, version, updated, form].join(' '),
    body: asJson(listing),
  }
}

/** Beside the versions of its snapshot, which `settle` joins it to. */
function additionRow({ adds }: Addition, form: string): SheetRow {
  return {
    sheet: LISTINGS,
    key: listingKey(adds),
    id: `${adds.snapshot} + ${form}`,
    body: asJson({ adds }),
  }
}
