import { FairleadError, fail } from '../core/error.ts'
import { locateJson, readJson } from '../core/json.ts'
import { SEVERITIES } from '../core/severity.ts'
import { TEXT_ROLES, type Text, type TextRole } from '../core/subject.ts'
import { field, isArray, isObject, stringField, type JsonValue } from '../core/value.ts'
import type { UserHit, UserRules } from './rule-book.ts'

/** Compiles the text of a rules file, or fails and says in which line. */
export type CompileRules = (text: string, file: string) => UserRules

/**
 * Users' patterns run on whatever a server sends, so they run in an engine that takes linear time whatever the pattern: RE2,
 * without look-around and back-references. It is loaded here, so that a guard without rules never pays for it.
 */
export async function loadRuleCompiler(): Promise<CompileRules> {
  const { RE2JS, RE2Set } = await import('re2js')
  const flags = RE2JS.CASE_INSENSITIVE | RE2JS.DOTALL

  return (text, file) => {
    const rules = readRules(text, file)
    const set = new RE2Set(RE2Set.UNANCHORED, flags)
    let size = 0
    rules.forEach(({ pattern }, index) => {
      const at = `/rules/${index}/pattern`
      try {
        const own = RE2JS.compile(pattern, flags).programSize()
        size += own
        if (own > MOST_STEPS || size > MOST_STEPS_TOGETHER)
          broken(text, file, at, 'the patterns are too large')
        set.add(pattern)
      } catch (error) {
        if (error instanceof FairleadError) throw error
        broken(text, file, at, 'the pattern is not one that RE2 knows')
      }
    })
    set.compile()
    return { count: rules.length, find: (text, until) => find(rules, (part) => set.match(part), text, until) }
  }
}

/** For one pattern of a norm: undefined where it is none that RE2 knows, or too large. */
export async function loadPatternCompiler(): Promise<
  (pattern: string) => ((text: string) => boolean) | undefined
> {
  const { RE2JS } = await import('re2js')
  return (pattern) => {
    if (pattern === '' || pattern.length > LONGEST_PATTERN) return undefined
    try {
      const compiled = RE2JS.compile(pattern, RE2JS.DOTALL)
      return compiled.programSize() > MOST_STEPS ? undefined : (text) => compiled.test(text)
    } catch {
      return undefined
    }
  }
}

interface Rule extends UserHit {
  readonly pattern: string
  readonly roles: ReadonlySet<TextRole>
}

// The engine takes about 30 ns a character and step where its cache does not help: these keep one window under a second.
const MOST_STEPS = 2000
const MOST_STEPS_TOGETHER = 8000
const WINDOW = 4096
const OVERLAP = 512

const MOST_RULES = 200
const LONGEST_PATTERN = 1000
const LIMITS = { depth: 8, values: 20_000 }

function find(
  rules: readonly Rule[],
  match: (part: string) => readonly number[],
  { role, reading }: Text,
  until: number,
): readonly UserHit[] | undefined {
  if (!rules.some(({ roles }) => roles.has(role))) return []
  const found = new Set<number>()
  for (const { text } of reading.layers) {
    for (let at = 0; at === 0 || at + OVERLAP < text.length; at += WINDOW) {
      if (at > 0 && performance.now() > until) return undefined
      for (const index of match(text.slice(at, at + WINDOW + OVERLAP))) found.add(index)
    }
  }
  return [...found].flatMap((index) => {
    const rule = rules[index]
    return rule?.roles.has(role) ? [{ rule: rule.rule, severity: rule.severity, message: rule.message }] : []
  })
}

function readRules(text: string, file: string): readonly Rule[] {
  const read = readJson(text, LIMITS)
  if (!read.ok) {
    const line = String(text.slice(0, read.offset).split('\n').length)
    return fail('rules/unreadable', { file, line, what: 'it is not JSON' })
  }
  const list = field(read.value, 'rules')
  if (!isArray(list)) return broken(text, file, '', 'it has no list named rules')
  if (list.length > MOST_RULES) broken(text, file, '/rules', `it has more than ${MOST_RULES} rules`)
  const ids = new Set<string>()
  return list.map((json, index) => {
    const bad = (key: string, what: string): never => broken(text, file, `/rules/${index}${key}`, what)
    if (!isObject(json)) return bad('', 'a rule is an object')
    const unknown = Object.keys(json).find((key) => !KEYS.has(key))
    if (unknown !== undefined)
      bad('', 'a rule has id, pattern, roles, severity and message, and nothing else')
    const id = stringField(json, 'id') ?? ''
    if (!/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/.test(id))
      bad('/id', 'an id is small letters, digits and hyphens')
    if (ids.has(id)) bad('/id', 'two rules have the same id')
    ids.add(id)
    const pattern = stringField(json, 'pattern') ?? ''
    if (pattern === '' || pattern.length > LONGEST_PATTERN)
      bad('/pattern', 'a pattern has 1 to 1000 characters')
    const message = stringField(json, 'message') ?? ''
    if (message === '' || message.length > 300) bad('/message', 'a message has 1 to 300 characters')
    const severity = SEVERITIES.find((known) => known === (json['severity'] ?? 'medium'))
    if (!severity) return bad('/severity', `a severity is one of ${SEVERITIES.join(', ')}`)
    const roles = rolesOf(json['roles']) ?? bad('/roles', `roles are some of ${TEXT_ROLES.join(', ')}`)
    return { rule: `user/${id}`, severity, message, pattern, roles }
  })
}

const KEYS = new Set(['id', 'pattern', 'roles', 'severity', 'message'])

function rolesOf(json: JsonValue | undefined): ReadonlySet<TextRole> | undefined {
  if (json === undefined) return new Set(TEXT_ROLES)
  if (!isArray(json) || json.length === 0) return undefined
  const roles = json.flatMap((name) => TEXT_ROLES.find((role) => role === name) ?? [])
  return roles.length === json.length ? new Set(roles) : undefined
}

/** The line of what a pointer names, or of the nearest thing around it that is there. */
function broken(text: string, file: string, pointer: string, what: string): never {
  const at = locateJson(text, pointer) ?? locateJson(text, pointer.slice(0, pointer.lastIndexOf('/')))
  const line = String(text.slice(0, at?.start ?? 0).split('\n').length)
  return fail('rules/unreadable', { file, line, what })
}
