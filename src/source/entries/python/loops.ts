import type { Expression } from '../../program.ts'
import type { Program } from '../../scope.ts'
import { meantBy } from './resolve.ts'
import type { Around } from './sites.ts'

/** One turn of a loop over something written out: what the names of the loop stand for in it. */
export interface Turn {
  /** The same expression in terms of the item; undefined: it has nothing to do with the loop. */
  readonly read: (expression: Expression) => Expression | undefined
  readonly there: Around
}

/** The turns of the loop that an expression's first name belongs to; undefined: it belongs to none. */
export function turnsOf(
  expression: Expression,
  around: Around,
  program: Program,
): readonly Turn[] | 'unknown' | undefined {
  const root = rootOf(expression)
  const loop = around.loops.findLast(({ target }) => root !== undefined && namesOf(target).includes(root))
  if (!loop) return undefined
  const { target } = loop
  const of = loop.of.kind === 'call' && loop.of.callee.kind === 'member' ? loop.of.callee : undefined
  const meant = meantBy(of ? of.of : loop.of, around, program)
  if (meant?.kind !== 'value') return 'unknown'
  const { value, around: there } = meant
  const items = itemsOf(value, of?.name, there, program)
  if (!items) return 'unknown'
  return items.map((item) => ({ there, read: (one) => readIn(one, target, item, there, program) }))
}

function itemsOf(
  value: Expression,
  way: string | undefined,
  there: Around,
  program: Program,
): readonly Expression[] | undefined {
  if (value.kind === 'list') return value.items
  if (value.kind === 'each') return itemsOfEach(value, there, program)
  if (value.kind !== 'object') return undefined
  const [first] = value.members
  // `{tool.name: tool for tool in (…)}`
  if (value.members.length === 1 && first?.value.kind === 'spread' && first.value.of.kind === 'each')
    return way === 'values' ? itemsOfEach(first.value.of, there, program) : undefined
  return value.members.map((member) => pairOf(member, way))
}

/** What is made of each of a list that is written out. */
function itemsOfEach(
  { target, of, value, tests }: Extract<Expression, { kind: 'each' }>,
  there: Around,
  program: Program,
): readonly Expression[] | undefined {
  const meant = of.kind === 'list' ? of : meantBy(of, there, program)
  const list = meant?.kind === 'value' ? meant.value : meant
  if (list?.kind !== 'list' || tests.length > 0) return undefined
  const items = list.items.map((item) => readIn(value, target, item, there, program))
  return items.every((item) => item !== undefined) ? items : undefined
}

function rootOf(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.name
  return expression.kind === 'member' || expression.kind === 'index' ? rootOf(expression.of) : undefined
}

/** What a dictionary gives: its values, its keys, or both as a pair. */
function pairOf(
  { key, value }: { readonly key: string | undefined; readonly value: Expression },
  way: string | undefined,
): Expression {
  const { at } = value
  const name: Expression =
    key === undefined ? { kind: 'other', parts: [], at } : { kind: 'literal', value: key, at }
  if (way === 'items') return { kind: 'list', items: [name, value], at }
  return way === 'values' ? value : name
}

type Target = Around['loops'][number]['target']

function readIn(
  expression: Expression,
  target: Target,
  item: Expression,
  there: Around,
  program: Program,
): Expression | undefined {
  if (expression.kind === 'name') return boundTo(expression.name, target, item)
  if (expression.kind === 'call') {
    // `made()` of `for made in (Open, Shut)`.
    const callee = readIn(expression.callee, target, item, there, program)
    return callee && { ...expression, callee }
  }
  if (expression.kind !== 'member') return undefined
  const of = readIn(expression.of, target, item, there, program)
  return of && fieldOf(of, expression.name, there, program)
}

function boundTo(name: string, target: Target, item: Expression): Expression | undefined {
  if (target.kind === 'name') return target.name === name ? item : undefined
  if (target.kind !== 'items' || item.kind !== 'list') return undefined
  const place = target.items.findIndex((one) => one?.kind === 'name' && one.name === name)
  return place < 0 ? undefined : item.items[place]
}

/** `spec.fn` of `Spec(fn=read, …)`, of `Spec('read', read)` by the fields of its class, or of a dictionary. */
function fieldOf(item: Expression, name: string, there: Around, program: Program): Expression | undefined {
  if (item.kind === 'object') return item.members.find(({ key }) => key === name)?.value
  if (item.kind === 'name') return { kind: 'member', of: item, name, at: item.at }
  if (item.kind !== 'call') return undefined
  const given = item.keywords.find((one) => one.name === name)?.value
  if (given) return given
  const made = meantBy(item.callee, there, program)
  const fields = made?.kind === 'class' ? made.class.fields.filter(({ type }) => type !== undefined) : []
  const place = fields.findIndex((one) => one.name === name)
  const taken = place < 0 ? undefined : item.args[place]
  // What it was not given it has of its class.
  return taken ?? (made?.kind === 'class' ? { kind: 'member', of: item, name, at: item.at } : undefined)
}

function namesOf(target: Target): readonly string[] {
  if (target.kind === 'name') return [target.name]
  return target.kind === 'items' ? target.items.flatMap((item) => (item ? namesOf(item) : [])) : []
}
