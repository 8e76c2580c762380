import { isArray, isObject, type JsonValue } from '../../core/value.ts'
import type { Trajectory } from '../../core/trajectory.ts'
import type { ExpectedCall } from './match-calls.ts'

/** `[{"tool": {"argument": [values that will do]}}]`, as BFCL writes its answers. Undefined for anything else. */
export function readExpected(value: JsonValue | undefined): ExpectedCall[] | undefined {
  if (!isArray(value)) return undefined
  const calls = value.map((one) => {
    const [entry, ...more] = isObject(one) ? Object.entries(one) : []
    if (entry === undefined || more.length > 0 || !isObject(entry[1])) return undefined
    const [tool, given] = entry
    const members = Object.entries(given as Readonly<Record<string, JsonValue>>)
    return {
      tool,
      arguments: Object.fromEntries(
        members.map(([name, values]) => [name, isArray(values) ? values : [values]]),
      ),
    }
  })
  return calls.includes(undefined) ? undefined : (calls as ExpectedCall[])
}

/** Of a dialogue in which all is well, what was called is what should be. */
export function callsOf({ steps }: Trajectory): ExpectedCall[] {
  return steps.flatMap((step) => {
    if (step.kind !== 'call') return []
    const given = isObject(step.arguments) ? step.arguments : {}
    const members = Object.entries(given).map(([name, value]) => [name, [value]] as const)
    return [{ tool: step.tool, arguments: Object.fromEntries(members) }]
  })
}
