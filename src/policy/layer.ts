/**
 * Who speaks, from the strongest down: the organisation (`floor`), the person at the machine (`user`), the pack that
 * person chose, and what came with a project. Decisions rest on this rule alone, which `layer.test.ts` tests:
 *
 * - Each layer judges by itself: its forbids hold, and where it has permits without `@lifts`, only what a permit of its own
 *   covers may pass. Where no layer has one, nothing may.
 * - The strictest of these verdicts is the verdict. So nothing a lower layer says can weaken what an upper one said.
 * - The one way to loosen: a permit with `@lifts("RULE")` takes back that forbid, of a lower layer only, where it covers the call.
 */
export const LAYERS = ['floor', 'user', 'pack', 'project'] as const
export type Layer = (typeof LAYERS)[number]

export const isAbove = (one: Layer, other: Layer): boolean => LAYERS.indexOf(one) < LAYERS.indexOf(other)
