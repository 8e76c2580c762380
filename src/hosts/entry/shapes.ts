import { pointerOf } from '../../core/place.ts'
import { field, isArray, isObject, stringField, type JsonValue } from '../../core/value.ts'
import type { Declared, Dialect, Shape } from './declared.ts'
import { readEntry } from './read-entry.ts'

/** Entries by name, under the given members: `{ mcpServers: { NAME: { … } } }`. */
export function serversUnder(keys: readonly string[], dialect?: Dialect): Shape {
  return (root) => entriesAt(root, keys, dialect)
}

export function entriesAt(
  root: JsonValue,
  keys: readonly string[],
  dialect?: Dialect,
  before = '',
): readonly Declared[] {
  let value: JsonValue | undefined = root
  for (const key of keys) value = field(value, key)
  if (!isObject(value)) return []
  return Object.entries(value).map(([name, entry]) =>
    readEntry(name, entry, before + pointerOf([...keys, name]), dialect),
  )
}

/** Entries in a list, each with its name in it. */
export function serverList(keys: readonly string[], dialect?: Dialect): Shape {
  return (root) => {
    let value: JsonValue | undefined = root
    for (const key of keys) value = field(value, key)
    if (!isArray(value)) return []
    return value.map((entry, index) => {
      const name = stringField(entry, 'name') ?? stringField(entry, 'id') ?? `#${index + 1}`
      return readEntry(name, entry, pointerOf([...keys, index]), dialect)
    })
  }
}

/** All that several shapes read: for a file that may hold one or the other. */
export function eitherOf(...shapes: readonly Shape[]): Shape {
  return (root, others) => shapes.flatMap((shape) => shape(root, others))
}

/** `{ mcpServers: { … } }`, or the entries by name at the top. */
export function wrappedOrFlat(dialect?: Dialect): Shape {
  return (root) =>
    isObject(field(root, 'mcpServers'))
      ? entriesAt(root, ['mcpServers'], dialect)
      : entriesAt(root, [], dialect).filter(({ reach }) => reach.kind !== 'other')
}

export const MCP_SERVERS = serversUnder(['mcpServers'])

export const mcpServers = (dialect: Dialect): Shape => serversUnder(['mcpServers'], dialect)
