import type { Learnt } from '../../core/provenance.ts'
import type { Book } from './book.ts'
import { orderWords } from './order-words.ts'
import { printerOf, type Take } from './printer.ts'
import { KINDS } from './shape.ts'
import { OWN, type Source } from './sources.ts'
import type { Fingerprint } from './table.ts'
import { values, type Value } from './values.ts'
import { views, type View } from './views.ts'

/** Remembers one leaf of a result: its text, the values in it, and in orders every word. `noted` is told what was new. */
export function printLeaf(
  { text, pointer, origin, orders }: Learnt,
  book: Book,
  noted: (fingerprint: Fingerprint, source: Source) => void,
): void {
  const ids = [NONE, NONE]
  const sourceOf = (isInOrder: boolean): number => {
    const which = isInOrder ? 1 : 0
    if (ids[which] === NONE) ids[which] = book.sources.add(origin, pointer, isInOrder)
    return ids[which]!
  }
  const inOrder = (start: number): boolean =>
    orders.some((order) => start >= order.start && start < order.end)

  for (const view of views(text)) {
    if (view.via.length > 0 && view.text.length < SHORTEST_HIDDEN) continue
    printView(view, book, orders, (fingerprint, start) => {
      const source = sourceOf(inOrder(view.at(start)))
      if (book.put(fingerprint, source)) noted(fingerprint, book.sources.get(source)!)
    })
  }
  for (const id of ids) if (id !== NONE) book.sources.release(id)
}

const NONE = -1

/** Remembers what the agent itself said. */
export function printOwn(text: string, book: Book, noted: (fingerprint: Fingerprint) => void): void {
  const view: View = { text, via: [], at: (index) => index }
  printView(view, book, [], (fingerprint) => {
    if (book.put(fingerprint, OWN)) noted(fingerprint)
  })
}

/** Words and no more: an address or a number among the values of an enumeration would be a way to have it forgotten. */
export function isPlainWords(text: string): boolean {
  return /^[\p{L}_ -]{2,64}$/u.test(text)
}

function printView(view: View, book: Book, orders: Learnt['orders'], take: Take): void {
  const { text } = view
  const printer = printerOf(text, book.hash)
  // Of one text no more than a part of what there is room for, or the next large one would wash all out.
  const share = Math.max(256, book.most >>> 3)
  printer.text(take, share)
  let left = share
  for (const value of found(view, printer.units, orders)) {
    left -= 1
    if (left < 0) return
    printer.value(value, take)
  }
}

function* found(
  { text, via }: View,
  units: number,
  orders: Learnt['orders'],
): Generator<Value, void, undefined> {
  if (units >= 8 && units <= 32 && text.trim().includes(' '))
    yield { start: 0, end: text.length, kind: KINDS.whole, flags: 0 }
  if (via.length === 0) for (const { start, end } of orders) yield* orderWords(text, start, end)
  yield* values(text)
}

const SHORTEST_HIDDEN = 8
