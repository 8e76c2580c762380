import type { SinkKind, SourceShape, Span } from '../../core/source.ts'
import type { Entry } from '../entry.ts'
import type { Call } from '../flow/calls.ts'
import { elementOf } from '../flow/member.ts'
import { wordsOf } from '../flow/names.ts'
import { nodesIn } from '../flow/nodes.ts'
import type { Value } from '../flow/value.ts'
import type { Program } from '../scope.ts'
import { caseOf, type Case, type Known, verdicts } from './authority-verdict.ts'
import {
  ADMIN,
  asksWho,
  ID_COLUMN,
  isIdentity,
  isNumber,
  isRole,
  MEMBER_OF_RECORD,
  OWNER_COLUMN,
  OWNER_KEY,
  OWNER_MEMBER,
  POWERS,
  PRINCIPAL_WORDS,
  RANK,
  saysWho,
  SESSION,
  WHERE,
} from './authority-words.ts'
import { holdsPrincipal, isPrincipal, isStarter } from './principal.ts'

/**
 * Who may have what: whether an entry goes by who is signed in, or by who the caller says to be, or by nobody. Gathered while
 * entries are followed; told at the end, when it is known what the others ask.
 */
export class Authority {
  readonly #texts: ReadonlyMap<string, string>
  readonly #known: Known
  readonly #cases: Case[] = []
  #case: Case | undefined
  /** Names under which a tool that signs people in keeps who they are. */
  #kept = new Set<string>()
  /** Comparisons with who is signed in: of which member. */
  #owned: { readonly at: Span; readonly member: string }[] = []

