import { field, isObject, stringField, type JsonObject } from '../../core/value.ts'
import type { Severity } from '../../core/severity.ts'
import { defineCheck } from '../check.ts'
import { couldBeTaken } from '../names/could-be-taken.ts'
import { namesIn, WELL_KNOWN_NAMES } from '../names/name-facts.ts'
import { isOfOneName, nameMarksOf } from '../names/name-mark.ts'
import { namedOf, type Named, wellKnown as nameOf } from '../names/named.ts'
import { nearKeysOf } from '../names/near-keys.ts'

export default defineCheck({
  id: 'lookalike-names',
  title: 'Names that could be taken for a known one',
  why: 'Whoever types or reads a name in haste gets what somebody else put under its neighbour. Likeness alone says little: who holds both names, which was first and which of them is known decides.',
  table: 'T4',
  *judge(listing) {
    for (const { kind } of namesIn(listing)) yield { count: 'names-compared', by: kind }
  },
  marks: nameMarksOf,
  *compare(group) {
    const wellKnown = WELL_KNOWN_BY_KEY.get(group.key) ?? []
    if (group.marks.length < 2 && wellKnown.length === 0 && isOfOneName(group.marks[0]?.body)) return
    const names = namedOf(group)
    if (names.length + wellKnown.length < 2) return
    // Who is neither known nor has a date is imitated by nobody that we could tell.
    const known = [...names.filter(isKnowable), ...wellKnown]
      .toSorted((a, b) => b.fame - a.fame || compareText(a.published ?? '', b.published ?? ''))
      .slice(0, MOST_KNOWN)
    for (const one of names)
      for (const other of known) {
        const taken = couldBeTaken(one, other)
        if (taken === undefined || one.listing === undefined) continue
        const body = evidenceOf(one, other, taken.how, taken.severity, taken.isLater)
        yield { mark: { key: `${one.kind}:${one.name}`, body, listing: one.listing } }
      }
  },
  *conclude(group) {
    const found = group.marks.flatMap(({ body }) => (isObject(body) ? [body] : []))
    const [body] = found.toSorted((a, b) => rankOf(b) - rankOf(a))
    if (body === undefined) return
    yield { count: 'lookalike-names', by: group.key.split(':', 1)[0] ?? '' }
    yield {
      flag: 'lookalike-name',
      severity: severityOf(body),
      subject: stringField(body, 'listing') ?? group.key,
      message: `${group.key} could be taken for ${stringField(body, 'for')}: ${stringField(body, 'how')}`,
      evidence: { name: group.key, ...body },
    }
  },
})

const MOST_KNOWN = 40
const SEVERITY: readonly Severity[] = ['low', 'medium', 'high']

const isKnowable = ({ fame, published }: Named): boolean => fame >= 2 || published !== undefined
const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** Names that people know need no listing to be imitated. */
const WELL_KNOWN_BY_KEY: ReadonlyMap<string, readonly Named[]> = (() => {
  const all = new Map<string, Named[]>()
  for (const [kind, names] of WELL_KNOWN_NAMES)
    for (const name of names)
      for (const key of nearKeysOf(name)) all.set(key, [...(all.get(key) ?? []), nameOf(name, kind)])
  return all
})()

function evidenceOf(
  one: Named,
  other: Named,
  how: string,
  severity: Severity,
  isLater: boolean | undefined,
): JsonObject {
  return {
    listing: one.listing ?? '',
    for: other.name,
    how,
    severity,
    fame: other.fame,
    ...(isLater !== undefined && { isLater }),
    ...(one.published !== undefined && { published: one.published }),
    ...(other.published !== undefined && { forPublished: other.published }),
    owners: [...one.owners].slice(0, MOST_OWNERS),
    forOwners: [...other.owners].slice(0, MOST_OWNERS),
  }
}

const MOST_OWNERS = 5

const severityOf = (body: JsonObject): Severity =>
  SEVERITY.find((severity) => severity === field(body, 'severity')) ?? 'low'

function rankOf(body: JsonObject): number {
  const fame = field(body, 'fame')
  return SEVERITY.indexOf(severityOf(body)) * 10 + (typeof fame === 'number' ? fame : 0)
}
