import { redactSecrets } from '../../core/secret.ts'
import type { GateState } from '../gate-state.ts'
import type { LogFound } from '../log-tap.ts'

/** Puts what a log showed into the evidence, with the lines it rests on and without their secrets. */
export function noteLog(state: GateState, found: readonly LogFound[], source: string): void {
  for (const { finding, risk, probability, lines } of found) {
    state.recordRefused({
      kind: 'note',
      message: 'log',
      from: 'server',
      source: source.slice(0, 200),
      label: risk,
      probability,
      findings: [
        { rule: finding.rule, severity: finding.severity, pointer: finding.place.pointer.slice(0, 300) },
      ],
      lines: lines.map(({ number, text }) => ({ number, text: redactSecrets(text.slice(0, LONGEST)) })),
    })
  }
}

const LONGEST = 400
