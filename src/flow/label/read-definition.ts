import type { Definition } from '../../core/subject.ts'
import { field, isObject, listField, stringField, type JsonValue } from '../../core/value.ts'
import { nameWords, plainForm, splitName, textWords } from './split-words.ts'
import { isKnownThing } from './things.ts'
import { ATTRIBUTES, deedOf, STATES, SURE, TOLD, UNSURE, type Deed } from './verbs.ts'

/** One definition, read once for all rules. */
export interface Said {
  /** Of the name, without what only repeats the server. */
  readonly name: readonly string[]
  /** What the name says is done, or the description where the name is but a thing; the first is the main one. */
  readonly deeds: readonly Deed[]
  readonly deedFrom: 'name' | 'description'
  /** The words of the deeds. */
  readonly verbs: readonly string[]
  /** What the description begins with, where that is a deed. */
  readonly told: Deed | undefined
  /** Words of what is named: the name's, then, where those tell nothing, of the first sentence. */
  readonly things: ReadonlySet<string>
  readonly server: readonly string[]
  /** Words of the first sentence. */
  readonly opening: readonly string[]
  /** The description in small letters, blanks single, bounded. */
  readonly text: string
  readonly parameters: readonly Parameter[]
  readonly hints: Hints
}

export interface Parameter {
  readonly name: string
  /** The name where it is one word, fit to be shown. */
  readonly shown: string
  readonly words: readonly string[]
  readonly text: string
  readonly format: string | undefined
  readonly isText: boolean
  readonly choices: readonly string[]
}

interface Hints {
  readonly readOnly: boolean | undefined
  readonly destructive: boolean | undefined
  readonly openWorld: boolean | undefined
}

export function readDefinition(server: string, { name, json }: Definition): Said {
  const serverWords = nameWords(server)
  const whole = withoutPrefix(splitName(name), serverWords)
  const words = whole.map(plainForm)
  const text = (stringField(json, 'description') ?? stringField(json, 'title') ?? '')
    .slice(0, LONGEST_TEXT)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
  const opening = textWords(firstSentence(text)).slice(0, 24)
  const named = isSum(words, opening) ? [['add', 'compute'] as const] : deedsOf(words, whole)
  const told = openingDeed(opening, named.length === 0)
  const [first] = named
  const isState = first?.[1] === 'write' && isRead(told?.[1]) && (STATES.has(first[0]) || !SURE.has(first[0]))
  const usesName = named.length > 0 && !isState
  const isTelling = words.some((word) => isKnownThing(word) && !named.some(([verb]) => verb === word))
  const deeds = usesName ? named : told ? [told] : []
  return {
    name: words,
    deeds: deeds.map(([, deed]) => deed),
    deedFrom: usesName ? 'name' : 'description',
    verbs: deeds.map(([word]) => word),
    told: told?.[1],
    things: new Set([
      ...words,
      ...serverWords.filter((word) => WEB.has(word) || (word === 'browser' && serverWords[0] === word)),
      ...(isTelling ? [] : opening),
      ...(words.every((word) => GENERIC.has(word) || named.some(([verb]) => verb === word))
        ? serverWords
        : []),
    ]),
    server: serverWords,
    opening,
    text,
    parameters: parametersOf(json['inputSchema'], text),
    hints: hintsOf(json['annotations']),
  }
}

const WEB = new Set(['web', 'playwright', 'puppeteer', 'chrome', 'selenium'])
/** Words that say nothing of what a thing is. */
const GENERIC = new Set(
  'summary section link fact topic detail info information content text item list result data all by id name one key related value entry full latest recent current new batch bulk multiple'.split(
    ' ',
  ),
)
const LONGEST_TEXT = 3000
const MOST_PARAMETERS = 64

const isRead = (deed: Deed | undefined): boolean => deed === 'read' || deed === 'search'

/** Numbers are added to no store. */
function isSum([first, ...rest]: readonly string[], opening: readonly string[]): boolean {
  return first === 'add' && (rest.includes('number') || (rest.length === 0 && opening.includes('number')))
}

/** `gmail_send_mail` of the server gmail is `send_mail`; a name that has nothing else is left as it is. */
function withoutPrefix(words: readonly string[], server: readonly string[]): readonly string[] {
  let start = 0
  while (
    start < words.length - 1 &&
    (NOISE.has(words[start]!) || (server.includes(words[start]!) && !SURE.has(words[start]!)))
  )
    start += 1
  const kept = words.slice(start)
  const end = kept.length > 1 && NOISE.has(kept.at(-1)!) ? kept.slice(0, -1) : kept
  return end
}

const NOISE = new Set([
  'mcp',
  'tool',
  'api',
  'fn',
  'function',
  'v1',
  'v2',
  'v3',
  'please',
  'can',
  'do',
  'the',
  'a',
])

