import { fail } from '../../core/error.ts'
import { type SampleSurface, SURFACES } from '../../core/sample.ts'
import { field, type JsonObject, stringField } from '../../core/value.ts'

/** What the instruction model learns from and judges: a text and where it stands. */
export interface InstructionRow {
  readonly surface: SampleSurface
  readonly text: string
  readonly label: 0 | 1
  readonly set: string
  readonly group: string
  readonly family: string
  /** Range of the hostile sentence, where it is known. */
  readonly from?: number
  readonly to?: number
}

/** Surfaces that are judged alike. An imperative is normal in a prompt and not in what a tool brings. */
export const PLACES = ['content', 'tool', 'prompt', 'call'] as const
export type Place = (typeof PLACES)[number]

export function placeOf(surface: SampleSurface): Place {
  if (surface === 'tool_description') return 'tool'
  if (surface === 'user_prompt') return 'prompt'
  return surface === 'tool_call' ? 'call' : 'content'
}

/** One row of a training file (docs/model.md). */
export function readRow(value: JsonObject, where: string): InstructionRow {
  const text = stringField(value, 'text') ?? bad(where, '`text` is not a string')
  const label = field(value, 'label')
  if (label !== 0 && label !== 1) return bad(where, '`label` is neither 0 nor 1')
  const surface =
    SURFACES.find((name) => name === field(value, 'surface')) ?? bad(where, '`surface` is not known')
  const set = stringField(value, 'set') ?? 'unnamed'
  const [from, to] = [field(value, 'from'), field(value, 'to')]
  return {
    surface,
    text,
    label,
    set,
    group: `${set}/${stringField(value, 'group') ?? stringField(value, 'id') ?? where}`,
    family: stringField(value, 'family') ?? '',
    ...(typeof from === 'number' && typeof to === 'number' ? { from, to } : {}),
  }
}

function bad(where: string, what: string): never {
  fail('model/bad-row', { where, what })
}
