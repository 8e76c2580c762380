import type { Call, Seen } from '../../environment.ts'
import { found, step } from '../../step.ts'

/** The articles on a page of results. */
export function resultsIn(page: string): readonly { readonly id: string; readonly price: number }[] {
  return [...page.matchAll(/^\[(B\d+)\] .*, (\d+) pounds$/gm)].map(([, id, price]) => ({
    id: id!,
    price: Number(price),
  }))
}

/** Searches for an article by its whole title, and opens its page. */
export function* openTitle(title: string): Generator<Call, string, Seen> {
  const page = yield* step(`search[${title}]`)
  return yield* step(`click[${found(new RegExp(`\\[(B\\d+)\\] ${title},`), page)}]`)
}

export function* buyWith(options: readonly string[]): Generator<Call, string, Seen> {
  for (const option of options) yield* step(`click[${option}]`)
  const page = yield* step('click[buy now]')
  return `It is ordered; the number is ${found(/the number (N\d+)/, page)}.`
}
