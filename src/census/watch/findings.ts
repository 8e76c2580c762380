import type { JsonValue } from '../../core/value.ts'
import type { NotChecked } from '../../core/finding.ts'
import type { SheetRow } from '../../store/queue.ts'
import type { Check, Flag, Judged, Mark, MarkGroup } from '../check.ts'
import { listingKey } from '../identity.ts'
import { answerIn, asJson } from '../kept.ts'
import type { Listing } from '../listing.ts'
import type { Answer } from '../question.ts'
import { answersOf, secondMarksOf } from '../run/compare.ts'
import { flagKey, isFlagged } from '../run/flags.ts'
import { answerTo } from '../run/look.ts'
import { readMarkId } from '../run/mark-id.ts'
import type { CensusSetting } from '../run/setting.ts'
import { marksOf } from '../run/settle.ts'
import type { Found } from './event.ts'

/** What the checks say of one listing that they had not said before, and what has to be kept so that they say it once. */
export interface Findings {
  readonly found: readonly Found[]
  readonly notChecked: readonly NotChecked[]
  readonly rows: readonly SheetRow[]
}

/**
 * The narrow way: the listing is judged alone, and compared with those that a whole run put under the same keys, so that a
 * poll costs what changed. What others in those groups are now, for having one more among them, the next whole run says.
 */
export async function findingsOf(
  listing: Listing,
  history: readonly Listing[],
  setting: CensusSetting,
): Promise<Findings> {
  const notChecked = new Map<string, NotChecked>()
  const found = new Map<string, Found>()
  const rows: SheetRow[] = []
  const id = listingKey(listing)
  for (const check of setting.checks) {
    // What a listing was before is told as its changes.
    if (check.id === 'drift') continue
    const { flags, marks } = judgedAlone(check, listing, history)
    for (const flag of flags) if (!(await wasTold(flag, setting))) tell(flag, check)
    const second = await round(check, check.compare, check.asks, marks, SHEETS.first)
    await round(check, check.conclude, check.thenAsks, second, SHEETS.second)
  }
  return { found: [...found.values()].slice(0, MOST_FOUND), notChecked: [...notChecked.values()], rows }

  /** Gives what is put together anew. */
  async function round(
    check: Check,
    judge: Check['compare'],
    asks: string | undefined,
    marks: readonly Mark[],
    sheets: SheetsOf,
  ): Promise<readonly Mark[]> {
    const further: Mark[] = []
    if (!judge) return further
    for (const [place, mark] of marks.entries()) {
      const since = sheets.since(check.id)
      rows.push({ sheet: since, key: mark.key, id: `${id}#${place} ${listing.snapshot}`, body: mark.body })
      const { group, wasMember } = await groupOf(sheets.before(check.id), since, mark, id, setting)
      const answer = asks === undefined ? undefined : await answerOf(asks, mark.key, listing, setting)
      if (asks !== undefined && (!answer || 'unknown' in answer))
        notChecked.set(check.id, { what: check.id, reason: answer ? answer.unknown : 'nobody was asked' })
      for (const judged of judge({ ...group, answer })) {
        // Of others in the group the last whole run has put it together.
        if ('mark' in judged && (judged.mark.listing ?? id) === id) further.push(judged.mark)
        if (!('flag' in judged)) continue
        const isOfGroup = judged.subject === mark.key && !wasMember
        if (isOfGroup || !(await wasTold(judged, setting))) tell(judged, check)
      }
    }
    return further
  }

  function tell(flag: Flag, check: Check): void {
    const key = flagKey(flag)
    const { severity, subject, message } = flag
    found.set(key, { flag: flag.flag, check: check.id, severity, subject, message })
    rows.push({ sheet: WATCH_FLAGS, key, id: check.id, body: null })
  }
}

const WATCH_FLAGS = 'watch flag'

interface SheetsOf {
  /** As a whole run left it. */
  readonly before: (check: string) => string
  readonly since: (check: string) => string
}

const SHEETS = {
  first: { before: marksOf, since: (check) => `watch mark ${check}` },
  second: { before: secondMarksOf, since: (check) => `watch second mark ${check}` },
} as const satisfies Record<string, SheetsOf>

/** What the watch put together since the last whole run. */
export const watchSheets = (checks: readonly Check[]): readonly string[] => [
  WATCH_FLAGS,
  ...checks.flatMap(({ id }) => [SHEETS.first.since(id), SHEETS.second.since(id)]),
]

const MOST_FOUND = 100

async function wasTold(flag: Flag, { store: { sheets } }: CensusSetting): Promise<boolean> {
  const key = flagKey(flag)
  return (await isFlagged(sheets, key)) || (await sheets.of(WATCH_FLAGS, key)).length > 0
}

function judgedAlone(
  check: Check,
  listing: Listing,
  history: readonly Listing[],
): { readonly flags: readonly Flag[]; readonly marks: readonly Mark[] } {
  const judged: readonly Judged[] = [...(check.judge?.(listing, history) ?? [])]
  return {
    flags: judged.filter((one) => 'flag' in one),
    marks: [...judged.flatMap((one) => ('mark' in one ? [one.mark] : [])), ...(check.marks?.(listing) ?? [])],
  }
}

/** With what others have under the same key: of whom the watch has seen since the last whole run, the newer counts. */
async function groupOf(
  before: string,
  after: string,
  { key, body }: Mark,
  own: string,
  { store }: CensusSetting,
): Promise<{ readonly group: Omit<MarkGroup, 'answer'>; readonly wasMember: boolean }> {
  const [of, since] = [await store.sheets.of(before, key), await store.sheets.of(after, key)]
  const newer = new Map<string, JsonValue>()
  // By snapshot, so that the last one stays.
  const byTime = since.map(({ id, body: said }) => ({ ...splitId(id), said }))
  for (const { listing, said } of byTime.toSorted((a, b) => (a.snapshot < b.snapshot ? -1 : 1)))
    newer.set(listing, said)
  const older = of.map(({ id, body: said }) => ({ listing: readMarkId(id).listing, body: said }))
  const wasMember = newer.has(own) || older.some(({ listing }) => listing === own)
  newer.delete(own)
  const marks = [
    ...older.filter(({ listing }) => listing !== own && !newer.has(listing)),
    ...[...newer].map(([listing, said]) => ({ listing, body: said })),
    { listing: own, body },
  ].toSorted((a, b) => (a.listing < b.listing ? -1 : a.listing > b.listing ? 1 : 0))
  return { group: { key, marks, left: 0 }, wasMember }
}

function splitId(id: string): { readonly listing: string; readonly snapshot: string } {
  const at = id.lastIndexOf('#')
  return { listing: id.slice(0, at), snapshot: id.slice(id.indexOf(' ', at) + 1) }
}

/** What is known already; where it is not and may be asked, it is asked once and kept. */
async function answerOf(
  id: string,
  key: string,
  { snapshot }: Listing,
  { store, lookups, outside }: CensusSetting,
): Promise<Answer | undefined> {
  const known = answerIn(await store.sheets.of(answersOf(id), key))
  const lookup = lookups.find((one) => one.id === id)
  if (!lookup || !outside || (known && 'fact' in known)) return known
  const answer = await answerTo(lookup, key, outside)
  if (answer === 'later') return { unknown: 'too-many-requests' }
  await store.sheets.add([{ sheet: answersOf(id), key, id: snapshot, body: asJson(answer) }])
  return answer
}
