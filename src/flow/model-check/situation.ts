import { pathOf, type Sheet, type SheetValue, type Step } from './sheet.ts'

/** What an agent has behind it: the calls, and with them what it knows. */
export interface Situation {
  readonly steps: readonly Step[]
  /** Join on read: once a value came into the context, any later call may carry it. */
  readonly known: readonly SheetValue[]
}

export const START: Situation = { steps: [], known: [] }

/**
 * Every call that is possible now, by an agent that may do anything: each tool, to each recipient, carrying nothing, any
 * one value, or all of them. A leak by several values is a leak by one of them.
 */
export function possibleSteps(sheet: Sheet, { known }: Situation): readonly Step[] {
  return sheet.tools.flatMap((tool): readonly Step[] => {
    if (tool.recipients.length === 0) return [{ tool, recipient: undefined, carries: [] }]
    const loads: readonly (readonly SheetValue[])[] = [
      [],
      ...known.map((value) => [value]),
      ...(known.length > 1 ? [known] : []),
    ]
    return tool.recipients.flatMap((recipient) => loads.map((carries) => ({ tool, recipient, carries })))
  })
}

export function afterStep(sheet: Sheet, { steps, known }: Situation, step: Step): Situation {
  const read = sheet.values.filter(({ name }) => step.tool.reads.includes(name))
  return { steps: [...steps, step], known: [...new Set([...known, ...read])] }
}

/** Servers that a value can have come from, in the calls that were made. */
export function sourcesOf({ steps }: Situation, carries: readonly SheetValue[]): readonly string[] {
  const giver = ({ name }: SheetValue): readonly string[] =>
    steps.flatMap(({ tool }) => (tool.reads.includes(name) ? [tool.server] : [])).slice(0, 1)
  return [...new Set(carries.flatMap(giver))]
}

export const orderOf = ({ steps }: Situation): readonly string[] => steps.map(({ tool }) => pathOf(tool))
