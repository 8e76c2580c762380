import { FairleadError } from '../core/error.ts'
import type { GateState } from './gate-state.ts'
import type { Stage } from './stage.ts'
import type { Transit } from './transit.ts'

/**
 * Takes one message through some stages. A stage that fails, or could not finish, leaves a message that is not known to be
 * safe: in enforce mode it is refused, in audit mode that is recorded.
 */
export function runStages(stages: readonly Stage[], transit: Transit, state: GateState): void {
  for (const stage of stages) {
    const from = performance.now()
    const found = transit.findings.length
    transit.until = from + stage.deadline
    try {
      stage.run(transit, state)
    } catch (error) {
      // Only our own errors are known not to quote the message.
      const reason = error instanceof FairleadError ? error.code : 'the stage failed'
      transit.notChecked.push({ what: stage.name, reason })
      if (state.mode === 'enforce') closeUp(transit, 'stage/failed')
    }
    if (stage.name === 'detect')
      state.counters.add('signatures', performance.now() - from, transit.findings.length > found)
    if (transit.isDropped) return
    if (transit.isLate && state.mode === 'enforce') closeUp(transit, 'stage/deadline')
  }
}

function closeUp(transit: Transit, code: 'stage/failed' | 'stage/deadline'): void {
  transit.refusal ??= { code, rule: code, pointer: transit.pointer }
  transit.decision = 'block'
}
