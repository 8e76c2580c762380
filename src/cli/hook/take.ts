import { redactSecrets } from '../../core/secret.ts'
import { isObject, type JsonObject } from '../../core/value.ts'
import type { HookedHost as Host, HookEvent } from '../../hosts/host.ts'
import { openEvidence } from '../../store/evidence.ts'
import { openState } from '../../store/sqlite/open.ts'
import { openTrail } from '../../store/trail.ts'
import type { Context } from '../command.ts'
import { stateFolder } from '../state-dir.ts'
import { trajectoryKey } from '../trajectory.ts'

export interface TakeFlags {
  readonly event: string | undefined
  readonly state: string | undefined
  readonly trajectory: string | undefined
}

/**
 * Takes in what a host tells of one event. A hook must never stop its host: whatever goes wrong is said on standard error,
 * and the exit code is at most 1 (2 would block the action).
 */
export async function take(
  host: Host,
  flags: TakeFlags,
  input: AsyncIterable<Uint8Array>,
  context: Context,
): Promise<number> {
  try {
    const payload = await readPayload(input)
    if (payload === undefined) {
      context.stderr.write(`fairlead: the hook of ${host.title} gave no JSON object, so nothing was noted\n`)
      return 1
    }
    const event = host.hooks.read(payload, flags.event)
    if (event !== undefined) await note(event, flags, context)
    if (host.hooks.reply !== undefined) context.stdout.write(host.hooks.reply)
    return 0
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    context.stderr.write(`fairlead: what ${host.title} told could not be noted: ${redactSecrets(reason)}\n`)
    return 1
  }
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

async function note(event: HookEvent, flags: TakeFlags, context: Context): Promise<void> {
  const state = openState(stateFolder(flags.state, context))
  try {
    const key = trajectoryKey(flags.trajectory, context)
    const at = Date.now()
    if (event.kind === 'prompt') {
      const text = redactSecrets(event.text.slice(0, LONGEST_PROMPT))
      openTrail(state, key).append({ kind: 'prompt', at, text })
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
    } else {
      // Labels and provenance are loaded only where a tool was used: a prompt must not wait for them.
      const { noteTool } = await import('./note-tool.ts')
      noteTool(event, state, key, at)
    }
  } finally {
    state.close()
  }
}

const LONGEST_PROMPT = 50_000
/** As much as of any message. */
const RECORDED = 2048
