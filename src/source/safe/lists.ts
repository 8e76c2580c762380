import type { Call } from '../flow/calls.ts'
import { either, NEVER, NOTHING, truthOf } from '../flow/facts.ts'
import { write } from '../flow/journal.ts'
import { join, joinAll } from '../flow/join.ts'
import { type Machine, plainly } from '../flow/machine.ts'
import { ADDRESS } from '../flow/kinds.ts'
import { madeOf, namesNode } from '../flow/nodes.ts'
import { givenFor } from './given-function.ts'
import { elementOf } from '../flow/member.ts'
import { textOf } from '../flow/text.ts'
import { whenEmpty } from './size.ts'
import { writtenItems } from '../flow/written-items.ts'
import { settled } from '../flow/settle.ts'
import { externalOf, listOf, literalOf, REST, thingsOf, UNKNOWN, type Value, valueOf } from '../flow/value.ts'

/** What lists, maps and promises do with what is in them and with functions they are given. */
export function rested(value: Value, node?: Value['node']): Value {
  const object = thingsOf(true)
  object.fields.set(REST, value)
  return valueOf({ object, node })
}

export function put(machine: Machine, receiver: Value, { plain }: Call): Value | undefined {
  const fields = receiver.object?.fields
  if (!fields) return undefined
  for (const value of plain) {
    const before = fields.get(REST)
    write(machine, fields, REST, before ? join(before, value) : value)
  }
  return UNKNOWN
}

export function store(
  machine: Machine,
  receiver: Value,
  { plain: [key, value], at }: Call,
): Value | undefined {
  if (!receiver.object || !key || !value) return undefined
  machine.watch.stored(receiver, key, value, at, machine.facts)
  const name = typeof key.literal === 'string' ? key.literal : REST
  const held =
    receiver.external?.path === '!parameters'
      ? madeOf([value], { what: 'parameter', at, strips: ADDRESS })
      : value
  const before = receiver.object.fields.get(name)
  write(machine, receiver.object.fields, name, before && name === REST ? join(before, held) : held)
  return receiver
}

export function listing(receiver: Value, name: string, at: Call['at']): Value | undefined {
  if (!receiver.object && !receiver.node) return undefined
  const element = elementOf(receiver, at)
  if (name === 'values') return rested(element)
  const key = valueOf({ node: namesIn(receiver, at) })
  return rested(name === 'keys' ? key : listOf([key, element]))
}

/** Runs a function over each element. What it checks of one it checks of all. */
export function each(
  machine: Machine,
  receiver: Value,
  call: Call,
  gives: 'values' | 'nothing' | 'truth' | 'element',
): Value | undefined {
  const [run] = call.plain
  if (!run) return undefined
  const element = elementOf(receiver, call.at)
  const start = machine.facts
  const items = gives === 'nothing' || gives === 'values' ? writtenItems(receiver) : undefined
  if (items && run.callables.length > 0) {
    const made = items.map((item) =>
      joinAll(run.callables.map((one) => machine.call(one, plainly(item, UNKNOWN), call.at))),
    )
    if (machine.facts === NEVER) machine.facts = start
    return gives === 'values' ? listOf(made) : UNKNOWN
  }
  const result = givenFor(machine, run, element, call)
  if (machine.facts === NEVER) machine.facts = start
  if (gives === 'element' || gives === 'truth') machine.watch.picked(receiver, listNamed(call), call.at)
  if (gives === 'values') return rested(result)
  // What was found is what the function says of it; where nothing was, nothing is said.
  if (gives === 'element') return foundBy(element, result)
  return gives === 'truth' ? valueOf({ truth: truthOf(result) }) : UNKNOWN
}

function foundBy(element: Value, result: Value): Value {
  const { yes } = truthOf(result)
  return yes === NEVER || yes === NOTHING ? element : { ...element, truth: { yes, no: truthOf(element).no } }
}

/** `messages` of `messages.find`. */
function listNamed({ text }: Call): string {
  return text.slice(0, Math.max(0, text.lastIndexOf('.')))
}

export function kept(machine: Machine, receiver: Value, call: Call): Value | undefined {
  const [run] = call.plain
  const isPicking = call.name === 'filter' && run !== undefined && run.callables.length > 0
  if (!receiver.object && !(isPicking && receiver.node)) return undefined
  if (isPicking) {
    const element = elementOf(receiver, call.at)
    const start = machine.facts
    const { yes, no } = truthOf(
      joinAll(run.callables.map((one) => machine.call(one, plainly(element, UNKNOWN), call.at))),
    )
    machine.facts = start
    machine.watch.picked(receiver, listNamed(call), call.at)
    const kept = settled(element, yes)
    return { ...(kept === element ? receiver : rested(kept)), truth: whenEmpty(no) }
  }
  return receiver
}

export function reduced(
  machine: Machine,
  receiver: Value,
  { plain: [run, first], at }: Call,
): Value | undefined {
  if (!run || run.callables.length === 0) return undefined
  const element = elementOf(receiver, at)
  return joinAll([
    first ?? element,
    ...run.callables.map((callable) =>
      machine.call(callable, plainly(first ?? element, element, UNKNOWN), at),
    ),
  ])
}

/** A promise is what it will be. */
export function afterwards(machine: Machine, receiver: Value, { plain, at }: Call): Value | undefined {
  const [run] = plain
  if (!run || run.callables.length === 0) return run ? receiver : undefined
  return joinAll(run.callables.map((callable) => machine.call(callable, plainly(receiver), at)))
}

export function attempted(machine: Machine, receiver: Value, { plain: [run], at }: Call): Value {
  const start = machine.facts
  const results = (run?.callables ?? []).map((callable) =>
    machine.call(callable, plainly(externalOf('!error')), at),
  )
  machine.facts = either(start, machine.facts)
  return joinAll([receiver, ...results])
}

/** `items.join(' ')`; in Python `' '.join(items)`. */
export function joinedText(
  receiver: Value,
  [other]: readonly Value[],
  at: Call['at'],
  language: string,
): Value {
  const [of, between] = language === 'python' ? [other, receiver] : [receiver, other]
  if (!of) return UNKNOWN
  const fields = of.object?.fields
  const items = fields ? [...fields.values()] : [of]
  const sign = between?.literal === undefined ? ',' : String(between.literal)
  return textOf(
    items.flatMap((item, index) => (index === 0 ? [item] : [literalOf(sign), item])),
    at,
  )
}

/** Whoever gave an object gave the names in it; the names of variables of the environment give nothing of their values away. */
export function namesIn({ node }: Value, at: Call['at']): Value['node'] {
  return node === undefined || node.source?.kind === 'environment' ? undefined : namesNode(node, at)
}
