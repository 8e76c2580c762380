import { ACTS, type Clause, type Clauses, readClauses } from './clause.ts'
import { HOSTS, hostOf } from './clause/host.ts'
import { THINGS } from './clause/meaning.ts'

/** A text in numbers, for models: what its clauses ask, of whom, how, and how they stand out from the rest. */
export interface ClauseSignals {
  /** One row for each of the first asking clauses; columns are `CLAUSE_SIGNALS`. */
  readonly perClause: readonly Float32Array[]
  /** The text as a whole; columns are `DOCUMENT_SIGNALS`. */
  readonly document: Float32Array
}

const ADDRESSEES = ['agent', 'reader', 'unknown'] as const
const MOODS = ['imperative', 'request', 'obligation', 'declarative', 'question'] as const
const POLARITIES = ['said', 'denied', 'discussed'] as const
const MANNERS = ['polite', 'conditional', 'covert', 'quoted', 'code', 'item', 'ended'] as const
const WHOSE = ['my', 'your', 'user'] as const

/** Names of the columns of a clause. The lists only ever grow at their ends within a version of the model. */
export const CLAUSE_SIGNALS: readonly string[] = [
  ...ADDRESSEES.map((name) => `addressee:${name}`),
  ...MOODS.map((name) => `mood:${name}`),
  ...POLARITIES.map((name) => `polarity:${name}`),
  ...MANNERS.map((name) => `manner:${name}`),
  ...WHOSE.map((name) => `whose:${name}`),
  ...ACTS.map((name) => `act:${name}`),
  ...THINGS.map((name) => `thing:${name}`),
  'foreign',
  'asks',
  'words',
  'position',
  'share',
]

/** Names of the columns of a document. `any:` is a maximum and `count:` the logarithm of one more than a count. */
export const DOCUMENT_SIGNALS: readonly string[] = [
  ...HOSTS.map((name) => `host:${name}`),
  ...CLAUSE_SIGNALS.map((name) => `any:${name}`),
  'count:clauses',
  'count:asking',
  'count:words',
  'count:severe',
  'share:asking',
  'share:questions',
  'share:told',
  'share:yours',
  'share:greetings',
  'share:agents',
  'only-asks',
  'last-asks',
  'first-asks',
  'contrast:person',
  'contrast:mood',
  'contrast:language',
  'cut',
]

export function clauseSignals(text: string, clauses: Clauses = readClauses(text)): ClauseSignals {
  const perClause = clauses.asking.slice(0, MOST_ROWS).map((clause) => rowOf(clause, text, clauses))
  return { perClause, document: documentOf(text, clauses, perClause) }
}

const MOST_ROWS = 64
const SEVERE = new Set([
  'send-out',
  'pay',
  'delete',
  'grant-access',
  'read-secret',
  'change-settings',
  'disable-protection',
  'override',
  'reveal-prompt',
  'secrecy',
  'harm',
])

function rowOf(clause: Clause, text: string, { asking, words }: Clauses): Float32Array {
  const has = new Set<string>([
    `addressee:${clause.addressee}`,
    `mood:${clause.mood}`,
    `polarity:${clause.polarity}`,
    ...MANNERS.filter((name) => clause[name]).map((name) => `manner:${name}`),
  ])
  for (const ask of clause.asks) {
    has.add(`act:${ask.act}`)
    for (const name of WHOSE) if (ask[name]) has.add(`whose:${name}`)
    for (const [bit, name] of THINGS.entries()) if (ask.things & (1 << bit)) has.add(`thing:${name}`)
  }
  if (clause.language !== 'en') has.add('foreign')
  const row = Float32Array.from(CLAUSE_SIGNALS, (name) => (has.has(name) ? 1 : 0))
  row[column('asks')] = Math.log1p(clause.asks.length)
  row[column('words')] = Math.log1p(clause.words)
  row[column('position')] = text.length === 0 ? 0 : clause.start / text.length
  row[column('share')] = asking.length === 0 || words === 0 ? 0 : Math.min(1, clause.words / words)
  return row
}

function column(name: string): number {
  return COLUMNS.get(name) ?? 0
}

const COLUMNS: ReadonlyMap<string, number> = new Map(CLAUSE_SIGNALS.map((name, at) => [name, at]))

function documentOf(text: string, clauses: Clauses, rows: readonly Float32Array[]): Float32Array {
  const { asking, total, words, questions, told, yours, greetings, agents, cut } = clauses
  const host = hostOf(text)
  const severe = asking.filter(({ asks }) => asks.some(({ act }) => SEVERE.has(act))).length
  const last = asking.at(-1)
  const isAll = asking.reduce((sum, clause) => sum + clause.words, 0) >= words * 0.8
  const share = (count: number): number => (total === 0 ? 0 : Math.min(1, count / total))
  const others = total - asking.length
  return Float32Array.from([
    ...HOSTS.map((name) => Number(name === host)),
    ...CLAUSE_SIGNALS.map((_, at) => rows.reduce((most, row) => Math.max(most, row[at] ?? 0), 0)),
    Math.log1p(total),
    Math.log1p(asking.length),
    Math.log1p(words),
    Math.log1p(severe),
    share(asking.length),
    share(questions),
    share(told),
    share(yours),
    share(greetings),
    share(agents),
    Number(asking.length > 0 && isAll),
    Number(last !== undefined && text.length - last.end < 40),
    Number(asking[0] !== undefined && asking[0].start < 5),
    // The rest tells of somebody, or of nobody, and this speaks to someone.
    Number(others > 2 && told > asking.length),
    Number(others > 2 && asking.length > 0 && asking.length <= 3),
    Number(new Set(asking.map(({ language }) => language)).size > 1 || clauses.languages > 1),
    Number(cut),
  ])
}
