import type { Span } from '../../core/source.ts'
import { unknown, type Evaluator } from './evaluator.ts'
import { jsonRead } from './json-files.ts'
import { mergeInto } from './known.ts'
import type { Known, KnownList, KnownObject } from './known.ts'

/** What the language itself brings: lists, maps, objects, text. Undefined: not one of these. */
export function callNative(
  evaluator: Evaluator,
  on: Known,
  name: string,
  args: readonly Known[],
  at: Span,
): Known | undefined {
  const [given, second] = args
  const first =
    given?.kind === 'module' && on.kind === 'outside' ? evaluator.everything(given.module, at) : given
  const call = (callee: Known | undefined, ...given: readonly Known[]): Known =>
    callee ? evaluator.call(callee, given, at) : unknown(at)
  if (on.kind === 'list') return callList(on, name, args, at, call)
  if (on.kind === 'object') return callObject(on, name, args, at, call)
  if (on.kind === 'literal' && typeof on.value === 'string') return callText(on.value, name, args, at)
  if (on.kind === 'function') {
    if (name === 'bind') return on
    if (name === 'call') return call(on, ...args.slice(1))
    if (name === 'apply') return call(on, ...(second?.kind === 'list' ? second.items : []))
  }
  if (name === 'then' && first) return call(first, on)
  if (name === 'catch' || name === 'finally') return on
  if (on.kind === 'unknown' || on.kind === 'outside') {
    const callback = args.find((arg) => arg.kind === 'function')
    if (callback && EACH.has(name)) return overUnknown(name, callback, at, call)
  }
  if (on.kind !== 'outside' || on.of !== undefined) return undefined
  switch (`${on.name}.${name}`) {
    case 'Object.values':
      return first?.kind === 'object' ? listOf([...first.members.values()], first.isOpen, at) : undefined
    case 'Object.keys':
      return first?.kind === 'object'
        ? listOf(
            [...first.members.keys()].map((value) => ({ kind: 'literal', value, at })),
            first.isOpen,
            at,
          )
        : undefined
    case 'Object.entries':
      return first?.kind === 'object' ? entriesOf(first, at) : undefined
    case 'JSON.parse':
      return jsonRead(evaluator.program, first, at)
    case 'Object.fromEntries':
      return first?.kind === 'list' ? objectOf(first, at) : first?.kind === 'object' ? first : undefined
    case 'Object.assign':
      if (first?.kind === 'object') for (const arg of args.slice(1)) mergeInto(first, arg)
      return first
    case 'Object.freeze':
    case 'Object.seal':
    case 'Promise.resolve':
    case 'Promise.all':
    case 'Promise.allSettled':
      return first
    case 'Array.from':
      if (first?.kind === 'object') return entriesOf(first, at)
      return first?.kind === 'list' && second ? callList(first, 'map', [second], at, call) : first
    default:
      return undefined
  }
}

const EACH = new Set(['forEach', 'map', 'flatMap', 'filter', 'reduce'])

/** What is done to each of we do not know which is done once to something unknown; of a list it makes, more may be there. */
function overUnknown(name: string, callback: Known, at: Span, call: Call): Known {
  const made = name === 'reduce' ? call(callback, unknown(at), unknown(at)) : call(callback, unknown(at))
  if (name === 'reduce') return made
  return name === 'forEach' ? unknown(at) : { kind: 'list', items: [], isOpen: true, at }
}

type Call = (callee: Known | undefined, ...given: readonly Known[]) => Known

