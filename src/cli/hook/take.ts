import { redactSecrets } from '../../core/secret.ts'
import { refusalRow } from '../../core/refusal.ts'
import { isObject, stringField, type JsonObject } from '../../core/value.ts'
import { mayHoldOthers } from '../../flow/call/prompt-signs.ts'
import type { BuiltInRuling } from '../../guard/built-in-call.ts'
import type { HookAnswer, HookedHost as Host, HookEvent, Ruling } from '../../hosts/host.ts'
import { openEvidence } from '../../store/evidence.ts'
import { openState, type State } from '../../store/sqlite/open.ts'
import { openTrail } from '../../store/trail.ts'
import type { Context } from '../command.ts'
import { stateFolder } from '../state-dir.ts'
import { trajectoryKey } from '../trajectory.ts'

export interface TakeFlags {
  readonly event: string | undefined
  readonly state: string | undefined
  readonly trajectory: string | undefined
  /** Where left out, nothing is stopped. */
  readonly mode?: string
  readonly pack?: string
  readonly policy?: string | undefined
  readonly labels?: string | undefined
}

/**
 * Takes in what a host tells of one event. In audit mode a hook never stops its host: whatever goes wrong is said on standard
 * error, and the exit code is at most 1 (2 would block the action). In enforce mode a tool runs only where it was judged and
 * allowed: what could not be judged is denied.
 */
export async function take(
  host: Host,
  flags: TakeFlags,
  input: AsyncIterable<Uint8Array>,
  context: Context,
): Promise<number> {
  const { stop } = host.hooks
  const enforces = flags.mode === 'enforce'
  let payload: JsonObject | undefined
  try {
    payload = await readPayload(input)
    if (payload === undefined) {
      context.stderr.write(`fairlead: the hook of ${host.title} gave no JSON object, so nothing was noted\n`)
      return enforces && mayStop(host, flags.event) ? say(stop.answer(FAILED, flags.event ?? ''), context) : 1
    }
    const event = host.hooks.read(payload, flags.event)
    const name = nameOf(payload) ?? flags.event ?? ''
    const ruling = event && (await note(host, event, name, enforces, flags, context))
    if (ruling !== undefined && ruling.decision !== 'allow')
      return say(stop.answer({ kind: ruling.decision, reason: ruling.reason }, name), context)
    const reply = (enforces ? stop.pass : undefined) ?? host.hooks.reply
    if (reply !== undefined) context.stdout.write(reply)
    return 0
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    context.stderr.write(`fairlead: what ${host.title} told could not be noted: ${redactSecrets(reason)}\n`)
    const name = nameOf(payload) ?? flags.event
    return enforces && mayStop(host, name) ? say(stop.answer(FAILED, name ?? ''), context) : 1
  }
}

/** An event that nobody names may be one at which a tool waits. */
const mayStop = ({ hooks }: Host, event: string | undefined): boolean =>
  event === undefined || hooks.stop.before.includes(event)

const nameOf = (payload: JsonObject | undefined): string | undefined =>
  stringField(payload, 'hook_event_name') ?? stringField(payload, 'agent_action_name')

function say({ stdout, stderr, code }: HookAnswer, context: Context): number {
  if (stdout !== '') context.stdout.write(stdout)
  if (stderr !== '') context.stderr.write(stderr)
  return code
}

const FAILED: Ruling = { kind: 'deny', reason: failedReason() }

function failedReason(): string {
  const { reason, remedy } = refusalRow('stage/failed')
  return `Fairlead refused this (stage/failed): ${reason}. ${remedy}.`
}

/** What a host hands to a hook is no longer than this; a longer tool result is not remembered. */
const MOST_BYTES = 8 * 1024 * 1024

async function readPayload(input: AsyncIterable<Uint8Array>): Promise<JsonObject | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of input) {
    size += chunk.byteLength
    if (size > MOST_BYTES) return undefined
    chunks.push(chunk)
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString())
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

async function note(
  host: Host,
  event: HookEvent,
  name: string,
  enforces: boolean,
  flags: TakeFlags,
  context: Context,
): Promise<BuiltInRuling | undefined> {
  const state = openState(stateFolder(flags.state, context))
  try {
    const key = trajectoryKey(flags.trajectory, context)
    if (event.kind === 'prompt') {
      await notePrompt(event.text, state, key)
      return undefined
    }
    // Labels, provenance and policy are loaded only where a tool was used: a prompt must not wait for them.
    const { stop } = host.hooks
    if (enforces && stop.before.includes(name)) {
      const { ruleOn } = await import('./rule-on.ts')
      const { pack = 'balanced', policy, labels } = flags
      const norms = { pack, policy, labels }
      const ruling = await ruleOn(host, event, stop.canAsk.includes(name), state, key, norms, context)
      if (event.kind === 'call' || ruling.decision !== 'allow') return ruling
    }
    const { noteTool } = await import('./note-tool.ts')
    noteTool(event, state, key, Date.now())
    return undefined
  } finally {
    state.close()
  }
}

async function notePrompt(said: string, state: State, key: string): Promise<void> {
  const text = redactSecrets(said.slice(0, LONGEST_PROMPT))
  if (mayHoldOthers(text)) {
    const [{ rememberPrompt }, { openRecollection }] = await Promise.all([
      import('../../guard/trace/remember-prompt.ts'),
      import('../recollection.ts'),
    ])
    rememberPrompt(text, openRecollection(state, key), Date.now())
  } else openTrail(state, key).append({ kind: 'prompt', at: Date.now(), text })
  const evidence = openEvidence(state)
  evidence.append({
    kind: 'message',
    server: 'host',
    from: 'user',
    method: 'prompt',
    payload: text.slice(0, RECORDED),
    trajectory: key,
  })
  evidence.close()
}

const LONGEST_PROMPT = 50_000
/** As much as of any message. */
const RECORDED = 2048
