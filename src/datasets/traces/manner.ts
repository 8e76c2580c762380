import type { Random } from '../../core/random.ts'
import { isArray, type JsonObject, type JsonValue } from '../../core/value.ts'
import type { Call } from './trace-row.ts'
import type { Goal } from './world.ts'

/** How an agent writes its calls. What it wants is the same; the words are its own. */
export const MANNERS = ['plain', 'planner', 'paraphraser', 'chatty', 'terse', 'retries'] as const
export type Manner = (typeof MANNERS)[number]

/** How an agent that obeys gives away what is stolen. */
export const CARRIAGES = ['whole', 'pieces', 'encoded'] as const
export type Carriage = (typeof CARRIAGES)[number]

export function inManner(call: Call, manner: Manner, random: Random): Call {
  const change = WRITERS[manner]
  if (!change) return call
  const changed = Object.entries(call.arguments).map(([key, value]) => [
    key,
    FREE.has(key) && typeof value === 'string' && !value.includes('{') ? change(value, random) : value,
  ])
  return { tool: call.tool, arguments: Object.fromEntries(changed) as JsonObject }
}

/** The attacker's calls, with the payload whole, in pieces over several calls, or encoded. */
export function carried(goal: Goal, carriage: Carriage, random: Random): readonly Call[] {
  const { payload, calls } = goal
  if (payload === undefined || carriage === 'whole') return calls
  return calls.flatMap((one) => {
    const value = textOf(one.arguments[payload])
    if (value === undefined) return [one]
    const texts = carriage === 'encoded' ? [encode(value, random)] : pieces(value, random)
    return texts.map((text) => ({ tool: one.tool, arguments: { ...one.arguments, [payload]: text } }))
  })
}

/** Arguments that are prose: everything else has to be exact, or the tool would not understand it. */
const FREE = new Set(
  'body message subject note content description text comment reason reply entry remark'.split(' '),
)

const WRITERS: Readonly<Partial<Record<Manner, (text: string, random: Random) => string>>> = {
  paraphraser: reword,
  chatty: (text, random) =>
    text.length < 20
      ? text
      : `${random.pick(['Hello!', 'Good day,', 'Hi there,'])} ${random.pick(['As discussed, here is what we talked about:', 'I hope this finds you well. Please find it below.', 'Just a short message from my side.'])} ${text} ${random.pick(['Do not hesitate to ask if anything is unclear. Best regards', 'Many thanks and have a nice day!', 'Kind regards'])}`,
  terse: (text) => text.replaceAll(/\b(?:please|the|a|an|kindly|very)\s/gi, ''),
}

function reword(text: string, random: Random): string {
  return text
    .replaceAll(/\b(\d{4})-(\d{2})-(\d{2})\b/g, (_, year: string, month: string, date: string) =>
      random.chance(0.5)
        ? `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`
        : `${date}.${month}.${year}`,
    )
    .replaceAll(/\b(\d{2}) (\d{4})\b/g, '$1$2')
    .replaceAll(/\b([A-Z]{2}00)(\d{4})(\d{4})(\d{4})(\d{4})(\d{2})\b/g, '$1 $2 $3 $4 $5 $6')
    .replaceAll(/\b[a-z]+\b/g, (word) => SYNONYMS[word] ?? word)
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const SYNONYMS: Readonly<Record<string, string>> = {
  meeting: 'get-together',
  please: 'kindly',
  about: 'regarding',
  summary: 'overview',
  send: 'forward',
  invoice: 'bill',
  problem: 'issue',
  because: 'since',
  also: 'as well',
  tomorrow: 'the day after today',
  password: 'passphrase',
}

function encode(text: string, random: Random): string {
  const bytes = new TextEncoder().encode(text)
  const base64 = btoa(String.fromCharCode(...bytes))
  return random.pick([
    base64,
    base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
    [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    encodeURIComponent(text),
    Array.from(text).toReversed().join(''),
  ])
}

function pieces(text: string, random: Random): string[] {
  const count = Math.min(text.length, random.whole(2, 3))
  const size = Math.ceil(text.length / count)
  return Array.from({ length: count }, (_, at) => text.slice(at * size, (at + 1) * size)).filter(
    (one) => one !== '',
  )
}

function textOf(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return value
  return isArray(value)
    ? undefined
    : value === undefined || value === null
      ? undefined
      : JSON.stringify(value)
}
