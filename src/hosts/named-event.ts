import { field, isObject, listField, stringField, type JsonObject } from '../core/value.ts'
import type { Hooks } from './host.ts'

interface Named {
  readonly prompt: string
  readonly call: string
  readonly result: string
  /** Whether a tool belongs to an MCP server. */
  readonly isForeign: (tool: string) => boolean
}

/** Payloads with `hook_event_name`, `prompt`, `tool_name`, `tool_input`, `tool_response`: a shape that three hosts share. */
export function readNamedEvent({ prompt, call, result, isForeign }: Named): Hooks['read'] {
  return (payload, given) => {
    const event = stringField(payload, 'hook_event_name') ?? given
    const text = stringField(payload, 'prompt')
    if (event === prompt) return text === undefined ? undefined : { kind: 'prompt', text }
    const tool = stringField(payload, 'tool_name')
    if (tool === undefined || isForeign(tool) || isObject(payload['mcp_context'])) return undefined
    const input = field(payload, 'tool_input') ?? {}
    const use = { tool, arguments: input, ...folderOf(payload) }
    if (event === call) return { kind: 'call', ...use }
    if (event !== result) return undefined
    return { kind: 'result', ...use, value: field(payload, 'tool_response') ?? null }
  }
}

/** Where the agent works: the folder the host runs in, as most name it. */
export function folderOf(payload: JsonObject): { readonly folder?: string } {
  const folder = stringField(payload, 'cwd') ?? listField(payload, 'workspace_roots')[0]
  return typeof folder === 'string' && folder !== '' ? { folder } : {}
}
