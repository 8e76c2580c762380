import { type Draft, type DraftCall, valueOf } from '../draft.ts'
import { type Filling, type Fillings, fillOtherwise, slotsIn } from '../slots.ts'
import { exchanges, type Kit, type Mutation, pickFrom, withStep } from './kit.ts'

/** One value of a call is not what was said before it. */
export const alter: Mutation = (draft, kit) => {
  const { random } = kit
  const chosen = pickFrom(exchanges(draft), random)
  if (chosen === undefined) return undefined
  const { call, result, callAt, resultAt } = chosen
  const slot = pickFrom(groundedSlots(call), random)
  const other = slot === undefined ? undefined : otherFilling(slot, call, draft, callAt, kit)
  if (slot === undefined || other === undefined) return undefined
  const fillings: Fillings = new Map([...call.from.fillings, [slot, other] as const])
  const changed = withStep(draft, callAt, { ...call, arguments: valueOf(lineOf(call), fillings) })
  const echo = result.from.scene.lines[result.from.line]
  if (echo?.kind !== 'result' || !random.chance(0.5)) return changed
  return withStep(changed, resultAt, { ...result, value: valueOf(echo.json, fillings) })
}

/** Those that the user or a result had named before. */
function groundedSlots({ from: { scene, line } }: DraftCall): string[] {
  const own = scene.lines[line]
  const before = scene.lines.slice(0, line).flatMap((one) => {
    if (one.kind === 'user') return one.texts.flatMap(slotsIn)
    return one.kind === 'result' ? slotsIn(one.json) : []
  })
  return own?.kind === 'call' ? slotsIn(own.json).filter((slot) => before.includes(slot)) : []
}

function otherFilling(
  name: string,
  { from: { scene, fillings } }: DraftCall,
  { steps }: Draft,
  callAt: number,
  { corpus, random }: Kit,
): Filling | undefined {
  const slot = scene.slots.find((one) => one.name === name)
  const other = slot && fillOtherwise(slot, fillings, corpus.lists, random)
  const before = JSON.stringify(steps.slice(0, callAt).map((step) => ('text' in step ? step.text : step)))
  // What was said before would be a value of another kind, not a wrong one.
  return other !== undefined && isNew(other, before) ? other : undefined
}

function isNew({ said, given }: Filling, before: string): boolean {
  return !before.includes(given) && !before.includes(said)
}

function lineOf({ from: { scene, line } }: DraftCall): string {
  const own = scene.lines[line]
  return own?.kind === 'call' ? own.json : '{}'
}
