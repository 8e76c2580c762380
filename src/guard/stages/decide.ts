import type { Finding } from '../../core/finding.ts'
import { stops, type GateState } from '../gate-state.ts'
import { defineStage } from '../stage.ts'
import { definitionOf } from '../surfaces.ts'
import type { Transit } from '../transit.ts'
import { partOf } from '../withheld-part.ts'

/**
 * A severity threshold, until policy arrives. In enforce mode a finding at or above it blocks: one definition of a list,
 * or a server's instructions, where it stands in them; else the whole message.
 */
export default defineStage({
  name: 'decide',
  deadline: 1000,
  run(transit, state) {
    if (state.mode === 'audit') return
    for (const finding of transit.findings) {
      if (stops(state, finding)) block(transit, state, finding)
    }
    transit.decision = transit.refusal ? 'block' : transit.withheld.size > 0 ? 'redact' : 'allow'
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

const indexOf = (part: string): number => Number(part.slice(part.lastIndexOf('/') + 1))
