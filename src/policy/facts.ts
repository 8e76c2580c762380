import type { Finding } from '../core/finding.ts'
import type { PolicyRequest } from '../core/policy.ts'
import { familyOf } from './context.ts'
import type { Norm } from './norm.ts'

/** What a norm rested on, in our own words: of all that it looks at, what was so. No value of an argument is among it. */
export function factsOf({ reads, json, pattern }: Norm, request: PolicyRequest): readonly string[] {
  const facts = new Set<string>()
  const action = actionOf(request)
  for (const label of namedIn(json.action))
    if (request.capabilities.some((each) => each === label)) facts.add(`${action} ${CAPABLE[label] ?? label}`)
  for (const path of reads.paths) {
    for (const fact of factsAt(path, reads.words, request)) facts.add(fact)
  }
  if (pattern) {
    const whether = pattern.isNegated ? 'does not match' : 'matches'
    facts.add(`the argument ${shown(pattern.argument.slice(1))} ${whether} the pattern of the norm`)
  }
  if (facts.size === 0) facts.add(`${action} was called`)
  return [...facts].slice(0, MOST)
}

export function actionOf({ server, name, method }: PolicyRequest): string {
  return shown(method === 'tools/call' && name !== undefined ? `${server}::${name}` : method)
}

/** Names of servers and tools are foreign words. */
export function shown(name: string): string {
  return /^[\w.:/@ -]{1,120}$/.test(name) ? name : 'something with an odd name'
}

const MOST = 12

const CAPABLE: Readonly<Record<string, string>> = {
  'reads-private': 'reads private things',
  'reads-untrusted': 'reads what anybody may have written',
  'sends-out': 'sends what it is given out',
  executes: 'runs what it is given',
  destroys: 'deletes things',
  spends: 'pays for things',
  writes: 'changes things',
}

function namedIn(action: Norm['json']['action']): readonly string[] {
  const entities: readonly object[] =
    'entities' in action ? action.entities : 'entity' in action ? [action.entity] : []
  return entities.flatMap((entity) => ('id' in entity && typeof entity.id === 'string' ? [entity.id] : []))
}

function factsAt(
  [top, member = '', third]: readonly string[],
  words: ReadonlySet<string>,
  request: PolicyRequest,
): readonly string[] {
  if (top === 'flow') return flowFacts(member, request)
  if (top === 'findings') return request.findings.filter((each) => isNamed(each, words)).map(findingFact)
  if (top === 'past') {
    const named = third === undefined ? [...words].filter((word) => word.includes('::')) : [third]
    return named.map((action) => pastFact(action, request.past.counts[action] ?? 0))
  }
  if (top === 'time') return [`it is ${new Date(request.time).toUTCString()}`]
  if (top !== 'input' || member === '') return []
  const input = request.input
  const isGiven = typeof input === 'object' && input !== null && Object.hasOwn(input, member)
  return [`the argument ${shown(member)} is ${isGiven ? 'as the norm says' : 'left out'}`]
}

function isNamed({ rule }: Finding, words: ReadonlySet<string>): boolean {
  return words.has(rule) || words.has(familyOf(rule))
}

const findingFact = ({ rule, severity }: Finding): string => `finding ${shown(rule)} (${severity})`

function pastFact(action: string, count: number): string {
  if (count === 0) return `${shown(action)} was not called before`
  return `${shown(action)} was called ${count === 1 ? 'once' : `${count} times`} before`
}

function flowFacts(member: string, { flow }: PolicyRequest): readonly string[] {
  switch (member) {
    case 'integrity':
      return [INTEGRITY[flow.integrity]]
    case 'confidentiality':
      return [CONFIDENTIALITY[flow.confidentiality]]
    case 'sources':
      return flow.sources.length === 0
        ? ['the arguments hold nothing that another server gave']
        : [`the arguments hold values of ${flow.sources.slice(0, 5).map(shown).join(', ')}`]
    case 'hasReadUntrusted':
      return [`${flow.hasReadUntrusted ? '' : 'no '}text that anybody may have written was read before`]
    case 'hasReadPrivate':
      return [`${flow.hasReadPrivate ? '' : 'no '}private values were read before`]
    case 'isAsked':
      if (flow.isAsked === undefined) return ['the guard was not told what the user asked for']
      return [`the user’s words ${flow.isAsked ? 'lead' : 'do not lead'} to this call`]
    default:
      return []
  }
}

const INTEGRITY = {
  user: 'the arguments are the user’s own, as far as is known',
  server: 'the arguments hold values that a server gave',
  untrusted: 'the arguments hold values of text that anybody may have written',
} as const

const CONFIDENTIALITY = {
  public: 'the arguments hold nothing that is known to be private',
  private: 'the arguments hold private values',
  secret: 'the arguments hold a secret',
} as const
