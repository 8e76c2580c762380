import type { CallReading, Material } from './calls.ts'
import type { Leaf } from './leaves.ts'
import { support } from './support.ts'

/** What became of the result of a call. */
export interface Use {
  /** Later calls that were given a value of it which the user had not said. */
  readonly calls: readonly number[]
  /** The share of its values that the next answer repeats. */
  readonly answered: number
  /** The share of the words of the arguments that the result or the answer takes up. */
  readonly echoed: number
}

type Unused = Omit<CallReading, 'use'>

export function useOf(call: Unused, all: readonly Unused[], { answers, turns }: Material): Use {
  const { result } = call
  const end = turns[call.turn + 1]?.step ?? Number.POSITIVE_INFINITY
  const told = answers.filter(({ step }) => step > call.step && step < end)
  const values = (result?.leaves ?? []).filter(isTelling).slice(0, MOST)
  const hits = values.filter(({ value }) => told.some(({ said }) => support(value, said) >= 0.8)).length
  return {
    calls: result
      ? all.filter((later) => later.step > result.step && takes(later, result.step)).map(({ step }) => step)
      : [],
    answered: values.length === 0 ? 0 : hits / Math.min(values.length, 4),
    echoed: echoOf(call, told),
  }
}

const MOST = 40

const isTelling = ({ value }: Leaf): boolean =>
  typeof value === 'number' || (typeof value === 'string' && value.length > 2 && value.length < 400)

function takes(later: Unused, source: number): boolean {
  return later.leaves.some(
    (leaf) =>
      leaf.kind === 'value' &&
      leaf.source === source &&
      leaf.results >= 0.9 &&
      leaf.here < 0.9 &&
      leaf.before < 0.9,
  )
}

function echoOf(
  { leaves, result }: Unused,
  told: readonly { readonly said: Parameters<typeof support>[1] }[],
): number {
  const values = leaves.filter(({ kind }) => kind !== 'flag')
  if (values.length === 0) return 0
  const places = [...(result ? [result] : []), ...told]
  const echoes = values.map(({ value }) => Math.max(0, ...places.map(({ said }) => support(value, said))))
  return echoes.reduce((sum, one) => sum + one, 0) / values.length
}
