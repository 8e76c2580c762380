import { createLabeller } from '../../src/flow/label.ts'
import { readOrders } from '../../src/flow/call/orders.ts'
import { createMemory } from '../../src/flow/memory.ts'
import { createTrail } from '../../src/flow/trail.ts'
import { ruleOnBuiltIn, type BuiltInRuling } from '../../src/guard/built-in-call.ts'
import { rememberResult } from '../../src/guard/trace/remember-result.ts'
import { scalars } from '../../src/guard/trace/scalars.ts'
import { boundedCopy } from '../../src/guard/trace/bounded-copy.ts'
import type { Policy } from '../../src/core/policy.ts'
import type { ApprovalBook } from '../../src/core/approval.ts'
import type { JsonObject, JsonValue } from '../../src/core/value.ts'

/** One session of an agent: what the user said, what was read, and what tools of the host were used. */
export interface BuiltInSession {
  readonly title: string
  readonly steps: readonly Step[]
}

type Step =
  | { readonly said: string }
  /** A call of a server's tool, and what it gave back. */
  | { readonly server: string; readonly tool: string; readonly input?: JsonObject; readonly gave: JsonValue }
  /** A tool of the host is about to run; and what it gives back, where it does. */
  | { readonly uses: string; readonly input: JsonObject; readonly gave?: JsonValue }

export const said = (text: string): Step => ({ said: text })
export const read = (server: string, tool: string, input: JsonObject, gave: JsonValue): Step => ({
  server,
  tool,
  input,
  gave,
})
export const use = (uses: string, input: JsonObject, gave?: JsonValue): Step => ({
  uses,
  input,
  ...(gave !== undefined && { gave }),
})

export interface Used {
  readonly tool: string
  readonly ruling: BuiltInRuling
}

/** What the hook says to each use, with the memory that guards and hooks share. What is denied gives nothing back. */
export function rulingsIn({ steps }: BuiltInSession, policy: Policy): readonly Used[] {
  const recollection = { trail: createTrail(), memory: createMemory() }
  const labeller = createLabeller()
  const used: Used[] = []
  let at = 1_000_000
  for (const step of steps) {
    at += 60_000
    if ('said' in step) recollection.trail.append({ kind: 'prompt', at, text: step.said })
    else if ('uses' in step) {
      const ruling = ruleOnBuiltIn(
        {
          host: 'claude-code',
          tool: step.uses,
          arguments: step.input,
          at,
          folder: '/project/app',
          canAsk: true,
        },
        { recollection, labeller, policy, approvals: NOBODY },
      )
      used.push({ tool: step.uses, ruling })
      if (ruling.decision === 'allow' && step.gave !== undefined) remember('host', step.uses, step.gave)
    } else {
      const { server, tool, input = {} } = step
      const { capabilities } = labeller(server, { kind: 'tool', name: tool, json: { name: tool } })
      const kept = boundedCopy(input)
      recollection.trail.append({
        kind: 'call',
        at,
        server,
        tool,
        arguments: kept,
        capabilities,
        decision: 'allow',
      })
      remember(server, tool, step.gave)
    }
  }
  return used

  function remember(server: string, tool: string, gave: JsonValue): void {
    const { integrity, confidentiality } = labeller(server, {
      kind: 'tool',
      name: tool,
      json: { name: tool },
    })
    const leaves = scalars(gave).map((leaf) => ({ ...leaf, orders: readOrders(leaf.text, leaf.pointer, []) }))
    rememberResult(recollection, { server, tool, integrity, confidentiality, at }, leaves, false)
  }
}

const NOBODY: ApprovalBook = {
  ask: () => 'a1',
  state: () => 'waiting',
  take: () => false,
  answer: () => false,
  sealKey: new Uint8Array(32),
}
