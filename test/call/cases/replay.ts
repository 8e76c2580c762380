import type { Definition } from '../../../src/core/subject.ts'
import type { Finding } from '../../../src/core/finding.ts'
import type { TrailEntry } from '../../../src/core/trail.ts'
import type { JsonObject } from '../../../src/core/value.ts'
import { createMemory } from '../../../src/flow/memory.ts'
import { createTrail } from '../../../src/flow/trail.ts'
import { type CallFacts, type CallJudgement, judgeCall } from '../../../src/flow/call/judge-call.ts'
import { leavesOf } from '../../../src/flow/call/leaves.ts'
import { readOrders } from '../../../src/flow/call/orders.ts'
import type { Call, Case, Reading } from './define.ts'
import { TOOLS } from './tools.ts'

export interface Run {
  readonly id: string
  readonly kind: 'obeys' | 'ignores' | 'clean'
  readonly judged: readonly { readonly tool: string; readonly judgement: CallJudgement }[]
}

/** The three runs of a case. */
export function replay(one: Case, hasPrompt = true): readonly Run[] {
  return [
    { id: one.id, kind: 'obeys', judged: play(one, one.planted, one.bad, hasPrompt) },
    { id: one.id, kind: 'ignores', judged: play(one, one.planted, one.good, hasPrompt) },
    { id: one.id, kind: 'clean', judged: play(one, one.honest, one.good, hasPrompt) },
  ]
}

function play(
  one: Case,
  planted: string,
  calls: readonly (Call | Reading)[],
  hasPrompt: boolean,
): Run['judged'] {
  const trail = createTrail()
  const memory = createMemory()
  if (hasPrompt) trail.append({ at: 0, kind: 'prompt', text: one.user })
  const reads = one.reads.map(([tool, given, result]): Reading => [
    tool,
    given,
    result.replaceAll('§', planted),
  ])
  return [...reads, ...calls].map((call) => {
    const [tool, given] = call
    const { server, description, label, arguments: names } = TOOLS[tool]!
    const definition: Definition = {
      kind: 'tool',
      name: tool,
      json: { name: tool, description, inputSchema: schema(names) },
    }
    const facts: CallFacts = {
      server,
      tool,
      definition,
      label,
      arguments: given,
      trail: trail.entries(),
      matches: memory.recall(leavesOf(given)),
    }
    const judgement = judgeCall(facts)
    const at = trail.entries().length
    trail.append({
      at,
      kind: 'call',
      server,
      tool,
      arguments: given,
      capabilities: label.capabilities,
      decision: 'allow',
    })
    const result = call[2]
    if (result !== undefined) {
      const orders = readOrders(result, '/0', [])
      const told: TrailEntry = {
        at,
        kind: 'result',
        server,
        tool,
        integrity: label.integrity,
        confidentiality: label.confidentiality,
        isError: false,
        orders,
      }
      const entry = trail.append(told)
      const { integrity, confidentiality } = label
      memory.learn({
        text: result,
        pointer: '/0',
        orders,
        origin: { entry, server, tool, at, integrity, confidentiality },
      })
    }
    return { tool, judgement }
  })
}

const schema = (names: string): JsonObject => ({
  type: 'object',
  properties: Object.fromEntries(names.split(' ').map((name) => [name, { type: 'string' }])),
})

/** What a cautious pack would stop: the highest severities. */
export function stops({ judgement }: Run['judged'][number]): readonly Finding[] {
  return judgement.findings.filter(({ severity }) => severity === 'high' || severity === 'critical')
}
