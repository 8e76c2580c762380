import type { SinkKind, SourceFlow, SourceShape, SourceTool } from '../../core/source.ts'
import type { Entry } from '../entry.ts'
import type { Function } from '../program.ts'
import type { Program } from '../scope.ts'
import { bind } from './bind.ts'
import { dispatch } from './calls.ts'
import { evaluate } from './expressions.ts'
import { NOTHING } from './facts.ts'
import { ALL } from './kinds.ts'
import { closureFor } from './find-closure.ts'
import { Findings } from './findings.ts'
import { callFunction } from './functions.ts'
import type { Machine } from './machine.ts'
import { nodeOf, sourceNode } from './nodes.ts'
import { nextMoment } from './fields.ts'
import { undo, type Journal } from './journal.ts'
import { Remembered } from './remember.ts'
import { exportsOf, rootsOf } from './run-modules.ts'
import { execute } from './statements.ts'
import { externalOf, REST, UNKNOWN, type Value, valueOf } from './value.ts'
import { isOfConnection, PRINCIPAL, signsIn } from '../shapes/principal.ts'

export interface Followed {
  readonly flows: readonly SourceFlow[]
  readonly shapes: readonly SourceShape[]
  readonly tools: readonly SourceTool[]
  /** Files whose functions were not followed to their end. */
  readonly partly: ReadonlySet<string>
}

const STEPS_OF_ENTRY = 120_000
const STEPS_OF_ALL = 6_000_000

/** Follows what comes in at each entry through the program, to wherever it does harm. */
export function followEntries(program: Program, entries: readonly Entry[]): Followed {
  const findings = new Findings(program)
  const machine = machineFor(program, new Set(entries.map(({ handler }) => handler)), findings)
  if (entries.length > 0) for (const module of rootsOf(program)) machine.exportsOf(module)
  const tools: SourceTool[] = []
  // Who is signed in is known once those ran that people sign in by.
  for (const entry of entries.toSorted((a, b) => Number(signsIn(b)) - Number(signsIn(a)))) {
    const does = followEntry(machine, entry, findings)
    if (entry.tool) tools.push({ ...entry.tool, does: [...does].toSorted() })
  }
  return { flows: findings.flows(), shapes: findings.shapes(), tools, partly: machine.partly }
}

function machineFor(program: Program, handlers: ReadonlySet<Function>, findings: Findings): Machine {
  const machine: Machine = {
    program,
    watch: findings,
    facts: NOTHING,
    journal: undefined,
    caught: undefined,
    steps: 0,
    limit: 0,
    isCut: false,
    stack: [],
    closures: new Map(),
    exports: new Map(),
    scopes: new Map(),
    partly: new Set(),
    remembered: new Remembered(),
    handlers,
    branch: undefined,
    restrained: new Set(),
    toolName: undefined,
    evaluate: (expression, scope) => evaluate(machine, expression, scope),
    execute: (statements, scope) => execute(machine, statements, scope),
    bind: (target, value, scope, isNew) => bind(machine, target, value, scope, isNew),
    call: (callable, args, at) => callFunction(machine, callable, args, at),
    dispatch: (call) => dispatch(machine, call),
    exportsOf: (module) => exportsOf(machine, module),
  }
  return machine
}

function followEntry(machine: Machine, entry: Entry, findings: Findings): ReadonlySet<SinkKind> {
  const { module, handler, branch } = entry
  if (machine.steps > STEPS_OF_ALL) {
    machine.partly.add(module.path)
    return new Set()
  }
  begin(machine)
  const closure = closureFor(machine, entry)
  begin(machine)
  findings.enter(entry)
  machine.restrained = entry.restrained
  machine.branch = branch && {
    text: module.text.slice(branch.on.at.start, branch.on.at.end),
    name: branch.name,
  }
  machine.toolName = entry.tool?.kind === 'tool' ? entry.tool.name : undefined
  // What a call leaves behind in the program is not there for the next.
  const journal: Journal = { since: nextMoment(), writes: [] }
  machine.journal = journal
  machine.call(closure, argumentsOf(entry), handler.at)
  undo(journal)
  if (signsIn(entry)) keepPrincipal(journal, findings)
  findings.leave()
  if (machine.isCut) machine.partly.add(module.path)
  machine.branch = undefined
  machine.toolName = undefined
  machine.restrained = new Set()
  return findings.does
}

/** What a tool that signs people in leaves in the program is who they are. */
function keepPrincipal({ writes }: Journal, { authority }: Findings): void {
  for (const { fields, key, before } of writes) {
    if (isOfConnection(key)) continue
    fields.set(key, { ...(before ?? UNKNOWN), literal: undefined, truth: undefined, external: PRINCIPAL })
    if (key !== REST) authority.keeps(key)
  }
}

function begin(machine: Machine): void {
  machine.facts = NOTHING
  machine.journal = undefined
  machine.caught = undefined
  machine.isCut = false
  machine.limit = machine.steps + STEPS_OF_ENTRY
  machine.stack.length = 0
  machine.remembered.forget()
}

function argumentsOf({ handler, sources, restrained }: Entry): {
  plain: readonly Value[]
  named: ReadonlyMap<string, Value>
} {
  const plain = handler.params.map(({ target }, index): Value => {
    const source = sources[index]
    if (source === undefined) return externalOf('!context')
    if (restrained.has(source.name))
      return valueOf({ node: nodeOf({ what: source.name, at: target.at, from: [], source, strips: ALL }) })
    const value = valueOf({ node: sourceNode(source.kind, source.name, target.at) })
    return value
  })
  return { plain, named: new Map() }
}
