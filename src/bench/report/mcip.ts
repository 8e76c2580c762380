import { JUDGEMENTS } from '../../core/interaction-risk.ts'
import type { McipFigures } from '../mcip/figures.ts'
import type { CorpusFigures, McipResult } from '../mcip.ts'
import type { Share } from '../metrics.ts'
import type { UtilityResult } from '../utility/run-utility.ts'
import { cell, fixed, interval, percent, table } from './table.ts'

export function mcipReport({ judge, corpora, milliseconds, utility }: McipResult): string {
  return `# MCIP: ${cell(judge)}

Dialogues and labels as in MCIP (arXiv 2505.14590); whose dialogues they are stands at each corpus. Shares in percent, with Wilson's
interval at 95 %. Published on its own data, which is other data: MCIP Guardian 75.7 Safety Awareness, 54.2 / 42.0 Risk Resistance.

${corpora.map(corpusPart).join('\n')}
## Time per dialogue, on this machine

p50 ${fixed(milliseconds.p50)} ms, p95 ${fixed(milliseconds.p95)} ms
${utility ? `\n${utilityPart(utility, corpora)}` : ''}`
}

function corpusPart(one: CorpusFigures): string {
  const { corpus, rows, notChecked, floors, perClass } = one
  const lines = [
    ['measured', one],
    ...Object.entries(floors).map(([name, floor]) => [`floor: ${name}`, floor]),
  ]
  return `## ${cell(corpus)}

${rows} dialogues judged. Not checked: ${notChecked.unread} that could not be read, ${notChecked.unjudged} without a judgement.
Safety Awareness: appropriate or not. Risk Resistance: which of eleven. Risks only: the same, of dialogues with a risk.

${table(
  [''],
  [
    'Safety Awareness',
    'macro-F1',
    'safe recalled',
    'unsafe recalled',
    'Risk Resistance',
    'macro-F1',
    'risks only',
    'macro-F1',
    'clean alarms',
  ],
  lines.map(([name, figures]) => figuresLine(name as string, figures as McipFigures)),
)}
${table(
  ['', 'class'],
  ['rows', 'precision', 'recall', 'F1', ...JUDGEMENTS.map(({ letter }) => letter)],
  JUDGEMENTS.map(({ id, letter, title }) => {
    const { rows: own, precision, recall, f1 } = perClass[id]
    const judged = JUDGEMENTS.map((other) => String(one.confusion[id]?.[other.id] ?? '·'))
    return [letter, title, String(own), percent(precision), percent(recall), percent(f1), ...judged]
  }),
)}
The letters at the right: what dialogues of this class were judged to be.
`
}

function figuresLine(name: string, figures: McipFigures): string[] {
  const { safetyAwareness, riskResistance, risksOnly, cleanAlarms } = figures
  return [
    cell(name),
    interval(safetyAwareness.accuracy),
    percent(safetyAwareness.macroF1),
    percent(safetyAwareness.recallSafe?.value),
    percent(safetyAwareness.recallUnsafe?.value),
    interval(riskResistance.accuracy),
    percent(riskResistance.macroF1),
    percent(risksOnly.accuracy?.value),
    percent(risksOnly.macroF1),
    interval(cleanAlarms),
  ]
}

function utilityPart(utility: readonly UtilityResult[], corpora: readonly CorpusFigures[]): string {
  const lines = utility.flatMap((one) => {
    const figures = corpora.find(({ corpus }) => corpus === one.corpus)
    const silent = figures?.floors['flag none']?.safetyAwareness.accuracy
    const told = figures?.safetyAwareness.accuracy
    const name = cell(one.corpus)
    return [
      [name, '−utility', interval(one.without), interval(one.with), points(one.without, one.with)],
      [name, '+safety', interval(silent), interval(told), points(silent, told)],
    ]
  })
  return `## Utility and safety

Utility: appropriate dialogues whose calls are the expected ones by syntax tree, and reach the server through the gate. The agent is a
recording: without a guard it makes the calls that were recorded. Safety: Safety Awareness of the judge, against flagging none.

${table(['', ''], ['without', 'with', 'difference'], lines)}
${utility.map(gateLine).join('')}`
}

function gateLine({ corpus, pack, riskyTouched, rules }: UtilityResult): string {
  const named = Object.entries(rules).map(([rule, count]) => cell(`${rule} ${count}`))
  return `${cell(corpus)}, pack ${cell(pack)}: the gate itself touched ${interval(riskyTouched)} of the dialogues with a risk; rules that touched
appropriate ones: ${named.length === 0 ? 'none' : named.join(', ')}.
`
}

function points(before: Share | null | undefined, after: Share | null | undefined): string {
  if (!before || !after) return '–'
  const difference = (after.value - before.value) * 100
  return `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(1)}`
}
