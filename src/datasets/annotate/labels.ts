import { isObject, type JsonValue, stringField } from '../../core/value.ts'

/** One line of an annotator's file. */
export interface Given {
  readonly id: string
  readonly label: string
  readonly note?: string
}

/** What each annotator says of each item, and what was decided where they did not agree. */
export interface AllLabels {
  readonly by: ReadonlyMap<string, ReadonlyMap<string, Given>>
  readonly decided: ReadonlyMap<string, Given>
}

/** The file of decisions; no annotator can be called so. */
export const DECIDED = 'decided'

export const asGiven = (value: JsonValue): Given | string => {
  const [id, label, note] = ['id', 'label', 'note'].map((name) => stringField(value, name))
  if (!isObject(value) || !id) return 'it has no id'
  if (!label) return 'it has no label'
  return { id, label, ...(note !== undefined && { note }) }
}

/** Whoever labels an item again has changed their mind. */
export function lastOf(given: Iterable<Given>): ReadonlyMap<string, Given> {
  return new Map(Array.from(given, (one) => [one.id, one]))
}
