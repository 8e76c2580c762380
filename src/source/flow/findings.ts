import type { SinkKind, SourceFlow, SourceShape, Span } from '../../core/source.ts'
import type { Function } from '../program.ts'
import type { Entry } from '../entry.ts'
import type { Program } from '../scope.ts'
import { Authority } from '../shapes/authority.ts'
import { Gates } from '../shapes/gates.ts'
import { RequestState } from '../shapes/request-state.ts'
import type { Call } from './calls.ts'
import { NEVER, type Facts } from './facts.ts'
import { INNER } from './kinds.ts'
import { type Way, waysInto } from './live.ts'
import type { Value } from './value.ts'
import type { Danger, Watch } from './watch.ts'

const MOST = 2000

/** Gathers what is seen while entries are followed: one finding for one sink and kind of source, the worst way to it. */
export class Findings implements Watch {
  readonly #found = new Map<string, SourceFlow>()
  #entry: Entry | undefined
  does = new Set<SinkKind>()
  readonly authority: Authority
  readonly #state: RequestState
  readonly #gates: Gates

  constructor(program: Program) {
    this.authority = new Authority(program)
    this.#state = new RequestState(program)
    this.#gates = new Gates(program)
  }

  enter(entry: Entry): void {
    this.#entry = entry
    this.does = new Set()
    this.authority.enter(entry)
    this.#state.enter()
    this.#gates.enter(entry)
  }

  leave(): void {
    if (this.#entry) {
      this.authority.leave(this.#entry, this.does)
      this.#state.leave(this.#entry)
      this.#gates.leave(this.#entry, this.does)
    }
    this.#entry = undefined
  }

  /** The SDK answers with the message of what is thrown. */
  thrown(value: Value, at: Span): void {
    this.danger({ kind: 'result', call: 'throw', at, value, guards: [] }, new Map())
  }

  returned(value: Value, at: Span, by: Function | undefined): void {
    if (by !== undefined && by === this.#entry?.handler)
      this.danger({ kind: 'result', call: 'return', at, value, guards: [] }, new Map())
  }

  danger(danger: Danger, facts: Facts): void {
    const entry = this.#entry
    if (entry === undefined || facts === NEVER) return
    if (danger.kind !== 'result' && danger.kind !== 'log') this.does.add(danger.kind)
    for (const way of waysInto(danger, facts)) this.#keep(danger, way, entry)
  }

  compared(left: Value, right: Value, at: Span): void {
    if (this.#entry) this.authority.compared(left, right, at)
  }

  picked(list: Value, of: string, at: Span): void {
    this.authority.picked(list, of, at)
  }

  asked(of: Value, item: Value): void {
    this.authority.asked(of, item)
  }

  looked(holder: Value, key: Value, at: Span): void {
    if (this.#entry) this.authority.looked(holder, key, at)
  }

  stored(holder: Value, key: Value, _value: Value, at: Span, facts: Facts): void {
    if (this.#entry) this.authority.looked(holder, key, at)
    if (key.node && holder.external?.path === '!inside')
      this.danger(
        {
          kind: 'merge',
          call: 'assignment',
          at,
          value: { ...holder, node: key.node, object: undefined },
          guards: [],
        },
        facts,
      )
  }

  decided(test: Value, at: Span): void {
    if (!this.#entry) return
    this.authority.decided(test, at)
    this.#gates.decided(at)
  }

  handed(call: Call): void {
    if (this.#entry) this.authority.handed(call)
  }

  called(call: Call): void {
    if (!this.#entry) return
    this.authority.called(call)
    this.#state.called(call)
    this.#gates.called(call)
  }

  shapes(): readonly SourceShape[] {
    return [...this.authority.found(), ...this.#state.found, ...this.#gates.found]
  }

  flows(): readonly SourceFlow[] {
    return [...this.#found.values()]
  }

  #keep({ kind, call, at }: Danger, { source, steps, guards }: Way, entry: Entry): void {
    const from = source.source
    if (from === undefined) return
    const key = `${at.file} ${at.start} ${at.end} ${kind} ${INNER.has(from.kind) || from.kind === 'foreign-content' ? from.kind : ''}`
    const flow: SourceFlow = {
      source: { ...from, at: source.at },
      sink: { kind, call, at },
      steps: steps.map((node) => ({ at: node.at, what: node.what })),
      tool: entry.tool?.name,
      reach: entry.reach,
      guards,
    }
    const known = this.#found.get(key)
    if (known ? isWorse(flow, known) : this.#found.size < MOST) this.#found.set(key, flow)
  }
}

function isWorse(one: SourceFlow, other: SourceFlow): boolean {
  if (one.reach !== other.reach) return one.reach === 'surface'
  return one.guards.length < other.guards.length
}
