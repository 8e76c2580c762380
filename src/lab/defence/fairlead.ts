import { fail } from '../../core/error.ts'
import type { JsonObject } from '../../core/value.ts'
import { startServer } from '../../mcp/transport/stdio.ts'
import type { Defence, HostEvent, HookEvent, Means, Shield } from '../defence.ts'

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

  async function tell(event: HostEvent): Promise<void> {
    const told: HookEvent = { payload: payloadOf(event), state, trajectory: TRAJECTORY }
    await (means.hook?.(told) ?? byProcess(program, first, told))
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

/** What a host does: one process for each event, which it waits for. */
async function byProcess(program: string, first: readonly string[], told: HookEvent): Promise<void> {
  const { payload, state, trajectory } = told
  const args = [...first, 'hook', 'claude-code', '--from-hook', '--state', state, '--trajectory', trajectory]
  const hook = startServer(program, args, process.env, 'pipe')
  hook.output.resume()
  hook.errors?.resume()
  hook.input.end(JSON.stringify(payload))
  const { code } = await hook.ended
  if (code !== 0)
    fail('defence/no-verdict', { defence: 'fairlead hook', what: `it ended with ${String(code)}` })
}
