import { type Answer, type Asked, defineInterface, listed, numberOf, type Scene } from '../interface.ts'
import { SECOND_MOMENT, START_MS, APART_MS } from '../world/server.ts'
import type { World } from '../world/world.ts'
import { entryOf } from './official-shape.ts'

/** registry.modelcontextprotocol.io, v0.1: list with cursor, versions, one version. */
export default defineInterface({
  id: 'official',
  hosts: ['registry.modelcontextprotocol.io'],
  answer: (asked, { world }) => answerAs(asked, world, world.size),
})

/** `size`: how many of the world it knows. `more`: what it adds to each entry. */
export function answerAs(
  { path, query }: Asked,
  world: Scene['world'],
  size: number,
  more?: (index: number) => object,
): Answer | undefined {
  const [, name, version] = /^\/v0\.1\/servers\/([^/]{1,600})\/versions(?:\/([^/]{1,300}))?$/.exec(path) ?? []
  if (name !== undefined) return oneServer(world, size, name, version, more)
  return /^\/v0\.1\/servers$/.test(path) ? page(world, size, query, more) : undefined
}

function page(world: World, size: number, query: URLSearchParams, more?: (index: number) => object): Answer {
  const limit = numberOf(query.get('limit'), 30, 100)
  const cursor = query.get('cursor')
  const after = cursor === null ? undefined : placeOf(world, cursor)
  if (cursor !== null && after === undefined) return { status: 400, json: { detail: 'invalid cursor' } }
  const since = query.get('updated_since')
  const isLatestOnly = query.get('version') === 'latest'
  const showsDeleted = query.get('include_deleted') === 'true' || since !== null
  const items: object[] = []
  let last: string | undefined
  const range =
    since === null ? upTo(size, after?.index ?? 0) : changedSince(world, size, since, after?.index)
  for (const index of range) {
    const server = world.server(index)
    if (!server.isThere || (server.status === 'deleted' && !showsDeleted)) continue
    const versions = isLatestOnly ? server.versions.slice(-1) : server.versions
    for (const version of versions) {
      if (after?.index === index && versions.indexOf(version) <= versions.indexOf(after.version)) continue
      // There is one more: so there is a page after this one.
      if (items.length === limit) return listed({ items, next: last, make })
      items.push(entryOf(server, version, more?.(index)))
      last = `${server.name}:${version}`
    }
  }
  return listed({ items, next: undefined, make })
}

const make = (servers: readonly unknown[], next: string | undefined): unknown => ({
  servers,
  metadata: { ...(next === undefined ? {} : { nextCursor: next }), count: servers.length },
})

function placeOf(
  world: World,
  cursor: string,
): { readonly index: number; readonly version: string } | undefined {
  const [name = '', version = ''] = cursor.split(':', 2)
  const index = world.names.indexOf(name.slice(name.indexOf('/') + 1))
  return index === undefined ? undefined : { index, version }
}

function* upTo(size: number, from: number): Iterable<number> {
  for (let index = from; index < size; index++) yield index
}

/** What was published since, and what changed since: the second moment changes only what was planted. */
function* changedSince(world: World, size: number, since: string, from = 0): Iterable<number> {
  const ms = Date.parse(since)
  const first = Number.isNaN(ms) ? size : Math.max(0, Math.ceil((ms - START_MS) / APART_MS))
  const isBefore = world.moment === 1 && ms <= Date.parse(SECOND_MOMENT)
  const changed = isBefore ? [...world.places()].map(({ index }) => index).toSorted((a, b) => a - b) : []
  for (const index of changed) if (index < first && index >= from && isSince(world, index, ms)) yield index
  for (let index = Math.max(first, from); index < size; index++) yield index
}

function isSince(world: World, index: number, ms: number): boolean {
  return Date.parse(world.server(index).updated) >= ms
}

function oneServer(
  world: World,
  size: number,
  escaped: string,
  version: string | undefined,
  more?: (index: number) => object,
): Answer | undefined {
  const name = decoded(escaped)
  const index = world.names.indexOf(name.slice(name.indexOf('/') + 1))
  const server = index === undefined || index >= size ? undefined : world.server(index)
  if (server === undefined || server.name !== name || !server.isThere) return undefined
  const extra = more?.(server.index)
  if (version === undefined)
    return listed({
      items: server.versions.map((one) => entryOf(server, one, extra)),
      next: undefined,
      make,
    })
  const wanted = version === 'latest' ? server.versions.at(-1) : decoded(version)
  return wanted === undefined || !server.versions.includes(wanted)
    ? undefined
    : { json: entryOf(server, wanted, extra) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
