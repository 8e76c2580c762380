import { fail } from '../../core/error.ts'
import { field, stringField, type JsonObject, type JsonValue } from '../../core/value.ts'
import { startServer } from '../../mcp/transport/stdio.ts'
import type { Defence, HostEvent, HookEvent, Means, Shield, Verdict } from '../defence.ts'

interface Manner {
  readonly pack: 'observe' | 'balanced' | 'strict'
  /** Whether the host tells of prompts and its own tools. */
  readonly hasHooks: boolean
}

/**
 * Our own guard as anybody would use it: a program before each server, all of them with one state folder that is new for this
 * trial, and a host that tells its hook of prompts and of its own tools. The lab has no other way to it than these.
 */
export function fairleadDefence(name: string, title: string, { pack, hasHooks }: Manner): Defence {
  return {
    name,
    title,
    known: 'fairlead guard --mode enforce',
    scope: hasHooks ? [...WIRE, 'user', 'host-tools'] : WIRE,
    lacks: ({ fairlead, folder }) =>
      fairlead && folder ? undefined : 'it needs the program itself, and a folder for its state',
    open: (_, means) => guarded(name, pack, hasHooks, means),
  }
}

const WIRE = [
  'definitions',
  'instructions',
  'calls',
  'results',
  'resources',
  'prompts',
  'server-requests',
  'logs',
] as const

function guarded(name: string, pack: string, hasHooks: boolean, means: Means): Shield {
  const { fairlead, folder, discard } = means
  if (!fairlead || !folder)
    return fail('defence/not-given', { defence: name, what: 'no program or no folder' })
  const [program, ...first] = fairlead
  const state = folder(name)
  const env = { FAIRLEAD_TRAJECTORY: TRAJECTORY }
  return {
    wrap: (server, { command, args, env: own }) => ({
      command: program,
      args: [
        ...first,
        'guard',
        ...Object.entries({ mode: 'enforce', pack, name: server, state }).flatMap(([flag, value]) => [
          `--${flag}`,
          value,
        ]),
        '--quiet',
        '--',
        command,
        ...args,
      ],
      env: { ...own, ...env },
    }),
    ...(hasHooks ? { hear: (event) => tell(event) } : {}),
    close: async () => discard?.(state),
  }

  async function tell(event: HostEvent): Promise<Verdict | undefined> {
    const told: HookEvent = {
      payload: payloadOf(event),
      state,
      trajectory: TRAJECTORY,
      mode: 'enforce',
      pack,
    }
    const answer = await (means.hook?.(told) ?? byProcess(program, first, told))
    return event.kind === 'before-tool' ? verdictIn(answer) : undefined
  }
}

/** The folder is this trial's alone, so the name of its trajectory can be the same in all. */
const TRAJECTORY = 'trial'

/** As Claude Code words it: docs/hooks.md. */
function payloadOf(event: HostEvent): JsonObject {
  const session = { session_id: TRAJECTORY, cwd: '/' }
  if (event.kind === 'prompt') return { ...session, hook_event_name: 'UserPromptSubmit', prompt: event.text }
  const use = { tool_name: event.tool, tool_input: event.input }
  return event.kind === 'before-tool'
    ? { ...session, hook_event_name: 'PreToolUse', ...use }
    : { ...session, hook_event_name: 'PostToolUse', ...use, tool_response: { text: event.answer.text } }
}

/** As Claude Code reads it. Nobody is there to be asked, so a question is a no. */
function verdictIn(answer: string): Verdict {
  if (answer.trim() === '') return { kind: 'pass' }
  const said = field(parsed(answer), 'hookSpecificOutput')
  const decision = stringField(said, 'permissionDecision')
  if (decision !== 'deny' && decision !== 'ask') return { kind: 'pass' }
  return { kind: 'stop', because: stringField(said, 'permissionDecisionReason') ?? '' }
}

function parsed(answer: string): JsonValue {
  try {
    return JSON.parse(answer) as JsonValue
  } catch {
    return null
  }
}

/** What a host does: one process for each event, which it waits for. */
async function byProcess(program: string, first: readonly string[], told: HookEvent): Promise<string> {
  const { payload, state, trajectory, mode, pack } = told
  const flags = Object.entries({ state, trajectory, mode, pack }).flatMap(([flag, value]) => [
    `--${flag}`,
    value,
  ])
  const hook = startServer(
    program,
    [...first, 'hook', 'claude-code', '--from-hook', ...flags],
    process.env,
    'pipe',
  )
  const answer: Buffer[] = []
  hook.output.on('data', (chunk: Buffer) => void answer.push(chunk))
  hook.errors?.resume()
  hook.input.end(JSON.stringify(payload))
  const { code } = await hook.ended
  if (code !== 0)
    fail('defence/no-verdict', { defence: 'fairlead hook', what: `it ended with ${String(code)}` })
  return Buffer.concat(answer).toString()
}
