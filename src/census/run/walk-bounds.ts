import { field } from '../../core/value.ts'
import type { WorkStore } from '../../store/queue.ts'
import type { PageWish } from '../registry.ts'

/**
 * How far a walk goes at most: a registry that names ever new pages ends here, and the ledger says so. In a row, in all,
 * and in bytes: some twenty times what the largest registry has.
 */
export const MOST = { deep: 50_000, pages: 1_000_000, bytes: 20 * 2 ** 30, next: 100_000, waiting: 1_000_000 }
export type WalkBounds = typeof MOST

export interface Step {
  readonly registry: string
  readonly snapshot: string
  /** Pages before this one, in a row. */
  readonly at: number
  readonly bytes: number
  readonly next: readonly PageWish[]
}

/** Which of the next pages are asked for; why not all of them, where it is not all. */
export async function withinBounds(
  { note, queue }: Pick<WorkStore, 'note' | 'queue'>,
  { registry, snapshot, at, bytes, next }: Step,
  most: WalkBounds = MOST,
): Promise<{ readonly next: readonly PageWish[]; readonly why?: string }> {
  // Workers that count at the same moment count once: the bound is a little further away then, but there.
  const name = `walk ${registry} ${snapshot}`.slice(0, 200)
  const before = await note.get(name)
  const seen = {
    pages: Number(field(before, 'pages') ?? 0) + 1,
    bytes: Number(field(before, 'bytes') ?? 0) + bytes,
  }
  await note.set(name, seen)
  if (next.length === 0) return { next }
  if (at + 1 >= most.deep) return stopped(`${most.deep} pages in a row`)
  if (seen.pages >= most.pages) return stopped(`${most.pages} pages`)
  if (seen.bytes >= most.bytes) return stopped(`${most.bytes} bytes`)
  if (next.length > 1 && ((await queue.counts()).get('fetch')?.waiting ?? 0) >= most.waiting)
    return stopped(`${most.waiting} pages that were still to be asked for`)
  return next.length > most.next
    ? { next: next.slice(0, most.next), why: `led to more than ${most.next} pages at once` }
    : { next }
}

const stopped = (what: string): { readonly next: readonly PageWish[]; readonly why: string } => ({
  next: [],
  why: `stopped after ${what}, since it goes on and on`,
})
