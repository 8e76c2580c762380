import type { SourceShape } from '../../core/source.ts'
import type { Expression, Member, Module, Pattern, Statement } from '../program.ts'
import { partsOf, type Part } from '../walk.ts'

export type Shape = Omit<SourceShape, 'reach'>
export type CallSite = Extract<Expression, { kind: 'call' }>

/** What shapes are made of in a module: its calls, objects, assignments and conditions, with what stands around a call. */
export interface Sites {
  readonly module: Module
  readonly calls: readonly {
    readonly call: CallSite
    readonly name: string
    readonly of: string
    readonly under: readonly Condition[]
  }[]
  readonly members: readonly { readonly member: Member; readonly at: Expression['at'] }[]
  readonly assigned: readonly Extract<Expression, { kind: 'assign' }>[]
  /** Names and members with what they are given. */
  readonly named: readonly { readonly name: string; readonly value: Expression }[]
}
export type Condition = Extract<Statement, { kind: 'if' }>

const MOST_STEPS = 2_000_000

/** Asked for by several, walked once. */
export function sitesIn(module: Module): Sites {
  const before = KNOWN.get(module)
  if (before) return before
  const sites = walk(module)
  KNOWN.set(module, sites)
  return sites
}

const KNOWN = new WeakMap<Module, Sites>()

function walk(module: Module): Sites {
  const calls: Sites['calls'][number][] = []
  const members: Sites['members'][number][] = []
  const assigned: Extract<Expression, { kind: 'assign' }>[] = []
  const named: { readonly name: string; readonly value: Expression }[] = []
  const open: Part[] = [module]
  // Of each that is open: what it stands under.
  const above: (readonly Condition[])[] = [[]]
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const part = open.pop()
    const under = above.pop()
    if (part === undefined || under === undefined) break
    let inside = under
    if ('kind' in part) {
      if (part.kind === 'call') {
        calls.push({ call: part, name: calledName(part), of: receiverOf(part), under })
        named.push(...part.keywords)
      }
      if (part.kind === 'object') {
        for (const member of part.members) {
          members.push({ member, at: part.at })
          if (member.key !== undefined) named.push({ name: member.key, value: member.value })
        }
      }
      if (part.kind === 'assign') {
        assigned.push(part)
        const name = nameOf(part.target)
        if (name !== undefined) named.push({ name, value: part.value })
      }
      if (part.kind === 'let' && part.value && part.target.kind === 'name')
        named.push({ name: part.target.name, value: part.value })
      if (part.kind === 'if') {
        open.push(part.test)
        above.push(under)
        inside = under.length < 6 ? [...under, part] : under
        for (const one of [...part.then, ...part.else]) {
          open.push(one)
          above.push(inside)
        }
        continue
      }
    }
    for (const one of partsOf(part)) {
      open.push(one)
      above.push(inside)
    }
  }
  return { module, calls, members, assigned, named }
}

function nameOf(target: Pattern): string | undefined {
  if (target.kind === 'name') return target.name
  return target.kind === 'place' && target.place.kind === 'member' ? target.place.name : undefined
}

function calledName({ callee }: CallSite): string {
  return callee.kind === 'member' || callee.kind === 'name' ? callee.name : ''
}

/** `app` of `app.listen(…)`. */
function receiverOf({ callee }: CallSite): string {
  const of = callee.kind === 'member' ? callee.of : undefined
  return of?.kind === 'name' || of?.kind === 'member' ? of.name : ''
}

export function textOf({ text }: Module, { at }: { readonly at: Expression['at'] }, longest = 400): string {
  return text.slice(at.start, Math.min(at.end, at.start + longest))
}

export function memberIn(value: Expression | undefined, key: string): Expression | undefined {
  return value?.kind === 'object' ? value.members.find((member) => member.key === key)?.value : undefined
}

export function isLiteral(value: Expression | undefined, wanted: string | number | boolean): boolean {
  return value?.kind === 'literal' && value.value === wanted
}
