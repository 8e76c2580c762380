import type { Labeller } from '../../core/label.ts'
import type { Policy } from '../../core/policy.ts'
import type { JsonObject } from '../../core/value.ts'
import { createMemory } from '../../flow/memory.ts'
import { createTrail } from '../../flow/trail.ts'
import { createGate, type GateOptions } from '../../guard/create-gate.ts'
import type { Conversation, Gate, Passage, Side } from '../../guard/gate.ts'
import { pinsInMemory } from './pins-in-memory.ts'
import type { StepOutcome } from './score.ts'
import type { Trace, TraceServer } from './trace.ts'

export interface ReplayOptions {
  readonly labeller: Labeller
  readonly policy: Policy | undefined
  readonly cascade: GateOptions['cascade'] | undefined
  /** Whether the user's words reach the guard, as they do where a hook is installed. */
  readonly isUserTold: boolean
  /** Milliseconds. */
  readonly now?: () => number
}

export interface Replayed {
  readonly steps: readonly StepOutcome[]
  /** Rules by which a definition was withheld. */
  readonly definitions: readonly string[]
  /** Of each call, and of each answer to one. */
  readonly milliseconds: { readonly calls: readonly number[]; readonly answers: readonly number[] }
  /** Messages of which a stage could not look at all. */
  readonly notChecked: number
}

/**
 * Takes one recorded run through the gates of its servers, in enforce mode, as one host would have them: one trail, one
 * memory. It goes on after a stop, as the agent that was recorded did; what a stopped call gave back never came.
 */
export async function replay(trace: Trace, options: ReplayOptions): Promise<Replayed> {
  const { now = () => performance.now() } = options
  const recollection = { trail: createTrail(), memory: createMemory() }
  const pins = pinsInMemory()
  let notChecked = 0
  const evidence = {
    append: (entry: { readonly notChecked?: readonly unknown[] }) => {
      notChecked += entry.notChecked?.length ? 1 : 0
      return 0
    },
  }
  // A recorded run has no clock of its own: one second from message to message.
  let at = START
  const tick = (): number => (at += 1000)
  const { labeller, policy, cascade } = options
  const gateOf = (server: string): Gate =>
    createGate({
      server,
      mode: 'enforce',
      isLineFramed: true,
      relists: false,
      evidence,
      pins,
      ...(cascade && { cascade }),
      flows: { labeller, ...(policy && { policy }), key: trace.id, open: () => recollection, now: tick },
    })
  const lines = new Map(trace.servers.map(({ name }) => [name, lineTo(gateOf(name))]))
  const definitions: string[] = []
  for (const server of trace.servers) definitions.push(...(await greet(lines.get(server.name)!, server)))
  const tell = (texts: readonly string[] = []): void => {
    if (options.isUserTold)
      for (const text of texts) recollection.trail.append({ kind: 'prompt', at: tick(), text })
  }
  tell(trace.user)

  const milliseconds = { calls: [] as number[], answers: [] as number[] }
  const timed = async (line: Line, message: JsonObject, from: Side): Promise<Passage> => {
    const bytes = bytesOf(message)
    const start = now()
    const passage = line.gate.judge(bytes, from, line.conversation)
    milliseconds[from === 'client' ? 'calls' : 'answers'].push(now() - start)
    const settled = await settle(passage)
    return settled
  }
  const steps: StepOutcome[] = []
  for (const step of trace.steps) {
    tell(step.prompts)
    const line = lines.get(step.server)!
    const id = line.next()
    const params = { name: step.tool, arguments: step.arguments }
    const asked = await timed(line, { jsonrpc: '2.0', id, method: 'tools/call', params }, 'client')
    if (asked.refusal) {
      const { code, rule } = asked.refusal
      steps.push({ stopped: rule, isConfirm: code === 'approval/needed', withheld: undefined })
      continue
    }
    const answered = step.result && (await timed(line, { jsonrpc: '2.0', id, result: step.result }, 'server'))
    steps.push({ stopped: undefined, isConfirm: false, withheld: answered?.refusal?.rule })
  }
  for (const { gate } of lines.values()) gate.close()
  return { steps, definitions, milliseconds, notChecked }
}

/** 1 March 2026, noon. */
const START = Date.UTC(2026, 2, 1, 12)

interface Line {
  readonly gate: Gate
  readonly conversation: Conversation
  readonly next: () => number
}

function lineTo(gate: Gate): Line {
  let id = 0
  return { gate, conversation: gate.converse(), next: () => ++id }
}

/** The handshake, and the tools; the rules by which some were withheld. */
async function greet({ gate, conversation, next }: Line, { name, tools }: TraceServer): Promise<string[]> {
  const rules: string[] = []
  const exchange = async (method: string, params: JsonObject, result: JsonObject): Promise<void> => {
    const id = next()
    const asked = await settle(
      gate.judge(bytesOf({ jsonrpc: '2.0', id, method, params }), 'client', conversation),
    )
    const bytes = bytesOf({ jsonrpc: '2.0', id, result })
    const answered = await settle(gate.judge(bytes, 'server', conversation))
    for (const { refusal } of [asked, answered]) if (refusal) rules.push(refusal.rule)
    // Some of the definitions did not pass: the message is another one.
    if (!answered.refusal && answered.forward !== undefined && answered.forward !== bytes)
      rules.push('detect/definition')
  }
  const revision = '2025-06-18'
  await exchange(
    'initialize',
    { protocolVersion: revision, capabilities: {}, clientInfo: { name: 'bench', version: '1' } },
    { protocolVersion: revision, capabilities: { tools: {} }, serverInfo: { name, version: '1' } },
  )
  await exchange('tools/list', {}, { tools })
  return rules
}

/** What one gate puts off until its message is on its way, the next gate has to know. */
async function settle(passage: Passage): Promise<Passage> {
  if (passage.held) {
    await passage.held.ready
    return passage.held.release()
  }
  await Promise.resolve()
  return passage
}

const bytesOf = (message: JsonObject): Uint8Array => new TextEncoder().encode(JSON.stringify(message))
