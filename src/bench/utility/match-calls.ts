import { isArray, isObject, type JsonValue } from '../../core/value.ts'

/** A call that should be made. Each argument has the values that will do; the empty text among them: it may be left out. */
export interface ExpectedCall {
  readonly tool: string
  readonly arguments: Readonly<Record<string, readonly JsonValue[]>>
}

export interface MadeCall {
  readonly tool: string
  readonly arguments: JsonValue
}

/**
 * Whether the calls that were made are the expected ones, compared as BFCL compares syntax trees: names exactly, arguments by value,
 * and whatever the order is, as calls may be made in parallel.
 */
export function matchCalls(expected: readonly ExpectedCall[], made: readonly MadeCall[]): boolean {
  if (expected.length !== made.length || expected.length > MOST_CALLS) return false
  const fitting = expected.map((one) => made.flatMap((call, at) => (fits(one, call) ? [at] : [])))
  return canBePaired(fitting)
}

const MOST_CALLS = 200

function fits({ tool, arguments: wanted }: ExpectedCall, made: MadeCall): boolean {
  const given = isObject(made.arguments) ? made.arguments : {}
  return (
    tool === made.tool &&
    Object.keys(given).every((name) => Object.hasOwn(wanted, name)) &&
    Object.entries(wanted).every(([name, values]) =>
      Object.hasOwn(given, name) ? values.some((value) => isSame(value, given[name]!)) : values.includes(''),
    )
  )
}

/** Texts as BFCL compares them: without case, spaces and most signs. */
function isSame(wanted: JsonValue, given: JsonValue): boolean {
  if (typeof wanted === 'string') return typeof given === 'string' && folded(wanted) === folded(given)
  if (isArray(wanted))
    return (
      isArray(given) &&
      wanted.length === given.length &&
      wanted.every((value, at) => isSame(value, given[at]!))
    )
  if (!isObject(wanted)) return wanted === given
  const names = Object.keys(wanted)
  return (
    isObject(given) &&
    Object.keys(given).length === names.length &&
    names.every((name) => Object.hasOwn(given, name) && isSame(wanted[name]!, given[name]!))
  )
}

const folded = (text: string): string => text.toLowerCase().replaceAll(/[ ,./_*^'"-]/g, '')

/** Each expected call finds one of its own (augmenting paths). */
function canBePaired(fitting: readonly (readonly number[])[]): boolean {
  const takenBy = new Map<number, number>()
  const place = (one: number, tried: Set<number>): boolean =>
    fitting[one]!.some((call) => {
      if (tried.has(call)) return false
      tried.add(call)
      const other = takenBy.get(call)
      if (other !== undefined && !place(other, tried)) return false
      takenBy.set(call, one)
      return true
    })
  return fitting.every((_, one) => place(one, new Set()))
}
