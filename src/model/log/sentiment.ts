import { kindOf } from './entities.ts'
import type { Entry } from './entries.ts'
import { measuresOf } from './measures.ts'
import { toneOf } from './tone.ts'

/** Alarm and calm of a log by its different words and things, each counted once, in all and in its last third. */
export interface Sentiment {
  readonly alarm: number
  readonly calm: number
  readonly lateAlarm: number
  readonly lateCalm: number
}

export function sentimentOf(entries: readonly Entry[]): Sentiment {
  const all = new Map<string, number>()
  const late = new Map<string, number>()
  entries.forEach((entry, at) => {
    const isLate = at >= (2 * entries.length) / 3
    const hear = (what: string, tone: number): void => {
      if (tone === 0) return
      all.set(what, tone)
      if (isLate) late.set(what, tone)
    }
    let denial = 0
    for (const word of entry.words) {
      const tone = toneOf(word) || thingTone(word)
      // "no errors", "without mismatch", "not modified": what is denied is calm, what is missing of calm is alarm.
      if (denial > 0 && tone !== 0) hear(`no ${word}`, tone > 0 ? -1.5 : 1)
      else hear(word, tone)
      denial = NOT.has(word) ? 3 : denial - 1
    }
    for (const { key, value, number, isPercent } of entry.fields) {
      const tone = fieldTone(key, value, number, isPercent)
      if (tone !== 0) hear(`${key}=${tone}`, tone)
    }
  })
  const [alarm, calm] = sides(all)
  const [lateAlarm, lateCalm] = sides(late)
  return { alarm, calm, lateAlarm, lateCalm }
}

const NOT = new Set('no not without none zero never neither nor 0 non'.split(' '))

function sides(tones: ReadonlyMap<string, number>): [alarm: number, calm: number] {
  let [alarm, calm] = [0, 0]
  for (const tone of tones.values())
    if (tone > 0) alarm += tone
    else calm -= tone
  return [alarm, calm]
}

const THINGS: Readonly<Record<string, number>> = {
  'outside address': 1.5,
  'inside address': -0.5,
  loopback: -0.5,
  'outside host': 0.5,
  'inside host': -1.5,
  'secret path': 2,
  'startup path': 1,
  'hidden path': 2,
  'temporary path': 1,
  'log path': -1,
  'public path': -2,
  'cache path': 0,
}

function thingTone(word: string): number {
  const kind = kindOf(word)
  return kind === undefined ? 0 : (THINGS[kind] ?? 0)
}

/** What a value says by its size: no errors, a disk nearly full, a free share nearly gone. */
function fieldTone(key: string, value: string, number: number | undefined, isPercent: boolean): number {
  if (value === 'false' || value === 'no' || value === 'none' || value === 'null' || value === 'off') {
    const tone = toneOf(key)
    return tone === 0 ? 0 : tone > 0 ? -1.5 : 1.5
  }
  if (number === undefined) return 0
  const measures = measuresOf(key)
  const has = (measure: string): boolean => measures.includes(measure)
  if (has('failed') || has('lost')) return number === 0 ? -1.5 : number >= 3 ? 2 : 0.5
  if (isPercent || /pct|percent|util|usage_p/.test(key)) {
    if (has('free')) return number <= 5 ? 3 : number <= 15 ? 1.5 : number >= 40 ? -1.5 : 0
    if (has('hits')) return 0
    return number >= 95 ? 3 : number >= 85 ? 1.5 : number <= 60 ? -1.5 : 0
  }
  if (has('user') && /uid/.test(key)) return number === 0 ? 1 : -0.5
  if (has('status'))
    return number >= 500 && number < 600 ? 2 : number === 200 || number === 0 ? -0.5 : number === 137 ? 2 : 0
  if (has('free')) return number === 0 ? 2 : 0
  return 0
}
