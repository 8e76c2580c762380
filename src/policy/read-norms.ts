import { fail } from '../core/error.ts'
import type { Tier } from '../core/policy.ts'
import { isFault, type Cedar, type NormJson } from './cedar.ts'
import type { CompilePattern, Norm, NormPlace, PolicyText } from './norm.ts'
import { readAlready } from './pack-norms.ts'
import { readsOf } from './reads.ts'
import { lineAndColumn, splitStatements, unitsOf } from './split.ts'
import { compileTemporal, type Compiled } from './temporal.ts'

/** The norms of one text, Cedar or JSON (told apart by its first character), or a failure that names file, line and column. */
export function readNorms(
  cedar: Cedar,
  source: PolicyText,
  compilePattern?: CompilePattern,
): readonly Norm[] {
  if (source.text.length > LONGEST_TEXT) broken(source, 0, 'it is too long')
  const norms = isJson(source.text)
    ? compileTemporal(source, compilePattern).map((compiled) => normOf(cedar, source, compiled))
    : splitStatements(source.text).map(({ start, text }) =>
        normOf(cedar, source, { start, text, isGenerated: false, pattern: undefined }),
      )
  if (norms.length > MOST_NORMS) broken(source, 0, `it has more than ${MOST_NORMS} norms`)
  return norms
}

const isJson = (text: string): boolean => /^\s{0,1000}\{/.test(text)

const LONGEST_TEXT = 1024 * 1024
const LONGEST_STATEMENT = 64 * 1024
const MOST_NORMS = 1000
const LONGEST_WORDS = 300

function normOf(cedar: Cedar, source: PolicyText, { start, text, isGenerated, pattern }: Compiled): Norm {
  if (text.length > LONGEST_STATEMENT) broken(source, start, 'the statement is too long')
  const json = readAlready(text) ?? cedar.read(text)
  if (isFault(json)) return broken(source, isGenerated ? start : start + unitsOf(text, json.start), json.what)
  const place = { file: source.file, ...lineAndColumn(source.text, start) }
  const bad = (what: string): never => broken(source, start, what)
  const notes = annotationsOf(json, bad)
  const id = notes.get('id') ?? `line-${place.line}`
  if (!ID.test(id)) bad('an @id is small letters, digits and hyphens')
  const tier = tierOf(json, notes, bad)
  const lifts = (notes.get('lifts') ?? '').split(',').flatMap((rule) => rule.trim() || [])
  if (lifts.length > 0 && json.effect === 'forbid') bad('only a permit lifts')
  if ((tier === 'must') !== notes.has('first'))
    bad('@tier("must") and @first("server::tool") go together: a duty says what is to be called first')
  return {
    rule: `policy/${source.pack ?? source.layer}/${id}`,
    layer: source.layer,
    effect: json.effect,
    tier,
    because: notes.get('because'),
    remedy: notes.get('remedy'),
    first: notes.get('first'),
    lifts,
    json,
    reads: readsOf(json),
    place,
    text,
    isGenerated,
    pattern,
  }
}

const ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/
const ANNOTATIONS = ['id', 'tier', 'because', 'remedy', 'first', 'lifts']

function annotationsOf({ annotations = {} }: NormJson, bad: (what: string) => never): Map<string, string> {
  for (const [name, value] of Object.entries(annotations)) {
    if (!ANNOTATIONS.includes(name)) bad(`there is no annotation @${name}: ${ANNOTATIONS.join(', ')}`)
    if (value.length > LONGEST_WORDS || /\p{C}/u.test(value))
      bad(`@${name} has more than ${LONGEST_WORDS} characters, or some that cannot be seen`)
  }
  return new Map(Object.entries(annotations))
}

function tierOf({ effect }: NormJson, notes: Map<string, string>, bad: (what: string) => never): Tier {
  const said = notes.get('tier')
  if (effect === 'permit') return said === undefined || said === 'allow' ? 'allow' : bad('a permit allows')
  const tier = (['block', 'must', 'confirm'] as const).find((known) => known === (said ?? 'block'))
  return tier ?? bad('@tier of a forbid is block, must or confirm')
}

function broken({ file, text }: PolicyText, offset: number, what: string): never {
  const { line, column }: Omit<NormPlace, 'file'> = lineAndColumn(text, offset)
  return fail('policy/unreadable', { file, line: String(line), column: String(column), what })
}
