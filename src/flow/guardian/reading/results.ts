import type { Step } from '../../../core/trajectory.ts'
import type { JsonValue } from '../../../core/value.ts'
import { leavesOf, type Leaf } from './leaves.ts'
import { saidIn, type Said } from './said.ts'
import { conceptsOf } from './words.ts'

export interface ResultReading {
  readonly step: number
  /** The step of the call it answers. */
  readonly call: number | undefined
  /** What it belongs to by its own account, where that is no open call. */
  readonly mismatch: 'no call' | 'other tool' | 'other id' | undefined
  readonly leaves: readonly Leaf[]
  readonly said: Said
  readonly concepts: ReadonlySet<string>
  readonly isError: boolean
  readonly isEmpty: boolean
}

/** Results paired with calls: by id where both have one, then by tool, then first come first served. */
export function readResults(steps: readonly Step[]): readonly ResultReading[] {
  const open: { step: number; call: Step & { kind: 'call' } }[] = []
  return steps.flatMap((step, index): ResultReading[] => {
    if (step.kind === 'call') open.push({ step: index, call: step })
    if (step.kind !== 'result') return []
    const at = pairOf(step, open)
    const pair = at >= 0 ? open.splice(at, 1)[0] : undefined
    const leaves = leavesOf(step.value)
    const text = textOf(step.value)
    return [
      {
        step: index,
        call: pair?.step,
        mismatch: pair ? undefined : open.length === 0 ? 'no call' : whatDiffers(step),
        leaves,
        said: saidIn(text),
        concepts: conceptsOf(text),
        isError: step.isError === true || FAILED.test(text.slice(0, 2000)),
        isEmpty: leaves.length === 0 || NOTHING.test(text.slice(0, 2000)),
      },
    ]
  })
}

type Open = readonly { readonly step: number; readonly call: Step & { readonly kind: 'call' } }[]

function pairOf(result: Step & { readonly kind: 'result' }, open: Open): number {
  const named = (one: Open[number]) => result.tool === undefined || result.tool === one.call.tool
  if (result.id !== undefined && open.some(({ call }) => call.id !== undefined))
    return open.findIndex(({ call }) => call.id === result.id)
  return open.findIndex(named)
}

function whatDiffers(result: Step & { readonly kind: 'result' }): 'other tool' | 'other id' {
  return result.id === undefined ? 'other tool' : 'other id'
}

function textOf(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const FAILED =
  /(?:"(?:error|errors|exception)"\s{0,3}:\s{0,3}(?!null|false|""|\[\])|\b(?:error|exception|failed|failure|denied|forbidden|unauthorized|invalid)\b)/i
const NOTHING =
  /(?:^\s{0,9}(?:null|none|\[\]|\{\}|""|''|n\/a|undefined)?\s{0,9}$|:\s{0,3}(?:\[\s{0,3}\]|\{\s{0,3}\}|null|""|"N\/A"|"unknown"|"none")|\b(?:not found|no (?:results?|data|records?|matches|match|information|items?|entries)|not available|unavailable|nothing|unable|could not|cannot)\b)/i
