import { frameRule, type FrameRule } from '../../mcp/frame-rules.ts'
import type { GateState } from '../gate-state.ts'
import { defineStage, refuse } from '../stage.ts'
import type { Transit } from '../transit.ts'

/** No message may mean two things: what other readers could read differently is a finding, and in enforce mode a refusal. */
export default defineStage({
  name: 'bound',
  deadline: 1000,
  run(transit, state) {
    const { frame, envelope, pointer } = transit
    for (const { rule, pointer: at } of envelope.rules) add(transit, state, rule, at)
    const repeated = frame.flaws.get('duplicate-key')
    if (repeated !== undefined) add(transit, state, 'frame/duplicate-key', repeated)
    if (frame.flaws.has('inexact-number')) add(transit, state, 'frame/inexact-number', pointer)
    if (frame.flaws.has('lone-surrogate')) add(transit, state, 'frame/lone-surrogate', pointer)
    if (state.isLineFramed && holdsBareReturn(frame.bytes)) add(transit, state, 'frame/bare-cr', pointer)
  },
})

function add(transit: Transit, state: GateState, rule: FrameRule, pointer: string): void {
  const { title: message, severity, action } = frameRule(rule)
  if (action === 'enforce')
    refuse(transit, state, { code: 'frame/refused', rule, pointer, severity, message })
  else transit.findings.push({ rule, severity, confidence: 'high', message, place: { pointer } })
}

function holdsBareReturn(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(13)
  return at >= 0 && at < bytes.length - 1
}
