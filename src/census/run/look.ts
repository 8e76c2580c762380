import { sha256Hex } from '../../core/canonical.ts'
import { field, isArray, stringField, type JsonValue } from '../../core/value.ts'
import type { AskOutcome } from '../../net/polite.ts'
import type { GiveBack, SheetRow, Task } from '../../store/queue.ts'
import { parsed } from '../json-text.ts'
import { asJson } from '../kept.ts'
import {
  type Answer,
  type AskMore,
  type Lookup,
  type LookupWish,
  MOST_ASKED,
  type Reply,
  type Unknown,
} from '../question.ts'
import { answersOf } from './compare.ts'
import { keyHeaders } from './key-headers.ts'
import { gapRow } from './ledger.ts'
import { redacted, withoutSecretsIn } from './redacted.ts'
import type { CensusSetting, Outside } from './setting.ts'
import type { Work } from './task.ts'

/**
 * Asks a handful of questions of one kind. What a host does not answer now is asked later; so often with none of them
 * answered as a task is tried, they are unknown.
 */
export const LOOK: Work = {
  kind: 'look',
  isAsking: true,
  async run(task, { lookups, outside }: CensusSetting) {
    const { lookup: id, keys, day, round } = bodyOf(task.body)
    const lookup = lookups.find((one) => one.id === id)
    if (!lookup || !outside) return {}
    const rows: SheetRow[] = []
    const later: { readonly key: string; readonly not: NotNow }[] = []
    for (const key of keys) {
      const answer = await answerNow(lookup, key, outside)
      if ('later' in answer) later.push({ key, not: answer })
      else rows.push(...answerRows(lookup, key, day, answer))
    }
    const left = later.map(({ key }) => key)
    if (left.length < keys.length)
      return { rows, tasks: left.length === 0 ? [] : [lookTask(id, left, day, round + 1)] }
    return {
      again: againAfter(
        later.map(({ not }) => not),
        later.flatMap(({ key, not }) => answerRows(lookup, key, day, { unknown: not.later })),
      ),
    }
  },
}

function againAfter(nots: readonly NotNow[], orElse: readonly SheetRow[]): GiveBack {
  const waits = nots.flatMap(({ ms }) => ms ?? [])
  return {
    why: nots[0]?.later ?? 'nothing to ask',
    ...(waits.length === 0 ? {} : { afterMs: Math.min(...waits) }),
    // As with pages: waiting for a turn ends, being told to wait need not.
    isPatience: nots.every(({ later }) => later === 'not-our-turn'),
    orElse,
  }
}

/** `round`: how often some of these keys were put off, so that it is another task. */
export function lookTask(lookup: string, keys: readonly string[], day: string, round = 0): Task {
  const key = sha256Hex([lookup, day, String(round), ...keys].join('\n'))
  return { kind: LOOK.kind, key, body: { lookup, keys: [...keys], day, round } }
}

function bodyOf(body: JsonValue): { lookup: string; keys: readonly string[]; day: string; round: number } {
  const keys = field(body, 'keys')
  return {
    lookup: stringField(body, 'lookup') ?? '',
    keys: isArray(keys) ? keys.filter((one) => typeof one === 'string') : [],
    day: stringField(body, 'day') ?? '',
    round: Number(field(body, 'round') ?? 0),
  }
}

function answerRows({ id }: Lookup, key: string, day: string, answer: Answer): readonly SheetRow[] {
  // A redirect is followed with all that it carries; what is kept of it carries nothing.
  const row = { sheet: answersOf(id), key, id: day, body: asJson(withoutSecretsIn(answer)) }
  return 'unknown' in answer ? [row, gapRow(`lookup ${id}`, day, key, answer.unknown)] : [row]
}

/** One question, asked now; `later` where the host wants to be asked another time. */
export async function answerTo(lookup: Lookup, key: string, outside: Outside): Promise<Answer | 'later'> {
  const answer = await answerNow(lookup, key, outside)
  return 'later' in answer ? 'later' : answer
}

/** Nobody knows now. `ms`: when to ask again, where somebody said so. */
interface NotNow {
  readonly later: string
  readonly ms?: number
}

async function answerNow(lookup: Lookup, key: string, outside: Outside): Promise<Answer | NotNow> {
  const headers = keyHeaders(lookup.key, outside)
  if (typeof headers === 'string') return { unknown: `needs a key: set ${headers}` }
  let wish = lookup.wish(key)
  let kept: JsonValue | undefined
  for (let asked = 0; wish && asked < MOST_ASKED; asked += 1) {
    const outcome = await send(lookup, wish, headers, outside)
    if (outcome.kind === 'later') return { later: outcome.why, ms: outcome.ms }
    if (outcome.kind === 'failed')
      return outcome.isWorthRetrying ? { later: outcome.why } : { unknown: outcome.why }
    if (outcome.kind !== 'answer') return { unknown: outcome.kind === 'refused' ? outcome.why : outcome.kind }
    const read = lookup.read(replyOf(outcome, wish), key, kept)
    if (isMore(read)) [wish, kept] = [read.ask, read.keep]
    else return isUnknown(read) ? read : { fact: read }
  }
  return wish ? { unknown: 'asked too often' } : { fact: { isName: false } }
}

async function send(
  lookup: Lookup,
  wish: LookupWish,
  headers: Readonly<Record<string, string>>,
  outside: Outside,
): Promise<AskOutcome> {
  const foreign = wish.base === undefined ? undefined : (outside.addressOf(hostOf(wish.base)) ?? wish.base)
  const base = foreign ?? outside.addressOf(lookup.origin) ?? lookup.address
  if (base === undefined) return { kind: 'refused', why: 'bad-address' }
  const common = { perSecond: lookup.perSecond, wallMs: 30_000, isForeign: wish.base !== undefined }
  let token: string | undefined
  if (wish.bearer) {
    const granted = await outside.asker.ask({
      ...common,
      ...wish.bearer,
      accept: 'application/json',
      mostBytes: 65_536,
    })
    if (granted.kind !== 'answer') return granted
    token = stringField(parsed(new TextDecoder().decode(granted.bytes)), 'token')
  }
  return outside.asker.ask({
    ...common,
    base,
    path: wish.path,
    method: wish.method ?? 'GET',
    ...(wish.accept === undefined ? {} : { accept: wish.accept }),
    // A key is for its own host alone.
    headers: {
      ...(wish.base === undefined ? headers : {}),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    mostBytes: lookup.mostBytes ?? 4 * 1024 * 1024,
    robots: wish.robots === true,
  })
}

/** A host with a dot or a port: `https://npm` of a listing is not the mirror of npm. */
function hostOf(url: string): string {
  const host = URL.canParse(url) ? new URL(url).host : ''
  return /[.:]/.test(host) ? host : ''
}

function replyOf(outcome: Extract<AskOutcome, { kind: 'answer' }>, { isFile }: LookupWish): Reply {
  const { status, location, headers, bytes } = outcome
  return {
    status,
    location,
    headers,
    text: isFile === true ? '' : redacted(new TextDecoder().decode(bytes)),
    bytes: { sha256: sha256Hex(bytes), size: bytes.byteLength },
  }
}

const isMore = (read: JsonValue | Unknown | AskMore): read is AskMore =>
  typeof read === 'object' && read !== null && 'ask' in read

const isUnknown = (read: JsonValue | Unknown): read is Unknown =>
  typeof read === 'object' && read !== null && 'unknown' in read
