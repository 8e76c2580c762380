import type { CallReading } from './calls.ts'
import type { Reading } from './read.ts'
import { toolFit } from './fit.ts'
import type { ToolReading } from './tools.ts'

/** How sure it is that nothing in the conversation leads to a call, and that nothing comes of it: 0 to 1. */
export function foreignness(call: CallReading): number {
  const used = call.use.calls.length > 0 ? 0.85 : 0.5 * Math.min(1, call.use.answered)
  const fed = call.leaves.some(({ kind, results, here }) => kind === 'value' && results >= 0.9 && here < 0.9)
    ? 0.5
    : 0
  return (1 - call.fit) * (1 - used) * (1 - fed)
}

/** The calls of the same turn. */
export function companions({ calls }: Reading, call: CallReading): readonly CallReading[] {
  return calls.filter((other) => other !== call && other.turn === call.turn)
}

export interface Rival {
  readonly tool: ToolReading
  readonly fit: number
}

/** Those of them that the same turn does not call. */
export function rivals(reading: Reading, call: CallReading): readonly Rival[] {
  const called = new Set(companions(reading, call).map(({ tool }) => tool.name))
  return others(reading, call).filter(({ tool }) => !called.has(tool.name))
}

/** Listed tools other than that of the call, the one that fits its turn best first. */
export function others(reading: Reading, call: CallReading): readonly Rival[] {
  const asked = reading.turns[call.turn]?.asked ?? new Set()
  const before = reading.turns[call.turn - 1]?.asked ?? new Set()
  return reading.tools
    .filter(({ name }) => name !== call.tool.name)
    .map((tool) => ({ tool, fit: Math.max(toolFit(tool, asked), 0.6 * toolFit(tool, before)) }))
    .sort((a, b) => b.fit - a.fit)
}

/** How badly the result serves: missing, an error, nothing in it, or nothing of it in the answer. */
export function disservice({ calls, results, answers, turns }: Reading, call: CallReading): number {
  const next = turns[call.turn + 1]?.step ?? Number.POSITIVE_INFINITY
  const reply = answers.find(({ step }) => step > call.step && step < next)
  if (reply && REGRETS.test(reply.said.text)) return 0.95
  if (!call.result) return results.length >= calls.length ? 0.3 : 0.7
  // An answer that says `none` without regret has understood what it was given.
  if (call.result.isEmpty) return reply && reply.said.plain.length > 6 ? 0.6 : 0.9
  if (call.result.isError) return 0.7
  if (call.result.leaves.every(({ value }) => typeof value === 'boolean')) return 0.15
  if (DONE.test(call.result.said.text.slice(0, 2000))) return 0.1
  const told = answers.some(({ step }) => step > call.step)
  if (!told || call.use.answered > 0 || call.use.calls.length > 0) return 0
  return 0.7 * (1 - call.use.echoed) * (1 - 0.5 * relatedness(turns[call.turn]?.asked, call.result.concepts))
}

/** The words of an agent that got no use out of what it called. */
export const REGRETS =
  /\b(?:sorry|apolog\w{1,6}|unable|could(?: not|n['’]t)|can(?:not|['’]t)|did(?: not|n['’]t)|unfortunately|no (?:result|information|data)|something else|went wrong|regret|of no use|not what (?:you|was|I)|another matter|nothing (?:to|useful|usable|of use)|no (?:usable|useful|answer|reply|luck))\b/i

/** How far a result speaks of what was asked. */
export function relatedness(asked: ReadonlySet<string> | undefined, given: ReadonlySet<string>): number {
  if (!asked) return 0
  let shared = 0
  for (const one of given) if (asked.has(one)) shared += 1
  return Math.min(1, shared / 2)
}

const DONE =
  /"(?:status|state|result|outcome|message|ok|success)\w{0,10}"\s{0,3}:\s{0,3}(?:true|"(?:ok|done|success|complete|created|saved|sent|booked|reserved|recorded|added|updated|deleted|removed|set|scheduled|confirmed|queued|accepted|approved|cancel|started|stopped|playing|running|on|off|open|closed|locked|submitted|placed|paid|posted|stored|ordered|registered|reset|void|enabled|disabled|assigned|moved|printed|shipped|filed|logged|planned|issued|granted|signed|active|ready|finished|noted|delivered|published|uploaded|archived|opened|changed|applied|renewed|extended))/i
