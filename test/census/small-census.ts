import type { Check, Flag, Judged, Mark } from '../../src/census/check.ts'
import { listingKey } from '../../src/census/identity.ts'
import type { Listing } from '../../src/census/listing.ts'
import type { Answer } from '../../src/census/question.ts'

/** What one check says of a handful of listings, in memory: shuffled and counted as a run does it. */
export function smallCensus(
  check: Check,
  histories: readonly (readonly Listing[])[],
  answered: (key: string) => Answer | undefined = () => undefined,
) {
  const counts: Record<string, number> = {}
  const measures: Record<string, string> = {}
  const tallies = new Map<string, [number, number, number]>()
  const flags: Flag[] = []
  const take = (judged: Judged, marked: (mark: Mark) => void): void => {
    if ('mark' in judged) marked(judged.mark)
    else if ('flag' in judged) flags.push(judged)
    else if ('count' in judged) {
      const key = named(judged.count, judged.by)
      counts[key] = (counts[key] ?? 0) + (judged.of ?? 1)
    } else {
      const key = named(judged.measure, judged.by)
      const [hits, of, unknown] = tallies.get(key) ?? [0, 0, 0]
      const { hit } = judged
      tallies.set(key, hit === undefined ? [hits, of, unknown + 1] : [hits + (hit ? 1 : 0), of + 1, unknown])
      const [now = 0, all = 0, open = 0] = tallies.get(key) ?? []
      measures[key] = `${now}/${all}${open > 0 ? ` and ${open}?` : ''}`
    }
  }
  const groups: Groups = new Map()
  const second: Groups = new Map()
  for (const history of histories) {
    const newest = history.at(-1)
    if (!newest) continue
    const listing = listingKey(newest)
    const put = ({ key, body }: Mark): void => void grouped(groups, key).push({ listing, body })
    for (const judged of check.judge?.(newest, history) ?? []) take(judged, put)
    for (const mark of check.marks?.(newest) ?? []) put(mark)
  }
  for (const [key, marks] of groups)
    for (const judged of check.compare?.({ key, marks, left: 0, answer: answered(key) }) ?? [])
      take(judged, (mark) => {
        grouped(second, mark.key).push({ listing: key, body: mark.body })
      })
  for (const [key, marks] of second)
    for (const judged of check.conclude?.({ key, marks, left: 0, answer: undefined }) ?? [])
      take(judged, () => undefined)
  return { counts, measures, flags }
}

type Groups = Map<string, { readonly listing: string; readonly body: Mark['body'] }[]>

function grouped(groups: Groups, key: string) {
  const known = groups.get(key) ?? []
  groups.set(key, known)
  return known
}

const named = (name: string, by: string | undefined): string => (by === undefined ? name : `${name} ${by}`)

/** A listing of `acme-example` in the registry `shelf`, but for what is said otherwise. */
export function listingOf(some: Partial<Listing> = {}): Listing {
  return {
    registry: 'shelf',
    snapshot: '2026-01',
    name: 'a-server',
    isLatest: true,
    status: 'active',
    packages: [],
    remotes: [],
    settings: [],
    launches: [],
    examples: [],
    ...some,
  }
}

export const ownedBy = (owner: string, name: string, some: Partial<Listing> = {}): Listing =>
  listingOf({ name, repository: { url: `https://github.com/${owner}/${name}` }, ...some })
