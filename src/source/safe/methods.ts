import type { Call } from '../flow/calls.ts'
import { both, fact, NOTHING } from '../flow/facts.ts'
import { ALL, INNER, NONE } from '../flow/kinds.ts'
import { join } from '../flow/join.ts'
import type { Machine } from '../flow/machine.ts'
import { elementOf, indexOf, isHeld } from '../flow/member.ts'
import { madeOf } from '../flow/nodes.ts'
import { textOf } from '../flow/text.ts'
import { listOf, thingsOf, UNKNOWN, type Value, valueOf } from '../flow/value.ts'
import { containment } from './containment.ts'
import {
  attempted,
  each,
  joinedText,
  kept,
  listing,
  put,
  reduced,
  rested,
  store,
  afterwards,
} from './lists.ts'
import { isWithin, leftover } from './leftover.ts'
import { dumped } from './written.ts'
import { isMember } from './membership.ts'
import { pathMethod, stands } from './paths.ts'
import { replaced } from './replacement.ts'
import { isSchema, parsedBy } from './schema.ts'
import { matched } from './tests.ts'

type Method = (machine: Machine, receiver: Value, call: Call) => Value | undefined

/** Methods that strings, lists, maps and promises have, whoever made them. Undefined: none of them. */
export function builtin(machine: Machine, call: Call): Value | undefined {
  const { receiver, name } = call
  if (!receiver) return undefined
  if (isSchema(receiver)) return ofSchema(receiver, call)
  machine.facts = both(machine.facts, stands(call))
  const onPath = pathMethod(call)
  if (onPath) return onPath
  const method = METHODS.get(name)
  // A client of a library has methods of its own, whatever their names.
  if (method && (TESTS.has(name) || !isClient(receiver))) return method(machine, receiver, call)
  return receiver.node && !receiver.external ? derived(receiver, call) : undefined
}

/** Questions are asked alike of whatever it is. */
const TESTS = new Set([
  'test',
  'includes',
  'has',
  'hasOwnProperty',
  'startsWith',
  'startswith',
  'endsWith',
  'endswith',
])

function isClient({ external, object, node }: Value): boolean {
  return (
    external !== undefined &&
    object === undefined &&
    node === undefined &&
    /^[a-z@][^?!]*\(\)$/.test(external.path) &&
    !isHeld(external.path)
  )
}

function ofSchema(schema: Value, { name, plain, at }: Call): Value | undefined {
  if (name === 'parse' || name === 'parseAsync') return plain[0] && parsedBy(schema, plain[0], at)
  if (name !== 'safeParse' && name !== 'safeParseAsync') return undefined
  const object = thingsOf(false)
  if (plain[0]) object.fields.set('data', parsedBy(schema, plain[0], at))
  return valueOf({ object })
}

/** Something made of the receiver: `x.slice(1)`. Of a secret, a piece is not the secret. */
function derived(receiver: Value, { name, plain, at }: Call): Value {
  const isSecret = receiver.node?.source !== undefined && INNER.has(receiver.node.source.kind)
  if (isSecret && PIECES.has(name)) return UNKNOWN
  const isSame = SAME.has(name)
  const form = isSame ? receiver.node?.form : undefined
  return madeOf(isSame ? [receiver] : [receiver, ...plain.filter(({ node }) => node)], {
    what: `.${name}()`,
    at,
    checks: isSame ? ALL : NONE,
    ...(form ? { form } : {}),
    strips: name === 'toISOString' ? ALL : NONE,
  })
}

const PIECES = new Set([
  'slice',
  'substring',
  'substr',
  'charAt',
  'at',
  'startsWith',
  'padEnd',
  'replace',
  'indexOf',
])
const SAME = new Set(
  'trim trimStart trimEnd toLowerCase toUpperCase toString valueOf normalize strip lstrip rstrip lower upper casefold as_posix String encode decode'.split(
    ' ',
  ),
)

const METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['test', (_, { pattern }, { plain: [of] }) => (pattern && of ? matched(pattern, of, 'search') : undefined)],
  ['exec', (_, { pattern }, { plain: [of] }) => (pattern && of ? matched(pattern, of, 'search') : undefined)],
  ['match', (_, receiver, call) => match(receiver, call, 'start')],
  ['fullmatch', (_, receiver, call) => match(receiver, call, 'whole')],
  ['search', (_, receiver, call) => match(receiver, call, 'search')],
  ['includes', (_, receiver, { plain: [item] }) => (item ? isMember(receiver, item) : UNKNOWN)],
  ['has', (_, receiver, { plain: [item] }) => (item ? isMember(receiver, item) : UNKNOWN)],
  ['__contains__', (_, receiver, { plain: [item] }) => (item ? isMember(receiver, item) : UNKNOWN)],
  ['hasOwnProperty', (_, receiver, { plain: [item] }) => (item ? isMember(receiver, item) : UNKNOWN)],
  [
    'indexOf',
    (_, receiver, { plain: [item] }) =>
      valueOf({
        external: { path: '!index', args: [item ? isMember(receiver, item) : UNKNOWN], of: undefined },
      }),
  ],
  [
    'startsWith',
    (_, receiver, { plain: [item] }) => (item ? containment.startsWith(receiver, item) : UNKNOWN),
  ],
  [
    'startswith',
    (_, receiver, { plain: [item] }) => (item ? containment.startsWith(receiver, item) : UNKNOWN),
  ],
  ['endsWith', (_, receiver, { plain: [item] }) => (item ? containment.endsWith(receiver, item) : UNKNOWN)],
  ['endswith', (_, receiver, { plain: [item] }) => (item ? containment.endsWith(receiver, item) : UNKNOWN)],
  ...['isdigit', 'isnumeric', 'isdecimal', 'isalnum', 'isalpha', 'isidentifier'].map(
    (name): [string, Method] => [
      name,
      (_, { node }) => valueOf({ truth: { yes: fact(node, ALL), no: NOTHING } }),
    ],
  ),
  [
    'replace',
    (_, receiver, { plain: [pattern, by], at }) =>
      receiver.node && !isInner(receiver) ? replaced(globally(pattern), by, receiver, at) : UNKNOWN,
  ],
  [
    'replaceAll',
    (_, receiver, { plain: [pattern, by], at }) =>
      receiver.node && !isInner(receiver) ? replaced(globally(pattern), by, receiver, at) : UNKNOWN,
  ],
  ['join', (_, receiver, { plain, at, language }) => joinedText(receiver, plain, at, language)],
  [
    'concat',
    (_, receiver, { plain, at }) =>
      receiver.object?.isList ? listOf([receiver, ...plain]) : textOf([receiver, ...plain], at),
  ],
  ['format', (_, receiver, { plain, named, at }) => textOf([receiver, ...plain, ...named.values()], at)],
  ['split', (_, receiver, call) => (receiver.node ? rested(derived(receiver, call)) : UNKNOWN)],
  ['push', put],
  ['unshift', put],
  ['append', put],
  ['add', put],
  ['extend', put],
  ['set', store],
  [
    'get',
    (machine, receiver, { plain: [key, otherwise], at }) => {
      if (!key || !(receiver.object || receiver.node)) return undefined
      const found = indexOf(machine, receiver, key, at)
      return otherwise ? join(found, otherwise) : found
    },
  ],
  [
    'at',
    (machine, receiver, { plain: [key], at }) =>
      key && receiver.object ? indexOf(machine, receiver, key, at) : undefined,
  ],
  ...['pop', 'shift', 'next'].map((name): [string, Method] => [
    name,
    (_, receiver, { at }) => (receiver.object ? elementOf(receiver, at) : undefined),
  ]),
  ...['values', 'items', 'entries', 'keys'].map((name): [string, Method] => [
    name,
    (_, receiver, { at }) => listing(receiver, name, at),
  ]),
  ...['map', 'flatMap'].map((name): [string, Method] => [
    name,
    (machine, receiver, call) => each(machine, receiver, call, 'values'),
  ]),
  ...['filter', 'sort', 'slice', 'reverse', 'toSorted', 'toReversed'].map((name): [string, Method] => [
    name,
    (machine, receiver, call) => kept(machine, receiver, call),
  ]),
  ['difference', (_, receiver, { plain: [known], at }) => known && leftover(receiver, known, at)],
  ...['issubset', 'isSubsetOf'].map((name): [string, Method] => [
    name,
    (_, receiver, { plain: [known], at }) => known && isWithin(receiver, known, at),
  ]),
  ...['issuperset', 'isSupersetOf'].map((name): [string, Method] => [
    name,
    (_, receiver, { plain: [of], at }) => of && isWithin(of, receiver, at),
  ]),
  ...['model_dump', 'model_dump_json', 'dict', 'json', '_asdict'].map((name): [string, Method] => [
    name,
    (_, receiver, call) => dumped(receiver, call),
  ]),
  ['forEach', (machine, receiver, call) => each(machine, receiver, call, 'nothing')],
  ...['some', 'every'].map((name): [string, Method] => [
    name,
    (machine, receiver, call) => each(machine, receiver, call, 'truth'),
  ]),
  ...['find', 'findLast'].map((name): [string, Method] => [
    name,
    (machine, receiver, call) => each(machine, receiver, call, 'element'),
  ]),
  ['reduce', reduced],
  ['then', (machine, receiver, call) => afterwards(machine, receiver, call)],
  [
    'catch',
    (machine, receiver, call) =>
      call.plain[0]?.callables.length ? attempted(machine, receiver, call) : undefined,
  ],
  [
    'finally',
    (machine, receiver, call) =>
      call.plain[0]?.callables.length ? (each(machine, UNKNOWN, call, 'nothing'), receiver) : undefined,
  ],
])

function match(
  receiver: Value,
  { plain: [other], language }: Call,
  how: 'start' | 'whole' | 'search',
): Value | undefined {
  // `PATTERN.match(x)` of Python, `x.match(PATTERN)` of JavaScript.
  if (receiver.pattern)
    return other ? matched(receiver.pattern, other, language === 'python' ? how : 'search') : undefined
  return other?.pattern ? matched(other.pattern, receiver, 'search') : undefined
}

/** A text that is replaced, or a pattern without `g`, goes but once: the second is left. */
function globally(pattern: Value | undefined): Value['pattern'] {
  return pattern?.pattern?.flags.includes('g') ? pattern.pattern : undefined
}

const isInner = ({ node }: Value): boolean => node?.source !== undefined && INNER.has(node.source.kind)
