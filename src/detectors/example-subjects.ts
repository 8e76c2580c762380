import type { Change, Definition, DefinitionKind, Message, Surface } from '../core/subject.ts'
import type { JsonObject, JsonValue } from '../core/value.ts'
import { stringField } from '../core/value.ts'

/** Short ways to write the subjects of examples. */
export function toolSubject(json: JsonObject): Definition {
  return definition('tool', json)
}

export function promptSubject(json: JsonObject): Definition {
  return definition('prompt', json)
}

export function resourceSubject(json: JsonObject): Definition {
  return definition('resource', json)
}

export function templateSubject(json: JsonObject): Definition {
  return definition('template', json)
}

export function surfaceSubject(
  server: string,
  parts: { instructions?: string; tools?: JsonObject[]; prompts?: JsonObject[]; resources?: JsonObject[] },
): Surface {
  return {
    server,
    instructions: parts.instructions,
    tools: (parts.tools ?? []).map(toolSubject),
    prompts: (parts.prompts ?? []).map(promptSubject),
    resources: (parts.resources ?? []).map(resourceSubject),
  }
}

export function toolChange(name: string, before: JsonObject | null, after: JsonObject | null): Change {
  return { kind: 'tool', name, before, after }
}

export function serverRequest(method: string, body: JsonObject, clientCapabilities?: JsonObject): Message {
  const message: Message = { from: 'server', kind: 'request', method, body, isError: false }
  return clientCapabilities ? { ...message, clientCapabilities } : message
}

export function clientRequest(method: string, body: JsonObject, tool?: JsonObject): Message {
  const message: Message = { from: 'client', kind: 'request', method, body, isError: false }
  return tool ? { ...message, definition: toolSubject(tool) } : message
}

export function serverResponse(method: string, body: JsonValue, request?: JsonObject): Message {
  const message: Message = { from: 'server', kind: 'response', method, body, isError: false }
  return request ? { ...message, request } : message
}

/** What a tool gave, beside the call that caused it. */
export function toolResult(text: string, tool: JsonObject, input: JsonObject = {}, isError = false): Message {
  const body = { content: [{ type: 'text', text }], ...(isError ? { isError } : {}) }
  const request = { name: stringField(tool, 'name') ?? '', arguments: input }
  return { ...serverResponse('tools/call', body, request), definition: toolSubject(tool) }
}

/** A modern result that asks the client for something before it can finish. */
export function inputRequired(method: string, params: JsonObject, request?: JsonObject): Message {
  const inputRequests = { ask: { method, params } }
  return serverResponse('tools/call', { resultType: 'input_required', inputRequests }, request)
}

function definition(kind: DefinitionKind, json: JsonObject): Definition {
  return { kind, name: stringField(json, 'name') ?? '', json }
}
