import type { JsonValue } from '../core/value.ts'
import { isObject } from '../core/value.ts'
import type { Weights } from './weights.ts'

/** What somebody must know before trusting a model, as Markdown. */
export function cardOf(weights: Weights): string {
  const { task, version, seed, threshold, sets, figures, model } = weights
  const heads = model.heads.map(
    ({ name, calibration }) =>
      `| ${name} | ${calibration.scale.toFixed(3)} | ${calibration.offset.toFixed(3)} | ${used(weights, name)} |`,
  )
  return `# Model card: ${task}

${ABOUT[task] ?? 'A linear model over hashed features.'}

- Features: version ${version}, ${model.space.dense.length} named and ${2 ** model.space.bits} hashed.
- Trained with seed \`${seed}\`: the same rows and seed give the same bytes.
- A score at or above ${threshold} is flagged.

## Learned from

| set | licence | rows | attacks |
|---|---|---|---|
${sets.map(({ name, licence, rows, attacks }) => `| ${name} | ${licence} | ${rows} | ${attacks} |`).join('\n')}

## Heads

| head | scale | offset | weights not zero |
|---|---|---|---|
${heads.join('\n')}

## Figures

${Object.keys(figures).length === 0 ? 'None were recorded. Measure with `fairlead model evaluate`.' : table(figures)}

## Limits

${LIMITS[task] ?? ''}- Figures on sets that the training saw are flattering. Leave a set out before you believe one.
- English is known best; other languages by a few hundred words each.
`
}

const ABOUT: Readonly<Record<string, string>> = {
  instruction:
    'Says whether a text gives an agent orders that are not its user’s. The most hostile sentence of a text decides.',
  'log-risk': 'Says whether a server log shows one of nine risks.',
}

const LIMITS: Readonly<Record<string, string>> = {
  instruction: `- It reads words and clauses, not purposes: a harmless request in a place where none belongs looks like an attack, and an attack that
  asks for what its place asks for anyway looks harmless. Provenance and policy decide there, not text.
`,
  'log-risk': `- It learned from logs that were made up in pairs; real logs are longer, duller and mostly harmless, so half of all is not risky there.
- Hidden channels and delayed actions are told worst: what gives them away is often one number, or one word of the story's purpose.
- Its list of how words sound was written by hand while looking at development logs; figures on those logs flatter it.
`,
}

function used({ model }: Weights, name: string): number {
  return model.heads
    .find((head) => head.name === name)!
    .weights.reduce((count, weight) => count + (weight === 0 ? 0 : 1), 0)
}

function table(figures: JsonValue): string {
  const rows = Object.entries(figures as Record<string, JsonValue>).map(
    ([name, value]) =>
      `| ${name} | ${
        isObject(value)
          ? Object.entries(value)
              .map(([key, one]) => `${key} ${text(one)}`)
              .join(', ')
          : text(value)
      } |`,
  )
  return ['| what | figure |', '|---|---|', ...rows].join('\n')
}

const text = (value: JsonValue): string => (typeof value === 'string' ? value : JSON.stringify(value))
