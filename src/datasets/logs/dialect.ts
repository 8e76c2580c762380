import type { Random } from '../../core/random.ts'
import { namesFor } from './field-names.ts'
import { filled } from './filled.ts'
import { inCase } from './letter-case.ts'
import type { LetterCase } from './letter-case.ts'
import type { Make, StepLevel } from './scenario.ts'
import type { Entry } from './tell.ts'
import { timestampFor } from './timestamp.ts'
import { omittedFields, valueWords } from './value-words.ts'

export type FieldValue = string | number | boolean
export type NamedValue = readonly [name: string, value: FieldValue]

/** An entry in the words of one author, not yet laid out. */
export interface Line {
  readonly time: string
  readonly host: string
  readonly by: string
  readonly pid: number
  /** Empty where the author writes none. */
  readonly level: string
  readonly event: string
  readonly say: string
  readonly fields: readonly NamedValue[]
  /** The fields that `say` does not mention. */
  readonly unsaid: readonly NamedValue[]
  /** What this author repeats in every entry: host, process, container. */
  readonly context: readonly NamedValue[]
}

/** How one author names and writes things; chosen once for a pair, so that both twins are by one hand. */
export type Dialect = (entry: Entry, index: number) => Line

export function dialectFor(random: Random, make: Make): Dialect {
  const time = timestampFor(random.fork('time'))
  const fieldCase = random
    .fork('field')
    .pick<LetterCase>(['snake', 'snake', 'snake', 'snake', 'camel', 'dot', 'kebab', 'upper'])
  const eventCase = random
    .fork('event')
    .pick<LetterCase>(['snake', 'snake', 'snake', 'dot', 'pascal', 'kebab', 'upper', 'words'])
  const rename = (name: string): string => inCase(random.fork(`name/${name}`).pick(namesFor(name)), fieldCase)
  const level = levelFor(random)
  const value = valueFor(random.fork('value'))
  const omitted = omittedFields(random.fork('omitted'))
  const repeated = contextFor(random.fork('context'), make, rename)
  return (entry, index) => {
    const { step } = entry
    const wording =
      [entry.say, ...step.say].find((say) => !mentions(say).some((name) => omitted.has(name))) ?? entry.say
    const mentioned = new Set(mentions(wording))
    const kept = Object.entries(step.fields).filter(([name]) => !omitted.has(name))
    const named = unrepeated(kept, rename).map(({ canonical, name, value: raw }) => ({
      canonical,
      pair: [name, value(canonical, raw)] as const,
    }))
    const taken = new Set(named.map(({ pair }) => pair[0]))
    const own = typeof step.fields['pid'] === 'number' ? step.fields['pid'] : make.pid(`by/${step.by}`)
    return {
      time: time(entry.at),
      host: make.host('log'),
      by: step.by,
      pid: own,
      level: level(step.level ?? 'info', index),
      event: inCase(step.event, eventCase),
      say: filled(wording, worded(step.fields, value)),
      fields: named.map(({ pair }) => pair),
      unsaid: named.filter(({ canonical }) => !mentioned.has(canonical)).map(({ pair }) => pair),
      context: repeated(step.by, own, index).filter(([name]) => !taken.has(name)),
    }
  }
}

const mentions = (say: string): string[] => [...say.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')

function worded(fields: Entry['step']['fields'], value: (name: string, value: FieldValue) => FieldValue) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, raw]) => [name, typeof raw === 'number' ? raw : value(name, raw)]),
  )
}

/** Two fields of one entry that would get one name keep their own. */
function unrepeated(fields: readonly (readonly [string, FieldValue])[], rename: (name: string) => string) {
  const used = new Set<string>()
  return fields.map(([canonical, value]) => {
    const wanted = rename(canonical)
    const name = used.has(wanted) ? canonical : wanted
    used.add(name)
    return { canonical, name, value }
  })
}

const LADDER: readonly StepLevel[] = ['debug', 'info', 'notice', 'warn', 'error', 'crit']
const LEVEL_NAMES: readonly (readonly string[])[] = [
  ['debug', 'info', 'notice', 'warn', 'error', 'crit'],
  ['DEBUG', 'INFO', 'NOTICE', 'WARN', 'ERROR', 'CRITICAL'],
  ['DEBUG', 'INFO', 'INFO', 'WARNING', 'ERROR', 'FATAL'],
  ['debug', 'info', 'info', 'warning', 'err', 'alert'],
  ['7', '6', '5', '4', '3', '2'],
  ['D', 'I', 'I', 'W', 'E', 'C'],
]

/** Levels drift: authors differ in what they call a warning, some call everything info, many write no level at all. */
function levelFor(random: Random): (level: StepLevel, index: number) => string {
  const names = random.fork('levels').pick(LEVEL_NAMES)
  const habit = random.fork('habit').next()
  return (level, index) => {
    if (habit < 0.35) return ''
    if (habit < 0.45) return names[1] ?? ''
    const drift = random.fork(`drift/${index}`)
    const at = LADDER.indexOf(level) + (drift.chance(0.12) ? drift.pick([-1, 1]) : 0)
    return names[Math.min(5, Math.max(0, at))] ?? ''
  }
}

/** How numbers of bytes and truth values are written. */
function valueFor(random: Random): (name: string, value: FieldValue) => FieldValue {
  const humane = random.chance(0.15)
  const word = valueWords(random.fork('words'))
  const truths = random.pick<readonly string[]>([[], [], [], ['yes', 'no'], ['true', 'false'], ['1', '0']])
  return (name, value) => {
    if (typeof value === 'boolean') return truths[value ? 0 : 1] ?? value
    if (typeof value === 'string') return word(value)
    return humane && typeof value === 'number' && /bytes|size/.test(name) ? humaneBytes(value) : value
  }
}

function humaneBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes}B`
  if (bytes < 1024 ** 2) return `${(bytes / 1024).toFixed(1)}KB`
  return bytes < 1024 ** 3 ? `${(bytes / 1024 ** 2).toFixed(1)}MB` : `${(bytes / 1024 ** 3).toFixed(2)}GB`
}

type Context = (by: string, pid: number, index: number) => NamedValue[]

function contextFor(random: Random, make: Make, rename: (name: string) => string): Context {
  const has = (name: string, probability: number): boolean => random.fork(name).chance(probability)
  const [host, pid, uid, seq, pod, cgroup, site] = [
    has('host', 0.4),
    has('pid', 0.4),
    has('uid', 0.15),
    has('seq', 0.12),
    has('pod', 0.12),
    has('cgroup', 0.06),
    has('site', 0.08),
  ]
  return (by, own, index) => [
    ...(seq ? [[rename('seq'), index + 1] as const] : []),
    ...(host ? [[rename('host'), make.host('log')] as const] : []),
    ...(pod ? [['pod', `${by.split(/[^a-z-]/)[0]}-${make.id(`pod/${by}`)}`] as const] : []),
    ...(pid ? [[rename('pid'), own] as const] : []),
    ...(uid ? [[rename('uid'), make.uid(`by/${by}`, 'service')] as const] : []),
    ...(cgroup ? [['cgroup', `/system.slice/${by}.service`] as const] : []),
    ...(site
      ? [['env', random.fork('env').pick(['prod', 'production', 'prod-eu', 'stage', 'live'])] as const]
      : []),
  ]
}
