import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createGate, type Refused } from '../../src/guard/create-gate.ts'
import type { Gate, Mode } from '../../src/guard/gate.ts'
import { openEvidence } from '../../src/store/evidence.ts'
import { openPins } from '../../src/store/pins.ts'
import { openState } from '../../src/store/sqlite/open.ts'

/** The gate as `fairlead guard` makes it, on a state folder of its own; and what it stopped. */
export function realGate(mode: Mode): { gate: Gate; refused: Refused[] } {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-http-'))
  const state = openState(folder)
  const evidence = openEvidence(state)
  const refused: Refused[] = []
  const gate = createGate({
    server: 'test',
    mode,
    isLineFramed: false,
    evidence,
    pins: openPins(state),
    onRefusal: (one) => refused.push(one),
  })
  onTestFinished(() => {
    gate.close()
    evidence.close()
    state.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { gate, refused }
}
