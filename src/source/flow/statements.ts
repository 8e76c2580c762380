import type { Span } from '../../core/source.ts'
import { joinAll } from './join.ts'
import type { Statement } from '../program.ts'
import { moduleNamed } from './calls.ts'
import { closureOf } from './expressions.ts'
import { either, fact, NEVER, NOTHING, truthOf, whereAsked, type Facts } from './facts.ts'
import { ALL } from './kinds.ts'
import { branches } from './journal.ts'
import type { Machine } from './machine.ts'
import { elementOf } from './member.ts'
import { writtenItems } from './written-items.ts'
import { scopeIn, type Scope } from './scope.ts'
import { externalOf, literalOf, UNKNOWN, type Value, valueOf } from './value.ts'

/** Functions and classes are there before the first statement runs. */
export function hoist(machine: Machine, statements: readonly Statement[], scope: Scope): void {
  for (const statement of statements) {
    if (statement.kind === 'function' && statement.function.name !== undefined)
      scope.names.set(statement.function.name, closureOf(machine, statement.function, scope))
    if (statement.kind === 'class' && statement.class.name !== undefined)
      scope.names.set(
        statement.class.name,
        valueOf({
          callables: [{ kind: 'class', class: { class: statement.class, scope, module: scope.module } }],
        }),
      )
  }
}

export function execute(machine: Machine, statements: readonly Statement[], scope: Scope): void {
  hoist(machine, statements, scope)
  for (const statement of statements) {
    if (machine.facts === NEVER || machine.isCut) return
    run(machine, statement, scope)
  }
}

function run(machine: Machine, statement: Statement, scope: Scope): void {
  switch (statement.kind) {
    case 'let':
      return machine.bind(
        statement.target,
        statement.value ? machine.evaluate(statement.value, scope) : UNKNOWN,
        scope,
        true,
      )
    case 'do':
      machine.evaluate(statement.value, scope)
      return
    case 'return': {
      const value = statement.value ? machine.evaluate(statement.value, scope) : literalOf(null)
      if (machine.facts !== NEVER) {
        scope.frame.returned.push({ value, facts: machine.facts })
        machine.watch.returned(value, statement.value?.at ?? statement.at, scope.frame.function)
      }
      machine.facts = NEVER
      return
    }
    case 'throw':
      if (statement.value) throwOut(machine, machine.evaluate(statement.value, scope), statement.at)
      machine.facts = NEVER
      return
    case 'if': {
      const test = machine.evaluate(statement.test, scope)
      machine.watch.decided(test, statement.test.at)
      const { yes, no } = truthOf(test)
      let checked: Facts = NOTHING
      branches(machine, [
        {
          when: yes,
          run: () => {
            inner(machine, statement.then, scope)
            checked = machine.facts
          },
        },
        { when: no, run: () => inner(machine, statement.else, scope) },
      ])
      if (statement.else.length === 0 && test.node === undefined && no !== NEVER)
        machine.facts = whereAsked(machine.facts, checked)
      return
    }
    case 'loop':
      return loop(machine, statement, scope)
    case 'switch':
      return choose(machine, statement, scope)
    case 'try':
      return attempt(machine, statement, scope)
    case 'block':
      return inner(machine, statement.body, scope)
    case 'leave':
      scope.frame.left = either(scope.frame.left, machine.facts)
      machine.facts = NEVER
      return
    case 'import':
      return take(machine, statement, scope)
    case 'export':
      return give(machine, statement, scope)
    case 'function':
      if (statement.isExported && statement.function.name !== undefined)
        share(machine, statement.function.name, scope)
      return
    case 'class':
      if (statement.isExported && statement.class.name !== undefined)
        share(machine, statement.class.name, scope)
      return
  }
}

/** Python has no scopes of blocks. */
function inner(machine: Machine, body: readonly Statement[], scope: Scope): void {
  execute(
    machine,
    body,
    scope.module.language === 'python' ? scope : scopeIn(scope, scope.module, scope.frame),
  )
}

function loop(machine: Machine, statement: Statement & { kind: 'loop' }, scope: Scope): void {
  const { frame } = scope
  const outer = frame.left
  frame.left = NEVER
  const start = machine.facts
  const own = scope.module.language === 'python' ? scope : scopeIn(scope, scope.module, frame)
  const of = statement.over && machine.evaluate(statement.over.of, scope)
  const items = of && writtenItems(of)
  if (statement.over && items) {
    for (const item of items) {
      const inner = scope.module.language === 'python' ? scope : scopeIn(scope, scope.module, frame)
      machine.bind(statement.over.target, item, inner, true)
      execute(machine, statement.body, inner)
      machine.facts = either(machine.facts, frame.left)
      frame.left = NEVER
      if (machine.facts === NEVER) break
    }
    if (machine.facts === NEVER) machine.facts = start
    frame.left = outer
    return
  }
  const truth = statement.test
    ? truthOf(machine.evaluate(statement.test, own))
    : { yes: NOTHING, no: NOTHING }
  branches(machine, [
    {
      when: truth.yes,
      run: () => {
        if (statement.over && of) machine.bind(statement.over.target, elementOf(of, statement.at), own, true)
        execute(machine, statement.body, own)
        machine.facts = either(machine.facts, frame.left)
      },
    },
    // A check in the body holds for all that was run through: no second way round it.
    { when: statement.over ? NEVER : NOTHING, run: () => undefined },
  ])
  if (machine.facts === NEVER) machine.facts = start
  frame.left = outer
}

