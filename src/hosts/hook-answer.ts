import type { JsonObject } from '../core/value.ts'
import type { HookAnswer, Ruling } from './host.ts'

/** An answer in JSON, which the host reads where the hook ends well. */
export function jsonAnswer(json: JsonObject): HookAnswer {
  return { stdout: JSON.stringify(json), stderr: '', code: 0 }
}

/** The form of Claude Code, which others took over. */
export function permissionAnswer({ kind, reason }: Ruling): HookAnswer {
  return jsonAnswer({
    hookSpecificOutput: {
      hookEventName: 'PreToolUse',
      permissionDecision: kind,
      permissionDecisionReason: reason,
    },
  })
}

/** The oldest form: this exit code stops the tool, and what is on standard error is the reason. */
export function exitAnswer({ reason }: Ruling): HookAnswer {
  return { stdout: '', stderr: `${reason}\n`, code: 2 }
}
