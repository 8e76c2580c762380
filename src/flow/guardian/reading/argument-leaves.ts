import type { JsonValue } from '../../../core/value.ts'
import type { Material } from './calls.ts'
import { leavesOf, type Leaf } from './leaves.ts'
import { support } from './support.ts'
import type { Parameter, ToolReading } from './tools.ts'
import type { Turn } from './turns.ts'

export interface LeafReading extends Leaf {
  /** What can be told from it: a value is the only kind that says whose it is. */
  readonly kind: 'value' | 'choice' | 'preset' | 'flag'
  /** How far this turn accounts for it; an earlier turn or something the agent said; an earlier result; a later one. */
  readonly here: number
  readonly before: number
  readonly results: number
  readonly later: number
  readonly source: number | undefined
  readonly laterSource: number | undefined
}

interface Circumstances {
  readonly step: number
  readonly tool: ToolReading
  readonly turns: readonly Turn[]
  readonly turn: number
  readonly material: Material
}

export function readLeaves(given: JsonValue, about: Circumstances): readonly LeafReading[] {
  return leavesOf(given)
    .slice(0, MOST)
    .map((leaf) => readLeaf(leaf, about))
}

const MOST = 60

function readLeaf(leaf: Leaf, { step, tool, turns, turn, material }: Circumstances): LeafReading {
  const by = (spoken: readonly { readonly step: number; readonly said: Parameters<typeof support>[1] }[]) => {
    let best = 0
    let source: number | undefined
    for (const one of spoken) {
      const found = support(leaf.value, one.said)
      if (found > best) [best, source] = [found, one.step]
    }
    return { best, source }
  }
  const result = by(material.results.filter((one) => one.step < step))
  const later = by(material.results.filter((one) => one.step > step && one.call !== step))
  return {
    ...leaf,
    kind: kindOf(
      leaf,
      tool.parameters.find(({ name }) => name === leaf.key),
    ),
    here: by(turns.slice(Math.max(0, turn), turn + 1)).best,
    before: Math.max(
      by(turns.slice(0, Math.max(0, turn))).best,
      by(material.answers.filter((one) => one.step < step)).best,
    ),
    results: result.best,
    source: result.source,
    later: later.best,
    laterSource: later.source,
  }
}

function kindOf({ value }: Leaf, parameter: Parameter | undefined): LeafReading['kind'] {
  if (typeof value === 'boolean') return 'flag'
  if (parameter?.preset === value) return 'preset'
  return parameter?.choices.includes(value) ? 'choice' : 'value'
}
