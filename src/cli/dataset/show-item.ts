import { plain } from '../../core/plain.ts'
import { field, isArray, type JsonValue, stringField } from '../../core/value.ts'
import type { Item } from '../../datasets/annotate/item.ts'

/** One item for a terminal, with what stands around it; hostile text stays text. */
export function shownItem(
  { id, row }: Item,
  { kind, labels }: { readonly kind: string; readonly labels: readonly string[] },
): string {
  const parts = PARTS[kind]?.(row) ?? []
  const shown = parts.flatMap(([title, text]) => (text === '' ? [] : [`${title}:`, indented(text)]))
  return [id, ...shown, `Labels: ${labels.join(', ')}`, ''].join('\n')
}

type Part = readonly [title: string, text: string]

const PARTS: Readonly<Record<string, (row: JsonValue) => readonly Part[]>> = {
  texts: (row) => [
    ['The user said', stringField(row, 'user') ?? ''],
    [
      ['read', 'tool_name', 'server'].flatMap((name) => stringField(row, name) ?? []).join(' of '),
      stringField(row, 'text') ?? '',
    ],
  ],
  traces: (row) => [
    ['The user said', stringField(row, 'user') ?? ''],
    ...stepsOf(row).map((step, at): Part => [
      `Call ${at + 1}: ${stringField(field(step, 'call'), 'tool') ?? ''} ${JSON.stringify(field(field(step, 'call'), 'arguments') ?? {})}`,
      textOf(field(step, 'result')),
    ]),
  ],
  sft: (row) => turnsOf(field(row, 'messages')),
  preference: (row) => [
    ...turnsOf(field(row, 'prompt')),
    ...turnsOf(field(row, 'chosen')).map(([, text]): Part => ['Chosen', text]),
    ...turnsOf(field(row, 'rejected')).map(([, text]): Part => ['Rejected', text]),
  ],
}

function stepsOf(row: JsonValue): readonly JsonValue[] {
  const steps = field(row, 'steps')
  return isArray(steps) ? steps : []
}

function turnsOf(value: JsonValue | undefined): readonly Part[] {
  return (isArray(value) ? value : []).map((turn) => [
    stringField(turn, 'role') ?? '',
    stringField(turn, 'content') ?? '',
  ])
}

const textOf = (value: JsonValue | undefined): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? null)

const LONGEST = 4000

function indented(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return cut
    .split('\n')
    .map((line) => `  ${plain(line)}`)
    .join('\n')
}
