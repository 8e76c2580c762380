import type { Counterexample, ModelResult } from '../../flow/model-check.ts'
import { pathOf, type Sheet, type Step } from '../../flow/model-check/sheet.ts'
import type { Colours } from '../colour.ts'
import { plain } from '../../core/plain.ts'
import { hang } from '../wrap.ts'

/** What can go wrong under one policy, step by step, and what for. */
export function* modelLines(
  sheet: Sheet,
  heading: string,
  result: ModelResult,
  columns: number,
  colours: Colours,
): Generator<string> {
  const { counterexamples, isWhole, situations, asked, blocked, rules, hampered, steps } = result
  yield `${colours.strong(hang('', plain(heading), columns))}\n`
  const say = (label: string, text: string, paint = (same: string) => same): string =>
    `${paint(hang(label, plain(text), columns))}\n`
  if (counterexamples.length === 0) {
    const end = isWhole
      ? `No counterexample in all ${situations} sequences of up to ${steps} calls.`
      : `Too many sequences: ${situations} were looked at, and nothing is proven.`
    yield say('  ', end, isWhole ? colours.good : colours.warn)
  }
  for (const example of counterexamples) yield* exampleLines(sheet, example, say, colours)
  if (asked + blocked > 0) {
    yield say('  ', `Stopped: ${blocked} calls blocked, ${asked} asked about.`)
    for (const rule of rules) yield say('    ', rule)
  }
  if (hampered.length > 0) yield say('  ', `Asked for by the user, and not free: ${hampered.join(', ')}`)
}

type Say = (label: string, text: string, paint?: (text: string) => string) => string

function* exampleLines(
  sheet: Sheet,
  { requirement, steps }: Counterexample,
  say: Say,
  colours: Colours,
): Generator<string> {
  yield say('  ', `Counterexample to ${requirement.id}: ${requirement.text}`, colours.bad)
  for (const [index, step] of steps.entries()) yield say(`    ${index + 1}. `, stepText(step))
  const actions = sheet.unsafeActions.filter(({ id }) => requirement.unsafeActions.includes(id))
  const hazards = sheet.hazards.filter(({ id }) => actions.some((one) => one.hazards.includes(id)))
  const losses = sheet.losses.filter(({ id }) => hazards.some((one) => one.losses.includes(id)))
  for (const { id, text } of [...actions, ...hazards, ...losses]) yield say(`    ${id}  `, text)
}

function stepText({ tool, recipient, carries }: Step): string {
  const values = carries.map(({ name, confidentiality }) => `“${name}” (${confidentiality})`).join(', ')
  const reads = tool.reads.map((name) => `“${name}”`).join(', ')
  return [
    pathOf(tool),
    recipient === undefined ? '' : ` to ${recipient}`,
    values === '' ? '' : `, carrying ${values}`,
    reads === '' ? '' : `, which gives ${reads}`,
  ].join('')
}
