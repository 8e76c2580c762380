import { field, isObject, stringField, type JsonValue } from '../../core/value.ts'
import type { DefinitionKind, Message } from '../../core/subject.ts'
import { META } from '../../mcp/era.ts'
import { METHODS } from '../../mcp/methods.ts'
import type { Asked, Conversation } from '../gate.ts'
import type { GateState } from '../gate-state.ts'
import { definitionOf } from '../../core/definition-of.ts'
import { defineStage, refuse } from '../stage.ts'
import type { DefinitionList, Transit } from '../transit.ts'

/** Says what a message is: its kind, what it answers, the tool it calls, the definitions it lists. */
export default defineStage({
  name: 'identify',
  deadline: 1000,
  run(transit, state) {
    const { envelope, from, conversation } = transit
    if (envelope.kind === 'unknown') return
    if (envelope.kind === 'response') {
      transit.asked = openRequest(transit)
      if (!transit.asked && envelope.id !== 'null') {
        refuse(transit, state, { code: 'answer/unasked', pointer: `${transit.pointer}/id`, severity: 'low' })
      }
    } else if (
      !METHODS[from].has(envelope.method ?? '') &&
      !state.allowedMethods.has(envelope.method ?? '')
    ) {
      refuse(transit, state, {
        code: 'method/unknown',
        pointer: `${transit.pointer}/method`,
        severity: 'medium',
      })
    }
    transit.message = messageOf(transit, state)
    transit.list = listOf(transit.message)
    if (from === 'client' && envelope.kind === 'request') remember(conversation, transit.message)
  },
})

/** Keys of `asked` never collide between `1` and `"1"`: ids are kept as JSON text. */
function openRequest({ envelope, from, conversation }: Transit): Asked | undefined {
  const asker = from === 'server' ? 'client' : 'server'
  for (let scope: Conversation | undefined = conversation; scope; scope = scope.parent) {
    const asked = scope.asked[asker].get(envelope.id ?? '')
    if (asked) return asked
  }
  return undefined
}

function messageOf({ envelope, from, asked, conversation }: Transit, state: GateState): Message {
  const method = envelope.method ?? asked?.method ?? ''
  const params = asked ? asked.params : envelope.body
  const capabilities =
    field(field(params, '_meta'), META.clientCapabilities) ?? conversation.session.clientCapabilities
  const tool = method === 'tools/call' ? approvedTool(state, field(params, 'name')) : undefined
  return {
    from,
    kind: envelope.kind === 'unknown' ? 'notification' : envelope.kind,
    method,
    body: envelope.body,
    isError: envelope.isError,
    ...(asked && { request: asked.params }),
    ...(capabilities !== undefined && { clientCapabilities: capabilities }),
    ...(tool && { definition: tool }),
  }
}

function approvedTool(state: GateState, name: JsonValue | undefined) {
  const json = typeof name === 'string' ? state.pins.approved('tool', name) : undefined
  return json === undefined ? undefined : definitionOf('tool', json)
}

const LISTS: Readonly<Record<string, { readonly kind: DefinitionKind; readonly key: string }>> = {
  'tools/list': { kind: 'tool', key: 'tools' },
  'prompts/list': { kind: 'prompt', key: 'prompts' },
  'resources/list': { kind: 'resource', key: 'resources' },
  'resources/templates/list': { kind: 'template', key: 'resourceTemplates' },
}

function listOf({ from, kind, method, body, isError, request }: Message): DefinitionList | undefined {
  const known = LISTS[method]
  if (!known || from !== 'server' || kind !== 'response' || isError) return undefined
  const items = field(body, known.key)
  if (!Array.isArray(items)) return undefined
  const isFirstPage = field(request, 'cursor') === undefined
  return {
    ...known,
    items: items as readonly JsonValue[],
    isFirstPage,
    isLastPage: field(body, 'nextCursor') === undefined,
  }
}

/** What a client says of itself, and how it asks for lists, for when the guard lists again. */
function remember({ session }: Conversation, { method, body }: Message): void {
  // Params may be left out.
  if (LISTS[method] && field(body, 'cursor') === undefined) session.lists.set(method, body)
  if (!isObject(body)) return
  const revision = method === 'initialize' ? body['protocolVersion'] : field(body['_meta'], META.revision)
  if (typeof revision === 'string') session.revision ??= revision
  const client = stringField(field(body, 'clientInfo') ?? field(body['_meta'], META.clientInfo), 'name')
  if (client !== undefined) session.client = client.slice(0, 100)
  if (method === 'initialize') session.clientCapabilities = body['capabilities']
}
