import { createHash } from 'node:crypto'
import type { Check, Flag, Judged, MarkGroup } from '../../src/census/check.ts'
import { listingKey } from '../../src/census/identity.ts'
import type { Listing } from '../../src/census/listing.ts'
import type { AskMore, Lookup, LookupWish, Reply } from '../../src/census/question.ts'
import { CHECKS } from '../../src/census/checks/index.ts'
import { LOOKUPS } from '../../src/census/lookups/index.ts'
import { REGISTRIES } from '../../src/census/registries/index.ts'
import { isObject, type JsonValue } from '../../src/core/value.ts'
import type { PageWish, Registry } from '../../src/census/registry.ts'
import type { Answer, Interface } from './interface.ts'
import { redactSecrets } from '../../src/core/secret.ts'
import { INTERFACES } from './interfaces.ts'
import type { World } from './world/world.ts'

/** Every flag that the checks raise over a world, without a network, a store or a queue between them. */
export function flagsOf(
  moments: readonly World[],
  ids: readonly string[],
): readonly (Flag & { check: string })[] {
  const histories = new Map<string, Listing[]>()
  for (const world of moments)
    for (const listing of listingsOf(world, ids)) {
      const key = listingKey(listing)
      histories.set(key, [...(histories.get(key) ?? []), listing])
    }
  const world = moments.at(-1)
  return world === undefined
    ? []
    : CHECKS.flatMap((check) =>
        flagsOfCheck(check, histories, world).map((flag) => ({ ...flag, check: check.id })),
      )
}

function flagsOfCheck(
  check: Check,
  histories: ReadonlyMap<string, readonly Listing[]>,
  world: World,
): readonly Flag[] {
  const flags: Flag[] = []
  const take = (judged: Iterable<Judged>, marks: Marks, listing = ''): void => {
    for (const one of judged)
      if ('flag' in one) flags.push(one)
      else if ('mark' in one) put(marks, one.mark.key, one.mark.listing ?? listing, one.mark.body)
  }
  const [first, second]: [Marks, Marks] = [new Map(), new Map()]
  for (const [key, history] of histories) {
    const newest = history.at(-1)
    if (newest === undefined || newest.status === 'deleted') continue
    take(check.judge?.(newest, history) ?? [], first, key)
    for (const { key: under, body } of check.marks?.(newest) ?? []) put(first, under, key, body)
  }
  for (const group of groupsOf(first, check.asks, world)) take(check.compare?.(group) ?? [], second)
  for (const group of groupsOf(second, check.thenAsks, world)) take(check.conclude?.(group) ?? [], new Map())
  return flags
}

type Marks = Map<string, { readonly listing: string; readonly body: MarkGroup['marks'][number]['body'] }[]>

function put(marks: Marks, key: string, listing: string, body: MarkGroup['marks'][number]['body']): void {
  const group = marks.get(key) ?? []
  marks.set(key, group)
  group.push({ listing, body })
}

function* groupsOf(marks: Marks, asks: string | undefined, world: World): Iterable<MarkGroup> {
  const lookup = LOOKUPS.find(({ id }) => id === asks)
  for (const [key, group] of marks)
    yield {
      key,
      marks: group,
      left: 0,
      answer: lookup === undefined ? undefined : answerTo(lookup, key, world),
    }
}

export function* listingsOf(world: World, ids: readonly string[]): Iterable<Listing> {
  for (const id of ids) {
    const registry = REGISTRIES.find((one) => one.id === id)
    if (registry?.live === undefined) throw new RangeError(`no such registry: ${id}`)
    yield* walked(registry, world)
  }
}

function* walked(registry: Registry, world: World): Iterable<Listing> {
  const { live } = registry
  const wishes: PageWish[] = [...(live?.first({ isWhole: false }) ?? [])]
  const seen = new Set<string>()
  for (let wish = wishes.shift(); wish !== undefined; wish = wishes.shift()) {
    if (seen.has(wish.path)) continue
    seen.add(wish.path)
    const reply = replyOf(
      INTERFACES.find(({ id }) => id === live?.origin),
      wish,
      world,
    )
    const page = { form: wish.form, path: wish.path, snapshot: `2026-1${world.moment}`, text: reply.text }
    for (const one of registry.read(page))
      if ('unreadable' in one) throw new Error(`${registry.id}: ${one.unreadable}`)
      else if (!('adds' in one)) yield one
    wishes.push(...(live?.next?.(page) ?? []))
  }
}

function answerTo(lookup: Lookup, key: string, world: World): MarkGroup['answer'] {
  let wish = lookup.wish(key)
  let kept: JsonValue | undefined
  for (let times = 0; wish !== undefined && times < 6; times++) {
    const { base }: LookupWish = wish
    const host = base === undefined ? undefined : new URL(base).host
    const place = INTERFACES.find(({ id, hosts }) =>
      host === undefined
        ? id === lookup.origin
        : hosts.some((one) => one === host || (one.startsWith('*') && host.endsWith(one.slice(1)))),
    )
    const read = lookup.read(replyOf(place, wish, world), key, kept)
    if (isObject(read) && 'ask' in read) [wish, kept] = [(read as unknown as AskMore).ask, read['keep']]
    else if (isObject(read) && 'unknown' in read) return { unknown: JSON.stringify(read['unknown']) }
    else return { fact: read as JsonValue }
  }
  return { unknown: 'no question' }
}

function replyOf(place: Interface | undefined, wish: LookupWish, world: World): Reply {
  const [path = '/', query = ''] = wish.path.split('?', 2)
  const asked = {
    method: wish.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    headers: { accept: wish.accept ?? '*/*', authorization: 'Bearer visitor', 'x-api-key': 'key' },
  }
  const answer: Answer = place?.answer(asked, { world, origin: 'http://127.0.0.1' }) ?? {
    status: 404,
    json: {},
  }
  const text = redactSecrets(answer.json === undefined ? (answer.text ?? '') : JSON.stringify(answer.json))
  const bytes = answer.bytes ?? Buffer.from(text)
  return {
    status: answer.status ?? 200,
    location: answer.headers?.['location'],
    headers: answer.headers ?? {},
    text: wish.isFile === true ? '' : text,
    bytes: { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length },
  }
}