function deedsOf(words: readonly string[], whole: readonly string[]): readonly (readonly [string, Deed])[] {
  const found: [string, Deed][] = []
  for (const [index, word] of words.entries()) {
    const deed = deedAt(words, whole, index)
    // `get_open_orders`: what comes after the first deed is a thing, unless something joins them.
    if (deed && (found.length === 0 || JOINING.has(words[index - 1]!))) found.push([word, deed])
  }
  const [first = '', second] = words
  const unsure = UNSURE.get(first)
  // A visit is booked and not made: the last word of all is often a thing.
  if (found.length > 0 && !(unsure && (second === 'as' || LAST_THINGS.has(found[0]![0])))) return found
  return unsure && second !== undefined && !ATTRIBUTES.has(second) && second !== 'message'
    ? [[first, unsure]]
    : found
}

/** Further on in a name a plural is a thing, and so is what has an attribute behind it: `hot_posts`, `best_send_time`. */
function deedAt(words: readonly string[], whole: readonly string[], index: number): Deed | undefined {
  const word = words[index]!
  if (index === 0) {
    const deed = deedOf(word, 'ing')
    return deed === 'spend' && REPORTED.has(words[1] ?? '') ? undefined : deed
  }
  if (whole[index] !== word || ATTRIBUTES.has(words[index + 1] ?? '')) return undefined
  return index === words.length - 1 ? deedOf(word, 'er') : SURE.get(word)
}

/** `refund_status` moves no money. */
const REPORTED = new Set(['status', 'history', 'info', 'detail', 'list', 'report', 'policy', 'count'])
const LAST_THINGS = new Set(['visit', 'view', 'move', 'copy', 'post'])

const JOINING = new Set(['and', 'or', 'then', 'to'])

/** The deed a description begins with: `Sends a mail`, `This tool can delete rows`, `Use this to run a command`. */
function openingDeed(words: readonly string[], isAlone: boolean): readonly [string, Deed] | undefined {
  let index = 0
  while (index < words.length && LEADING.has(words[index]!)) index += 1
  const word = words[index]
  if (word === undefined) return undefined
  const next = words[index + 1] ?? ''
  if (next === 'of') return undefined
  const sure = TOLD.has(word)
    ? 'read'
    : word === 'turn' && words.includes('into')
      ? 'compute'
      : deedOf(word, 'ing')
  const deed = sure ?? (isAlone && next !== '' && !BESIDE.has(next) ? UNSURE.get(word) : undefined)
  return deed && [word, deed]
}

/** What follows a thing: `rate between`, `order from`. */
const BESIDE = new Set('between for from in on at with'.split(' '))

const LEADING = new Set(
  'this tool a an the to use used for it will can is be allow allows let you us api function method that which quickly easily safely securely directly automatically user agent when enable utility'.split(
    ' ',
  ),
)

function firstSentence(text: string): string {
  const end = /[.!?;:](?: |$)|,? returns? /.exec(text.slice(12))
  return end ? text.slice(0, 12 + end.index) : text.slice(0, 200)
}

function parametersOf(schema: JsonValue | undefined, text: string): readonly Parameter[] {
  const properties = field(schema, 'properties')
  if (isObject(properties))
    return Object.entries(properties)
      .slice(0, MOST_PARAMETERS)
      .map(([name, body]) => parameterOf(name, body))
  return [...text.matchAll(PYDOC)].slice(0, MOST_PARAMETERS).map(([, name = '']) => parameterOf(name, {}))
}

/** Descriptions made of Python docstrings name the parameters in this way. */
const PYDOC = /:param (?:str |int |float )?([a-z_0-9]{1,40}):/g

function parameterOf(name: string, body: JsonValue): Parameter {
  const type = field(body, 'type')
  return {
    name: name.slice(0, 100),
    shown: /^[\w.$-]{1,40}$/.test(name) ? name : '…',
    words: nameWords(name),
    text: (stringField(body, 'description') ?? '').slice(0, 400).toLowerCase(),
    format: stringField(body, 'format'),
    isText: type === undefined || type === 'string' || (Array.isArray(type) && type.includes('string')),
    choices: listField(body, 'enum')
      .slice(0, 40)
      .flatMap((one) => (typeof one === 'string' ? [one.toLowerCase().slice(0, 40)] : [])),
  }
}

function hintsOf(annotations: JsonValue | undefined): Hints {
  const hint = (key: string): boolean | undefined => {
    const value = field(annotations, key)
    return typeof value === 'boolean' ? value : undefined
  }
  return {
    readOnly: hint('readOnlyHint'),
    destructive: hint('destructiveHint'),
    openWorld: hint('openWorldHint'),
  }
}
