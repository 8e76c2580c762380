import { escapePointer } from '../../core/place.ts'
import {
  field,
  isArray,
  isObject,
  listField,
  stringField,
  type JsonObject,
  type JsonValue,
} from '../../core/value.ts'
import type { Declared, Shape } from './declared.ts'
import { readEntry, wordOf } from './read-entry.ts'

/** Of a catalogue of hundreds, the servers that the user has enabled; each is run as a container. */
export const dockerServers: Shape = (catalogue, others) => {
  const registry = field(catalogue, 'registry')
  if (!isObject(registry)) return []
  const enabled = others
    .filter(({ path }) => /[\\/]registry\.yaml$/.test(path))
    .flatMap(({ value }) => Object.keys(asObject(field(value, 'registry'))))
  return enabled.flatMap((name) => {
    const entry = field(registry, name)
    return isObject(entry) ? [serverOf(name, entry, `/registry/${escapePointer(name)}`)] : []
  })
}

const asObject = (value: JsonValue | undefined): JsonObject => (isObject(value) ? value : {})

function serverOf(name: string, entry: JsonObject, pointer: string): Declared {
  const remote = field(entry, 'remote')
  if (isObject(remote)) return { ...readEntry(name, remote, `${pointer}/remote`), json: entry, pointer }
  const image = stringField(entry, 'image')
  if (image === undefined) return readEntry(name, entry, pointer)
  const volumes = listField(entry, 'volumes').flatMap((volume) => ['-v', wordOf(volume)])
  const before = ['run', '--rm', '-i', ...volumes]
  const command = field(entry, 'command')
  const words = isArray(command) ? command.map(wordOf) : []
  const places = new Map([
    ['/command', `${pointer}/image`],
    [`/args/${before.length}`, `${pointer}/image`],
  ])
  for (const [index] of words.entries())
    places.set(`/args/${before.length + 1 + index}`, `${pointer}/command/${index}`)
  for (const index of volumes.keys())
    places.set(`/args/${index + 3}`, `${pointer}/volumes/${Math.floor(index / 2)}`)
  return {
    name,
    json: entry,
    pointer,
    places,
    reach: {
      kind: 'stdio',
      command: 'docker',
      args: [...before, image, ...words],
      env: envOf(entry, pointer, places),
    },
    unasked: [],
    off: undefined,
    project: undefined,
  }
}

function envOf(
  entry: JsonObject,
  pointer: string,
  places: Map<string, string>,
): Readonly<Record<string, string>> {
  const pairs = listField(entry, 'env').flatMap((one, index): [string, string][] => {
    const name = stringField(one, 'name')
    if (name === undefined) return []
    places.set(`/env/${escapePointer(name)}`, `${pointer}/env/${index}/value`)
    return [[name, wordOf(field(one, 'value') ?? '')]]
  })
  return Object.fromEntries(pairs)
}
