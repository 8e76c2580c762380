import { field, isObject, listField, type JsonObject } from '../../../core/value.ts'
import { dataIn, type Call, type Seen } from '../../environment.ts'
import { firstOf, rowsIn, textIn, textOf } from '../../world/found.ts'

/** Part of a plan: gives something to go on with. */
export type Steps<T> = Generator<Call, T, Seen>

export function* search(query: string): Steps<string> {
  return textOf(firstOf(rowsIn(yield { tool: 'search_web', input: { query } }, 'results')), 'url')
}

export function* openPage(url: string): Steps<string> {
  return textIn(yield { tool: 'open_page', input: { url } })
}

/** Searches and opens the first page that is found. */
export function* look(query: string): Steps<{ readonly url: string; readonly text: string }> {
  const url = yield* search(query)
  return { url, text: yield* openPage(url) }
}

export function* submit(url: string, fields: Readonly<Record<string, string>>): Steps<void> {
  dataIn(yield { tool: 'submit_form', input: { url, fields } })
}

/** For rewards: exactly one form of that page was sent, and with these values, letter case and white space apart. */
export function wasSubmitted(
  state: JsonObject,
  url: string,
  wanted: Readonly<Record<string, string>>,
): boolean {
  const sent = listField(state, 'submitted').filter((each) => field(each, 'url') === url)
  const fields = field(sent[0], 'fields')
  return (
    sent.length === 1 &&
    isObject(fields) &&
    Object.entries(wanted).every(([name, value]) => plain(fields[name]) === plain(value))
  )
}

const plain = (value: unknown): string => (typeof value === 'string' ? value.trim().toLowerCase() : '')
