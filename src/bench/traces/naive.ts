import type { Labeller } from '../../core/label.ts'
import type { JsonObject, JsonValue } from '../../core/value.ts'
import type { StepOutcome } from './score.ts'
import { textsOf, type Step, type Trace } from './trace.ts'

/**
 * What anyone would think of first: stop a call with an effect if any value in it was read from an untrusted source before.
 * It asks neither what the user wanted nor what kind of text the value stood in.
 */
export function naively({ steps, servers }: Trace, labeller: Labeller): StepOutcome[] {
  let read = ''
  return steps.map((step) => {
    const { isUntrusted, hasEffect } = natureOf(step, servers, labeller)
    const isStopped = hasEffect && valuesOf(step.arguments).some((value) => read.includes(value))
    if (isUntrusted) read += `\n${textsOf(step.result).join('\n')}\n${numbersOf(step.result).join('\n')}`
    return { stopped: isStopped ? 'naive' : undefined, isConfirm: false, withheld: undefined }
  })
}

export function natureOf(
  { server, tool }: Step,
  servers: Trace['servers'],
  labeller: Labeller,
): { readonly isUntrusted: boolean; readonly hasEffect: boolean } {
  const json = servers.find(({ name }) => name === server)?.tools.find(({ name }) => name === tool)
  const { capabilities, integrity } = labeller(server, {
    kind: 'tool',
    name: tool,
    json: json ?? { name: tool },
  })
  return {
    isUntrusted: integrity === 'untrusted' || capabilities.includes('reads-untrusted'),
    hasEffect: capabilities.some((one) => EFFECTS.has(one)),
  }
}

const EFFECTS: ReadonlySet<string> = new Set(['sends-out', 'executes', 'destroys', 'spends', 'writes'])

/** Whole arguments, and what in them looks like an address, a number or a code. */
function valuesOf(input: JsonObject): string[] {
  const texts = [...textsOf(input), ...numbersOf(input)]
  return texts.flatMap((text) => [
    ...(text.trim().length >= SHORTEST ? [text.trim()] : []),
    ...text.split(/[\s,;:()"'<>]+/).filter((word) => word.length >= SHORTEST && /[\d@./]/.test(word)),
  ])
}

const SHORTEST = 4

function numbersOf(value: JsonValue | undefined, depth = 0): string[] {
  if (typeof value === 'number') return [String(value)]
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return []
  return Object.values(value).flatMap((one: JsonValue) => numbersOf(one, depth + 1))
}

const DEEPEST = 128
