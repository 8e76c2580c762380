import { listField, stringField, type JsonObject } from '../../core/value.ts'
import { dataIn, type Seen } from '../environment.ts'

/** The text that came back; throws where it is an error, as a plan should. */
export function textIn(seen: Seen): string {
  if (seen.isError) throw new Error('The tool gave an error')
  return seen.text
}

/** What the first group of the pattern caught in the text that came back; throws where there is nothing. */
export function foundIn(seen: Seen, pattern: RegExp): string {
  return foundInText(textIn(seen), pattern)
}

export function foundInText(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error('What was looked for is not there')
  return found
}

/** The rows of the list of that name in what came back. */
export function rowsIn(seen: Seen, name: string): readonly JsonObject[] {
  return listField(dataIn(seen), name) as readonly JsonObject[]
}

export function firstOf<T>(items: readonly T[]): T {
  const [first] = items
  if (first === undefined) throw new Error('Nothing was found')
  return first
}

/** The text of that name in a row; throws where there is none. */
export function textOf(row: JsonObject, name: string): string {
  const found = stringField(row, name)
  if (found === undefined) throw new Error('What was looked for is not there')
  return found
}
