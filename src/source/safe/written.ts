import type { Expression } from '../program.ts'
import type { Call } from '../flow/calls.ts'
import { write } from '../flow/journal.ts'
import { joinAll } from '../flow/join.ts'
import { type Machine, plainly } from '../flow/machine.ts'
import { methodOf } from '../flow/member.ts'
import { madeOf } from '../flow/nodes.ts'
import { literalOf, REST, thingsOf, type Things, UNKNOWN, type Value, valueOf } from '../flow/value.ts'

const DEEPEST = 4

/** `String(x)` of JavaScript: of an object it is what its `toString` says, of an error its message, and else no more than its kind. */
export function asText(machine: Machine, value: Value): Value {
  const { object } = value
  if (!object || object.isList || (value.external && !object.of)) return value
  const own = methodOf(machine, object.of, 'toString', value)
  if (own) return joinAll(own.callables.map((one) => machine.call(one, plainly(), NOWHERE)))
  const message = object.fields.get('message')
  return message && isError(value) ? message : { ...value, object: undefined }
}

const NOWHERE = { file: '', start: 0, end: 0 }

const isError = ({ external }: Value): boolean => /error/i.test(external?.path ?? '')

/** `JSON.stringify(x, replacer)`: objects say themselves what is shown of them; what is private is not. */
export function stringified(machine: Machine, { plain: [of, replacer], text, at }: Call): Value {
  const shown = of && shownOf(machine, of, replacer, at, 0)
  return madeOf([shown], { what: text, at })
}

function shownOf(
  machine: Machine,
  value: Value,
  replacer: Value | undefined,
  at: Call['at'],
  depth: number,
): Value {
  if (!value.object || depth > DEEPEST) return value
  const own = depth > DEEPEST ? undefined : methodOf(machine, value.object.of, 'toJSON', value)
  if (own) {
    const said = joinAll(own.callables.map((one) => machine.call(one, plainly(UNKNOWN), at)))
    return said.object === value.object ? said : shownOf(machine, said, replacer, at, depth + 1)
  }
  const kept = namesKept(replacer)
  const object = thingsOf(value.object.isList)
  for (const [name, field] of value.object.fields) {
    if (name.startsWith('#') || (kept && !value.object.isList && !kept.has(name))) continue
    const put = replaced(machine, replacer, name, field, at)
    object.fields.set(name, shownOf(machine, put, replacer, at, depth + 1))
  }
  return { ...value, object }
}

/** `JSON.stringify(x, ['name', 'city'])` */
function namesKept(replacer: Value | undefined): ReadonlySet<string> | undefined {
  const { object } = replacer ?? UNKNOWN
  if (!object?.isList || object.fields.has(REST)) return undefined
  return new Set([...object.fields.values()].map(({ literal }) => String(literal)))
}

function replaced(
  machine: Machine,
  replacer: Value | undefined,
  name: string,
  field: Value,
  at: Call['at'],
): Value {
  if (!replacer || replacer.callables.length === 0 || name === REST) return field
  return joinAll(replacer.callables.map((one) => machine.call(one, plainly(literalOf(name), field), at)))
}

/** `Object.assign(this, { … })`: the first has what the others have. */
export function assigned(machine: Machine, [target, ...others]: readonly Value[]): Value {
  if (!target) return UNKNOWN
  for (const { object } of others)
    if (target.object && object)
      for (const [name, value] of object.fields) write(machine, target.object.fields, name, value)
  return joinAll([target, ...others])
}

/** `config.model_dump_json(exclude={'token'})`: a model gives all its fields but those that are left out. */
export function dumped(receiver: Value, { name, named, text, at }: Call): Value | undefined {
  const { object } = receiver
  if (!object?.of) return undefined
  const [without, alone] = [namesKept(named.get('exclude')), namesKept(named.get('include'))]
  const made = thingsOf(false)
  for (const [field, value] of object.fields)
    if (!without?.has(field) && (alone?.has(field) ?? true) && !isLeftOut(object, field))
      made.fields.set(field, value)
  const shown = valueOf({ object: made })
  return name.endsWith('json') ? madeOf([shown], { what: text, at }) : shown
}

/** `token: str = Field(exclude=True)` */
function isLeftOut({ of }: Things, name: string): boolean {
  const value: Expression | undefined = of?.class.fields.find((field) => field.name === name)?.value
  return (
    value?.kind === 'call' &&
    value.keywords.some(
      (one) => one.name === 'exclude' && one.value.kind === 'literal' && one.value.value === true,
    )
  )
}
