import type { Action } from '../../core/approval.ts'
import { canonicalJson, sha256Hex } from '../../core/canonical.ts'
import type { Finding } from '../../core/finding.ts'
import { redactSecrets } from '../../core/secret.ts'
import type { Flows } from '../flows.ts'
import { cutOf } from '../cut.ts'
import { stops, type GateState } from '../gate-state.ts'
import { defineStage } from '../stage.ts'
import { definitionOf } from '../../core/definition-of.ts'
import type { Traced } from '../trace/call.ts'
import { isWeighedLater } from '../trace/weighed-later.ts'
import type { Transit } from '../transit.ts'
import { partOf } from '../withheld-part.ts'

/**
 * What becomes of the message. In enforce mode a finding at or above the threshold blocks: one definition of a list, or a
 * server's instructions, where it stands in them; else the whole message. Below it, a sentence that steers leaves them. Of what asks a server to do something policy has
 * the last word, and can only be stricter.
 */
export default defineStage({
  name: 'decide',
  deadline: 1000,
  run(transit, state) {
    const { traced } = transit
    if (state.mode === 'enforce') {
      for (const finding of transit.findings) {
        if (stops(state, finding) && !isWeighedLater(finding, transit, state)) block(transit, state, finding)
        else cut(transit, state, finding)
      }
    }
    if (traced && state.flows) ask(transit, state, state.flows, traced)
    if (state.mode === 'audit') return
    transit.decision = transit.refusal
      ? 'block'
      : transit.confirm
        ? 'confirm'
        : transit.withheld.size > 0 || transit.cuts.length > 0
          ? 'redact'
          : 'allow'
  },
})

function block(transit: Transit, state: GateState, { rule, place }: Finding): void {
  const part = partOf(transit, place.pointer)
  if (part === undefined) {
    transit.refusal ??= { code: 'detect/blocked', rule, pointer: place.pointer }
  } else if (!transit.approvedByPerson.has(part) && !transit.withheld.has(part)) {
    transit.withheld.set(part, { code: 'detect/definition', rule, pointer: place.pointer })
    const definition =
      transit.list && definitionOf(transit.list.kind, transit.list.items[indexOf(part)] ?? null)
    if (definition) state.pins.hold(definition.kind, definition.name)
  }
}

function cut(transit: Transit, state: GateState, finding: Finding): void {
  const cuts = cutOf(transit, finding)
  if (cuts.length === 0) return
  if (transit.cuts.length < MOST_CUTS) transit.cuts.push(...cuts)
  else block(transit, state, finding)
}

/** Each costs a walk through the message; a definition with more of them is no description. */
const MOST_CUTS = 400

const indexOf = (part: string): number => Number(part.slice(part.lastIndexOf('/') + 1))

function ask(transit: Transit, state: GateState, flows: Flows, traced: Traced): void {
  const verdict = flows.policy?.decide(traced.request)
  transit.verdict = verdict
  if (state.mode === 'enforce' && verdict && verdict.decision !== 'allow') {
    const { rule, facts, remedy, decision } = verdict
    const why = { rule, facts, remedy }
    if (decision === 'block')
      transit.refusal ??= { code: 'policy/blocked', rule, pointer: transit.pointer, why }
    if (decision === 'confirm' && !transit.refusal) {
      transit.confirm = { action: actionOf(traced, state), why }
      if (!state.approvals) transit.refusal = { code: 'approval/needed', rule, pointer: transit.pointer, why }
    }
  }
  if (transit.isRepeat || !traced.isContinued) remember(transit, state, flows, traced)
}

function actionOf({ request, definition }: Traced, { server }: GateState): Action {
  return {
    server,
    method: request.method,
    name: request.name ?? '',
    arguments: request.input,
    definition: definition && sha256Hex(canonicalJson(definition.json)),
  }
}

function remember(transit: Transit, { server, mode }: GateState, flows: Flows, traced: Traced): void {
  const { request, label, kept } = traced
  flows.later(() => {
    // It has not been made yet: once a person has answered it comes by again.
    if (transit.step?.at === 'asked' || transit.step?.at === 'parked') return
    const isStopped = mode === 'enforce' && transit.refusal !== undefined
    flows.of(transit.conversation.session).trail.append({
      kind: 'call',
      at: request.time,
      server,
      tool: redactSecrets((request.name ?? '').slice(0, 200)),
      arguments: kept,
      capabilities: label.capabilities,
      decision: isStopped ? 'block' : transit.confirm ? 'confirm' : 'allow',
    })
  })
}