  constructor({ modules }: Program) {
    this.#texts = new Map(modules.map(({ path, text }) => [path, text]))
    this.#known = {
      hasPrincipals: modules.some(({ text }) => PRINCIPAL_WORDS.test(text)),
      hasOwners: modules.some(({ text }) => OWNER_KEY.test(text) || OWNER_COLUMN.test(text)),
      owners: new Set(),
      stores: new Set(),
    }
  }

  enter(entry: Entry): void {
    this.#case = caseOf(entry, this.#textAt(entry.tool?.at).slice(0, 400))
    this.#owned = []
  }

  leave({ tool }: Entry, does: ReadonlySet<SinkKind>): void {
    const one = this.#case
    this.#case = undefined
    if (!one || tool?.kind !== 'tool') return
    if (asksWho(tool.inputSchema) || saysWho(tool.description))
      one.claims.push({ kind: 'caller-identity', at: tool.at, what: 'the schema asks who the caller is' })
    this.#cases.push({ ...one, does: [...does] })
  }

  /** A tool that signs people in has kept something under that name. */
  keeps(name: string): void {
    this.#kept.add(name)
  }

  found(): readonly SourceShape[] {
    return verdicts(this.#cases, this.#known)
  }

  compared(left: Value, right: Value, at: Span): void {
    const one = this.#case
    if (!one) return
    const text = this.#textAt(at)
    if (isMe(left) || isMe(right) || SESSION.test(text)) return this.#ofPrincipal(one, left, right, at)
    const given = argumentName(left) ?? argumentName(right)
    if (given === undefined) {
      if ([left, right].some(({ literal }) => isPower(literal))) one.ranks = true
      // Whom it belongs to is compared with something that is no argument.
      if (
        OWNER_MEMBER.test(text) &&
        left.literal === undefined &&
        right.literal === undefined &&
        !left.node &&
        !right.node
      )
        one.asks = true
      return
    }
    const other = argumentName(left) === undefined ? left : right
    if (other.node && !other.node.source) return
    const words = wordsOf(given)
    if (isRole(words) && isPower(other.literal)) this.#claim(at, 'a role that the caller gives')
    else if (isIdentity(words) && OWNER_MEMBER.test(text))
      this.#claim(at, 'an owner compared with an argument')
    else if (isNumber(words) && MEMBER_OF_RECORD.test(text) && other.literal === undefined)
      this.#load({ at, what: 'found by a number', isSigned: this.#isSigned(one, at) })
  }

  /** Something was chosen of a list by what was asked since. */
  picked(list: Value, of: string, at: Span): void {
    const one = this.#case
    if (!one) return
    const members = membersOf(list)
    one.loads = one.loads.map((load) =>
      load.members === undefined && isWithin(load.at, at) ? { ...load, members, store: of } : load,
    )
    for (const { at: compared } of this.#owned) if (isWithin(compared, at)) this.#known.stores.add(of)
  }

  looked(holder: Value, key: Value, at: Span): void {
    const one = this.#case
    if (!one) return
    if (isPrincipal(key)) one.asks = one.knows = true
    const given = argumentName(key)
    if (given === undefined || holder.node || !isStore(holder)) return
    const words = wordsOf(given)
    const members = membersOf(holder)
    if (isIdentity(words) && !isRole(words)) this.#claim(at, 'looked up by an argument')
    else if (members.size > 0)
      this.#load({
        at,
        what: 'looked up by a key',
        isSigned: true,
        members,
        store: storeIn(this.#textAt(at)),
      })
  }

  /** It is asked whether something is among others. */
  asked(of: Value, item: Value): void {
    const one = this.#case
    if (one && (isPrincipal(of) || isPrincipal(item))) one.asks = one.knows = true
  }

  decided(test: Value, at: Span): void {
    const one = this.#case
    if (!one) return
    const given = argumentName(test)
    if (given !== undefined && ADMIN.test(given)) this.#claim(at, 'a right that the caller gives')
    const text = this.#textAt(at)
    if (!this.#tellsOf(text)) return
    one.knows = true
    if (/[<>(]/.test(text)) one.asks = true
    if (RANK.test(text)) one.ranks = true
  }

  /** A function of the program gets who is signed in: whatever it asks then. */
  handed({ receiver, plain, named }: Call): void {
    const one = this.#case
    if (!one || one.knows) return
    if (receiver && isPrincipal(receiver)) one.knows = true
    for (const value of plain) if (isPrincipal(value) || holdsPrincipal(value)) one.knows = true
    for (const value of named.values()) if (isPrincipal(value) || holdsPrincipal(value)) one.knows = true
  }

  called(call: Call): void {
    const one = this.#case
    if (!one) return
    const all = [...call.plain, ...call.named.values()]
    if (call.receiver && isPrincipal(call.receiver)) one.knows = true
    if (!LOGS.test(call.path) && all.some((value) => isPrincipal(value) || holdsPrincipal(value)))
      one.asks = one.knows = true
    if (RANK.test(call.name) || (ASKS.has(call.name) && all.some(({ literal }) => isPower(literal))))
      one.ranks = true
    const statement = all
      .flatMap((value) => (value.literal === undefined ? [] : [String(value.literal)]))
      .find((text) => WHERE.test(text))
    if (statement === undefined) return
    const names = nodesIn(all).flatMap(({ source }) => (source ? [source.name] : []))
    if (OWNER_COLUMN.test(statement) && names.some((name) => isIdentity(wordsOf(lastOf(name)))))
      this.#claim(call.at, 'rows chosen by an argument')
    else if (names.length > 0 && ID_COLUMN.test(statement) && !OWNER_COLUMN.test(statement))
      this.#load({ at: call.at, what: 'a row found by its number', isSigned: true })
  }

  #ofPrincipal(one: Case, left: Value, right: Value, at: Span): void {
    const [mine, other] = isMe(right) ? [right, left] : [left, right]
    one.knows = true
    if (isPower(other.literal) || isPower(mine.literal)) one.ranks = true
    if (EMPTY.has(other.literal) || (EMPTY.has(mine.literal) && !isMe(mine))) return
    one.asks = true
    const sides = this.#textAt(at).split(/\s{0,3}(?:[!=]==?|\bis(?:\snot)?\b)\s{0,3}/)
    if (sides.length !== 2) return
    const side = sides.find((text) => !this.#tellsOf(text))
    const member = /(?:^|[.[]["']?)(\w{2,40})["']?\]?\)?$/.exec(side?.trim() ?? '')?.[1]
    if (member === undefined || COMMON.has(member.toLowerCase())) return
    this.#known.owners.add(member)
    this.#owned.push({ at, member })
  }

  #tellsOf(text: string): boolean {
    if (SESSION.test(text)) return true
    return wordsIn(text).some((word) => this.#kept.has(word))
  }

  #isSigned({ entry }: Case, at: Span): boolean {
    return PRINCIPAL_WORDS.test(entry.module.text) || PRINCIPAL_WORDS.test(this.#texts.get(at.file) ?? '')
  }

  #claim(at: Span, what: string): void {
    this.#case?.claims.push({ kind: 'caller-identity', at, what })
  }

  #load(load: Omit<Case['loads'][number], 'members' | 'store'> & Partial<Case['loads'][number]>): void {
    if (this.#case && this.#case.loads.length < 50)
      this.#case.loads.push({ members: undefined, store: undefined, ...load })
  }

  #textAt(at: Span | undefined): string {
    return at ? (this.#texts.get(at.file) ?? '').slice(at.start, Math.min(at.end, at.start + 600)) : ''
  }
}

const EMPTY: ReadonlySet<unknown> = new Set([null, '', false, 0])
/** Every record has one, whosever it is. */
const COMMON = new Set([
  'id',
  'uuid',
  'name',
  'key',
  'token',
  'role',
  'status',
  'type',
  'kind',
  'length',
  'code',
])
const ASKS = new Set(['includes', 'has', 'some', 'indexOf', '__contains__', 'issubset', 'intersection'])
const LOGS = /^(?:console|logging|logger|log)\./

const isMe = (value: Value): boolean => isPrincipal(value) || isStarter(value)

const isPower = (literal: unknown): boolean =>
  typeof literal === 'string' && POWERS.has(literal.toLowerCase())

const wordsIn = (text: string): readonly string[] => text.slice(0, 300).match(/\w+/g) ?? []

const isWithin = (at: Span, around: Span): boolean =>
  at.file === around.file && at.start >= around.start && at.end <= around.end

/** `notes` of `notes.get(id)` and `notes[id]`. */
function storeIn(text: string): string {
  return text.replace(/(?:\.get)?[[(].*$/s, '')
}

function argumentName({ node }: Value): string | undefined {
  const name = node?.source?.kind === 'tool-argument' ? node.source.name : undefined
  return name === undefined ? undefined : lastOf(name)
}

const lastOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1)

const NOWHERE: Span = { file: '', start: 0, end: 0 }

/** Records are kept in it, not functions or words. */
function isStore(holder: Value): boolean {
  if (holder.object === undefined)
    return holder.external?.path === 'Map()' || holder.external?.path === 'dict()'
  if (holder.object.fields.size === 0) return true
  const element = elementOf(holder, NOWHERE)
  return element.callables.length === 0 && (element.object !== undefined || element === holder)
}

function membersOf(holder: Value): ReadonlySet<string> {
  const { object } = holder.object ? elementOf(holder, NOWHERE) : holder
  return new Set(object?.fields.keys() ?? [])
}
