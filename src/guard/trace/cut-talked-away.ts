import type { Numbered } from '../../core/trail.ts'
import { field } from '../../core/value.ts'
import { intentOf } from '../../flow/call/intent.ts'
import { EFFECTS } from '../../flow/call/tool-acts.ts'
import { talkedAway } from '../../flow/call/talked-away.ts'
import { eachLeaf } from '../each-leaf.ts'
import type { Flows } from '../flows.ts'
import type { GateState } from '../gate-state.ts'
import type { Transit } from '../transit.ts'

/**
 * Takes out of a result what keeps the agent from a step: that a tool which changes something need not be called. Only
 * where the user wants something done, before that tool was called; an error may say what cannot be.
 */
export function cutTalkedAway(transit: Transit, state: GateState, flows: Flows): void {
  const { message, envelope, conversation } = transit
  if (message?.method !== 'tools/call' || envelope.isError || field(message.body, 'isError') === true) return
  const entries = flows.of(conversation.session).trail.entries()
  const prompt = entries.findLastIndex(({ kind }) => kind === 'prompt')
  if (prompt < 0 || intentOf(entries)?.isQuestion === true) return
  const tools = namesOf(state, flows, entries.slice(prompt + 1))
  if (tools.length === 0) return
  eachLeaf(transit, (text, role, pointer) => {
    if (role !== 'result' || transit.cuts.length >= MOST) return
    for (const stretch of talkedAway(text, tools)) {
      transit.findings.push({
        rule: 'guardian/step-talked-away',
        severity: 'medium',
        confidence: 'medium',
        message: 'A result says of a tool that it need not be called',
        place: { pointer, ...stretch },
      })
      if (state.mode === 'enforce')
        transit.cuts.push({ rule: 'guardian/step-talked-away', pointer, ...stretch, instead: LEFT_OUT })
    }
  })
}

const MOST = 50
const LEFT_OUT = '[Fairlead left out a sentence about which tools to call.]'

/** Tools that may change something and that were not called since the user spoke. */
function namesOf(state: GateState, flows: Flows, since: readonly Numbered[]): readonly string[] {
  const called = new Set(
    since.flatMap((entry) => (entry.kind === 'call' && entry.server === state.server ? [entry.tool] : [])),
  )
  return state.surfaces
    .own()
    .tools.filter((tool) => !called.has(tool.name))
    .filter((tool) => mayChange(flows.labeller(state.server, tool).capabilities))
    .map(({ name }) => name)
}

const mayChange = (capabilities: readonly string[]): boolean =>
  capabilities.length === 0 || capabilities.some((one) => EFFECTS.has(one))