function callList(
  on: KnownList,
  name: string,
  args: readonly Known[],
  at: Span,
  call: Call,
): Known | undefined {
  const [first] = args
  const { items, isOpen } = on
  const number = (index: number): Known => ({ kind: 'literal', value: index, at })
  switch (name) {
    case 'push':
    case 'unshift':
    case 'add':
      items.push(...args)
      return on
    case 'map':
      return listOf(
        items.slice(0, MOST).map((item, index) => call(first, item, number(index), on)),
        isOpen,
        at,
      )
    case 'forEach':
      for (const [index, item] of [...items].slice(0, MOST).entries()) call(first, item, number(index), on)
      if (items.length === 0 && isOpen) call(first, unknown(at))
      return unknown(at)
    case 'filter':
      return listOf(
        items.filter((item) => !isFalse(call(first, item))),
        isOpen,
        at,
      )
    case 'find':
      return items.find((item) => isTrue(call(first, item))) ?? unknown(at)
    case 'flatMap': {
      const made = items.slice(0, MOST).map((item, index) => call(first, item, number(index)))
      return flat(made, isOpen, at)
    }
    case 'flat':
      return flat(items, isOpen, at)
    case 'concat':
      return flat([on, ...args], isOpen, at)
    case 'reduce': {
      const [, start] = args
      let sum = start ?? items[0] ?? unknown(at)
      for (const item of (start ? items : items.slice(1)).slice(0, MOST)) sum = call(first, sum, item)
      return sum
    }
    case 'join': {
      const between = first?.kind === 'literal' ? String(first.value) : ','
      const parts = items.map((item) => (item.kind === 'literal' ? String(item.value) : undefined))
      return isOpen || parts.includes(undefined)
        ? { kind: 'text', at }
        : { kind: 'literal', value: parts.join(between), at }
    }
    case 'slice':
    case 'sort':
    case 'toSorted':
    case 'reverse':
    case 'values':
      return listOf([...items], isOpen, at)
    case 'entries':
      return listOf(
        items.map((item, index) => listOf([number(index), item], false, at)),
        isOpen,
        at,
      )
    default:
      return undefined
  }
}

const MOST = 2000

function callObject(
  on: KnownObject,
  name: string,
  args: readonly Known[],
  at: Span,
  call: Call,
): Known | undefined {
  const [first, second] = args
  if (on.members.has(name)) return undefined
  switch (name) {
    case 'set':
      if (first?.kind === 'literal' && second) on.members.set(String(first.value), second)
      else on.isOpen = true
      return on
    case 'get':
      return first?.kind === 'literal' ? on.members.get(String(first.value)) : undefined
    case 'values':
      return listOf([...on.members.values()], on.isOpen, at)
    case 'entries':
      return entriesOf(on, at)
    case 'forEach':
      for (const [key, value] of on.members) call(first, value, { kind: 'literal', value: key, at })
      return unknown(at)
    default:
      return undefined
  }
}

function callText(text: string, name: string, args: readonly Known[], at: Span): Known | undefined {
  const given = args.map((arg) => (arg.kind === 'literal' ? String(arg.value) : undefined))
  const [first, second] = given
  const literal = (value: string): Known => ({ kind: 'literal', value, at })
  switch (name) {
    case 'trim':
    case 'trimStart':
    case 'trimEnd':
      return literal(text[name]())
    case 'toLowerCase':
      return literal(text.toLowerCase())
    case 'toUpperCase':
      return literal(text.toUpperCase())
    case 'concat':
      return given.includes(undefined) ? { kind: 'text', at } : literal(text + given.join(''))
    case 'replace':
    case 'replaceAll':
      return first !== undefined && second !== undefined
        ? literal(
            name === 'replace' ? text.replace(first, () => second) : text.replaceAll(first, () => second),
          )
        : { kind: 'text', at }
    default:
      return undefined
  }
}

function listOf(items: readonly Known[], isOpen: boolean, at: Span): KnownList {
  return { kind: 'list', items: [...items], isOpen, at }
}

function flat(items: readonly Known[], isOpen: boolean, at: Span): KnownList {
  let open = isOpen
  const all = items.flatMap((item): readonly Known[] => {
    if (item.kind === 'list') {
      open ||= item.isOpen
      return item.items
    }
    if (item.kind === 'unknown' || item.kind === 'outside') {
      open = true
      return []
    }
    return [item]
  })
  return { kind: 'list', items: all, isOpen: open, at }
}

function entriesOf(of: KnownObject, at: Span): KnownList {
  const items = [...of.members].map(([key, value]) =>
    listOf([{ kind: 'literal', value: key, at }, value], false, at),
  )
  return listOf(items, of.isOpen, at)
}

function objectOf(entries: KnownList, at: Span): KnownObject {
  const made: KnownObject = { kind: 'object', members: new Map(), isOpen: entries.isOpen, at }
  for (const item of entries.items) {
    const [key, value] = item.kind === 'list' ? item.items : []
    if (key?.kind === 'literal' && value) made.members.set(String(key.value), value)
    else made.isOpen = true
  }
  return made
}

const isFalse = (value: Known): boolean => value.kind === 'literal' && !value.value
const isTrue = (value: Known): boolean => value.kind === 'literal' && Boolean(value.value)