function choose(machine: Machine, statement: Statement & { kind: 'switch' }, scope: Scope): void {
  const { frame } = scope
  const outer = frame.left
  frame.left = NEVER
  const on = machine.evaluate(statement.on, scope)
  const tests = statement.cases.map(({ tests }) => tests.map((test) => machine.evaluate(test, scope)))
  const isKnown = on.literal !== undefined
  const matching = tests.findIndex((all) =>
    all.some((test) => test.literal !== undefined && test.literal === on.literal),
  )
  const hasDefault = tests.some((all) => all.length === 0)
  const runs = statement.cases.flatMap((_, index) => {
    const isOpen = !isKnown || matching < 0 ? !isKnown || tests[index]?.length === 0 : index === matching
    if (!isOpen) return []
    const when = tests[index]!.length === 0 ? NOTHING : equalTo(on, tests[index]!)
    // Cases without `break` fall through to the next.
    return [{ when, run: () => fallThrough(machine, statement, index, scope) }]
  })
  const rest = hasDefault || (isKnown && matching >= 0) ? [] : [{ when: NOTHING, run: () => undefined }]
  branches(machine, [...runs, ...rest])
  machine.facts = either(machine.facts, frame.left)
  frame.left = outer
}

/** `case 'a':` says what it is. */
function equalTo(on: Value, tests: readonly Value[]): Facts {
  return tests.every(({ node }) => node === undefined) ? fact(on.node, ALL) : NOTHING
}

function fallThrough(
  machine: Machine,
  { cases }: Statement & { kind: 'switch' },
  from: number,
  scope: Scope,
): void {
  const own = scope.module.language === 'python' ? scope : scopeIn(scope, scope.module, scope.frame)
  for (const { body } of cases.slice(from, scope.module.language === 'python' ? from + 1 : from + 4)) {
    execute(machine, body, own)
    if (machine.facts === NEVER) return
  }
}

/** Whoever catches has it; whom nobody catches is answered to the caller. */
function throwOut(machine: Machine, value: Value, at: Span): void {
  if (machine.caught === undefined) machine.watch.thrown(value, at)
  else if (machine.caught.length < 8) machine.caught.push(value)
}

function attempt(machine: Machine, statement: Statement & { kind: 'try' }, scope: Scope): void {
  const outer = machine.caught
  const thrown: Value[] = []
  const start = machine.facts
  branches(machine, [
    {
      when: NOTHING,
      run: () => {
        machine.caught = statement.catch ? thrown : outer
        inner(machine, statement.body, scope)
        machine.caught = outer
      },
    },
    {
      when: statement.catch ? NOTHING : NEVER,
      run: () => {
        if (!statement.catch) return
        const own = scope.module.language === 'python' ? scope : scopeIn(scope, scope.module, scope.frame)
        if (statement.catch.target)
          machine.bind(statement.catch.target, joinAll([externalOf('!error'), ...thrown]), own, true)
        execute(machine, statement.catch.body, own)
      },
    },
  ])
  const after = machine.facts
  if (statement.finally.length === 0) return
  machine.facts = after === NEVER ? start : after
  inner(machine, statement.finally, scope)
  if (after === NEVER) machine.facts = NEVER
}

function take(machine: Machine, { from, names }: Statement & { kind: 'import' }, scope: Scope): void {
  const module = machine.program.moduleOf(scope.module, from)
  const exported = module && machine.exportsOf(module)
  for (const { imported, local } of names) {
    if (exported === undefined) {
      const path = moduleNamed(from)
      scope.names.set(
        local,
        externalOf(imported === '*' || imported === 'default' ? path : `${path}.${imported}`),
      )
    } else if (imported === '*') {
      scope.names.set(local, valueOf({ object: { isList: false, fields: exported, of: undefined } }))
    } else {
      const whole =
        module?.language === 'python' ? machine.program.moduleOf(module, `.${imported}`) : undefined
      const value =
        exported.get(imported) ??
        (whole
          ? valueOf({ object: { isList: false, fields: machine.exportsOf(whole), of: undefined } })
          : undefined)
      scope.names.set(local, value ?? UNKNOWN)
    }
  }
}

function give(machine: Machine, { names, from }: Statement & { kind: 'export' }, scope: Scope): void {
  const exports = machine.exportsOf(scope.module)
  const module = from === undefined ? undefined : machine.program.moduleOf(scope.module, from)
  const source = module && machine.exportsOf(module)
  for (const { exported, local, value } of names) {
    if (value) exports.set(exported, machine.evaluate(value, scope))
    else if (from !== undefined && source === undefined)
      exports.set(exported, externalOf(`${moduleNamed(from)}.${local ?? exported}`))
    else if (source && (local === '*' || local === undefined) && exported === '*')
      for (const [key, one] of source) exports.set(key, one)
    else if (source && local === '*')
      exports.set(exported, valueOf({ object: { isList: false, fields: source, of: undefined } }))
    else if (source) exports.set(exported, source.get(local ?? exported) ?? UNKNOWN)
    else if (local !== undefined) share(machine, local, scope, exported)
  }
}

function share(machine: Machine, local: string, scope: Scope, exported = local): void {
  machine.exportsOf(scope.module).set(exported, scope.names.get(local) ?? UNKNOWN)
}
