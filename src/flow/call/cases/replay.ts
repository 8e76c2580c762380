import { resolvePointer } from '../../../core/place.ts'
import type { Match } from '../../../core/provenance.ts'
import type { Definition } from '../../../core/subject.ts'
import type { Finding } from '../../../core/finding.ts'
import type { TrailEntry } from '../../../core/trail.ts'
import type { JsonObject } from '../../../core/value.ts'
import { createTrail } from '../../trail.ts'
import { type CallFacts, type CallJudgement, judgeCall } from '../judge-call.ts'
import { leavesOf } from '../leaves.ts'
import { readOrders } from '../orders.ts'
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
  const seen: Seen[] = []
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
      matches: recall(given, seen),
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
      seen.push({
        text: result,
        orders,
        origin: {
          entry,
          server,
          tool,
          at,
          integrity: label.integrity,
          confidentiality: label.confidentiality,
        },
      })
    }
    return { tool, judgement }
  })
}

interface Seen {
  readonly text: string
  readonly orders: readonly { readonly start: number; readonly end: number }[]
  readonly origin: Match['origin']
}

const schema = (names: string): JsonObject => ({
  type: 'object',
  properties: Object.fromEntries(names.split(' ').map((name) => [name, { type: 'string' }])),
})

/** A memory that forgets nothing and knows no disguise. */
function recall(given: JsonObject, seen: readonly Seen[]): readonly Match[] {
  const found: Match[] = []
  for (const { pointer } of leavesOf(given)) {
    const text = String(resolvePointer(given, pointer))
    for (const { text: source, orders, origin } of seen) {
      for (const [start, end] of shared(text, source)) {
        const at = source.toLowerCase().indexOf(text.slice(start, end).toLowerCase())
        const isInOrder = orders.some((order) => order.start < at + (end - start) && order.end > at)
        found.push({
          pointer,
          start,
          end,
          origin,
          sourcePointer: '/0',
          isInOrder,
          via: [],
          size: end - start,
        })
      }
    }
  }
  return found
}

/** Runs of whole words that both have. */
function shared(text: string, source: string): readonly (readonly [number, number])[] {
  const low = source.toLowerCase()
  const words = [...text.matchAll(/[^\s,;()'"]+/g)]
  const found: [number, number][] = []
  for (let from = 0; from < words.length;) {
    let until = from
    const start = words[from]!.index
    let end = start
    while (until < words.length) {
      const next = words[until]!.index + words[until]![0].length
      if (!low.includes(text.slice(start, next).toLowerCase())) break
      end = next
      until += 1
    }
    if (end - start >= 4) found.push([start, end])
    from = Math.max(until, from + 1)
  }
  return found
}

/** What a cautious pack would stop: the highest severities. */
export function stops({ judgement }: Run['judged'][number]): readonly Finding[] {
  return judgement.findings.filter(({ severity }) => severity === 'high' || severity === 'critical')
}
