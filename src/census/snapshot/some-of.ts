import type { Unreadable } from '../registry.ts'

/** A list in which nothing is found is no empty list: it is not the list that was asked for. */
export function* someOf<One>(found: Iterable<One>): Iterable<One | Unreadable> {
  let isEmpty = true
  for (const one of found) {
    isEmpty = false
    yield one
  }
  if (isEmpty) yield { unreadable: 'a list without servers' }
}
