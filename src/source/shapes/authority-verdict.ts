import type { SinkKind, SourceShape, Span } from '../../core/source.ts'
import type { Entry } from '../entry.ts'
import { actOf, isForFew, OWNERS, RANK } from './authority-words.ts'
import { signsIn } from './principal.ts'

export type Shape = Omit<SourceShape, 'reach' | 'tool'>

/** What one tool asks before it does what it is for. */
export interface Case {
  readonly entry: Entry
  /** Something is compared with, looked up for, or handed on with who is signed in. */
  asks: boolean
  /** It is asked whether anybody is signed in. */
  knows: boolean
  /** It is asked what whoever is signed in may do. */
  ranks: boolean
  readonly claims: Shape[]
  loads: Load[]
  readonly does: readonly SinkKind[]
}

/** A record found by something a caller gave. */
interface Load {
  readonly at: Span
  readonly what: string
  /** Its file knows of people who sign in. */
  readonly isSigned: boolean
  /** Of the record, where they are known. */
  readonly members: ReadonlySet<string> | undefined
  /** As the source calls what it was found in. */
  readonly store: string | undefined
}

/** What the server as a whole knows. */
export interface Known {
  readonly hasPrincipals: boolean
  readonly hasOwners: boolean
  /** Members that some tool compares with who is signed in, and what such records were found in. */
  readonly owners: Set<string>
  readonly stores: Set<string>
}

/** `said`: how the tool is registered, up to its function. */
export function caseOf(entry: Entry, said: string): Case {
  const { handler, tool, module } = entry
  const before = tool ? said.slice(0, Math.max(0, handler.at.start - tool.at.start)) : ''
  const wrapped = handler.decorators.map(({ at }) => module.text.slice(at.start, at.end)).join(' ')
  const isWrapped = isGate(before.replaceAll(/(["'`])(?:(?!\1)[^\n]){0,400}\1/g, '')) || isGate(wrapped)
  return { entry, asks: isWrapped, knows: isWrapped, ranks: isWrapped, claims: [], loads: [], does: [] }
}

const isGate = (text: string): boolean => RANK.test(text) || GATE.test(text)

const GATE = /\b(?:require|with|needs?|ensure)_?(?:auth|login|user)|\b(?:guard|protect)/i

export function verdicts(cases: readonly Case[], known: Known): readonly SourceShape[] {
  const own = cases.filter(({ entry }) => !signsIn(entry))
  const gated = own.filter(({ knows, ranks }) => knows || ranks)
  const gates: Gates = {
    any: gated.length,
    ofActs: gated.filter(({ entry }) => actOf(entry.tool?.name) !== undefined).length,
    ofRole: gated.filter(({ ranks }) => ranks).length,
  }
  return own.flatMap((one) => {
    const { entry } = one
    const shape = one.asks || one.ranks ? undefined : (one.claims[0] ?? openRecord(one, known))
    const found = shape ?? openAct(one, gates)
    return found ? [{ ...found, tool: entry.tool?.name, reach: entry.reach }] : []
  })
}

/** How many tools of the server ask who is there, and of these: that do what `actOf` names, that ask for a role. */
interface Gates {
  readonly any: number
  readonly ofActs: number
  readonly ofRole: number
}

/** Records that belong to somebody are given to whoever knows their number. */
function openRecord({ loads }: Case, { hasPrincipals, hasOwners, owners, stores }: Known): Shape | undefined {
  const load = loads.find(({ members, store, isSigned }) => {
    if (store !== undefined && stores.has(store)) return true
    if (members && members.size > 0)
      return [...members].some((name) => owners.has(name) || (hasPrincipals && OWNERS.has(name)))
    return isSigned && hasPrincipals && hasOwners
  })
  return load && { kind: 'unguarded-object', at: load.at, what: load.what }
}

/** What others of the server ask for before, this one does for everybody. Where it asks itself, nothing is told. */
function openAct(one: Case, gates: Gates): Shape | undefined {
  const { tool } = one.entry
  if (one.asks || one.ranks || !tool) return undefined
  const shape = (what: string): Shape => ({ kind: 'unguarded-act', at: tool.at, what })
  if (gates.any > 0 && isForFew(tool.description))
    return shape('it says that it is for a few, and asks for no role')
  const act = actOf(tool.name)
  if (act === undefined) return undefined
  if (act === 'destroys' && gates.ofRole > 1) return shape('others ask for a role before')
  return !one.knows && (act === 'destroys' ? gates.any : gates.ofActs) > 1
    ? shape('others ask who is signed in before')
    : undefined
}
