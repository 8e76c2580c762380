import { sha256Hex } from '../../core/canonical.ts'
import { field, isObject, type JsonObject, type JsonValue, stringField } from '../../core/value.ts'

/** A row that somebody is to label. What the dataset itself says of it is not shown. */
export interface Item {
  readonly id: string
  readonly file: string
  readonly row: JsonObject
  /** What the dataset says. */
  readonly label: string
  /** Rows of one stratum are alike; of each as many are drawn. */
  readonly stratum: string
}

/** What can be said of rows of each kind; `unsure` can always be. */
export const LABELS: Readonly<Record<string, readonly string[]>> = {
  texts: ['hostile', 'benign'],
  traces: ['attack-success', 'attack-failed', 'benign'],
  sft: ['good', 'bad'],
  preference: ['chosen', 'rejected'],
}

export const UNSURE = 'unsure'

/** The rows of a file; the ones that cannot be read are the reason why. */
export function asItem(value: JsonValue, kind: string, file: string): Item | string {
  if (!isObject(value)) return 'it is no object'
  const id = stringField(value, 'id') ?? sha256Hex(JSON.stringify(value)).slice(0, 16)
  const label = labelOf(value, kind)
  if (label === undefined) return 'it has no label that rows of this kind have'
  const stratum = ['label', 'environment', 'world', 'attack', 'wrapper', 'read']
    .map((name) => stringField(value, name) ?? (name === 'label' ? label : ''))
    .join('/')
  return { id, file, row: value, label, stratum }
}

function labelOf(row: JsonObject, kind: string): string | undefined {
  const given = field(row, 'label')
  if (kind === 'texts') return given === 1 ? 'hostile' : given === 0 ? 'benign' : undefined
  if (kind === 'traces') return LABELS['traces']!.find((label) => label === given)
  return LABELS[kind]?.[0]
}

/** The row with the label that was settled; undefined where such a row teaches nothing. */
export function relabelled({ row }: Item, kind: string, label: string): JsonObject | undefined {
  if (label === UNSURE) return undefined
  if (kind === 'texts') return { ...row, label: label === 'hostile' ? 1 : 0 }
  if (kind === 'traces') return { ...row, label }
  if (kind === 'sft') return label === 'good' ? row : undefined
  // Who finds the rejected step the better one turns the pair round.
  return label === 'chosen' ? row : { ...row, chosen: row['rejected']!, rejected: row['chosen']! }
}
