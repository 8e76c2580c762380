import type { Draft } from '../draft.ts'
import { slotsIn } from '../slots.ts'
import { exchanges, type Exchange, type Mutation, pickFrom } from './kit.ts'

/** Two calls of one turn, of which the second needs the first, change places. */
export const permute: Mutation = (draft, { random }) => {
  const all = exchanges(draft)
  const chosen = pickFrom(
    all.flatMap((later) => {
      const earlier = all.find(({ resultAt }) => resultAt === later.callAt - 1)
      return earlier && needs(later, earlier) ? [[earlier, later] as const] : []
    }),
    random,
  )
  return chosen && swapped(draft, chosen[0], chosen[1])
}

/** By a value that is known from nowhere else, or because the scene says so. */
function needs(later: Exchange, earlier: Exchange): boolean {
  const { scene, line } = later.call.from
  if (scene !== earlier.call.from.scene) return false
  const own = scene.lines[line]
  const source = scene.lines[earlier.result.from.line]
  if (own?.kind !== 'call' || source?.kind !== 'result') return false
  if (own.follows) return true
  const said = scene.lines
    .slice(0, earlier.call.from.line)
    .flatMap((one) => (one.kind === 'user' ? one.texts.flatMap(slotsIn) : []))
  const given = new Set(slotsIn(source.json))
  return slotsIn(own.json).some((slot) => given.has(slot) && !said.includes(slot))
}

function swapped(draft: Draft, earlier: Exchange, later: Exchange): Draft {
  const order = [later.callAt, later.resultAt, earlier.callAt, earlier.resultAt]
  const places = order.toSorted((a, b) => a - b)
  const steps = [...draft.steps]
  places.forEach((place, at) => {
    steps[place] = draft.steps[order[at]!]!
  })
  return { ...draft, steps }
}
