import { field, isObject, stringField, type JsonObject, type JsonValue } from '../../core/value.ts'
import { eraOf, META } from '../../mcp/era.ts'
import type { Answer, Headers, Link } from './link.ts'

/** Who we say we are. */
export interface Guise {
  readonly client: { readonly name: string; readonly version: string }
  readonly capabilities: JsonObject
  readonly revision: string
}

export const PLAIN: Guise = {
  client: { name: 'mcp', version: '1.0.0' },
  capabilities: {},
  revision: '2025-11-25',
}

/** A conversation after its greeting, in whichever era it is held. */
export interface Talk {
  readonly greeting: Greeting
  readonly ask: (method: string, params?: JsonObject, headers?: Headers) => Promise<Answer>
  readonly link: Link
}

export interface Greeting {
  readonly revision: string
  readonly name: string | undefined
  readonly version: string | undefined
  readonly instructions: string | undefined
  readonly capabilities: JsonObject
  readonly body: JsonValue
}

export type Patience = () => number

/** Greets as the era of the guise wants it; the answer that was no greeting, where there was none. */
export async function greet(link: Link, guise: Guise, patience: Patience): Promise<Talk | Answer> {
  const isModern = eraOf(guise.revision) === 'modern'
  const ask = askIn(link, guise, patience)
  const answer = isModern
    ? await ask('server/discover')
    : await link.ask({
        method: 'initialize',
        params: {
          protocolVersion: guise.revision,
          capabilities: guise.capabilities,
          clientInfo: guise.client,
        },
        withinMs: patience(),
      })
  if (answer.kind !== 'result' || !isObject(answer.body))
    return answer.kind === 'result' ? { ...answer, kind: 'none', why: 'unreadable' } : answer
  const greeting = greetingOf(answer.body, guise.revision)
  const settled = isModern ? ask : askIn(link, { ...guise, revision: greeting.revision }, patience)
  if (!isModern)
    await link.tell('notifications/initialized', {}, { 'mcp-protocol-version': greeting.revision })
  return { greeting, ask: settled, link }
}

function askIn(link: Link, { client, capabilities, revision }: Guise, patience: Patience): Talk['ask'] {
  const isModern = eraOf(revision) === 'modern'
  const meta = {
    [META.revision]: revision,
    [META.clientInfo]: client,
    [META.clientCapabilities]: capabilities,
  }
  return (method, params = {}, headers = {}) => {
    const name = stringField(params, 'name') ?? stringField(params, 'uri')
    return link.ask({
      method,
      params: isModern ? { ...params, _meta: meta } : params,
      withinMs: patience(),
      headers: {
        'mcp-protocol-version': revision,
        ...(isModern ? { 'mcp-method': method } : {}),
        ...(isModern && name !== undefined && NAMED.has(method) && /^[\x20-\x7e]{1,500}$/.test(name)
          ? { 'mcp-name': name }
          : {}),
        ...headers,
      },
    })
  }
}

const NAMED = new Set(['tools/call', 'prompts/get', 'resources/read'])

function greetingOf(body: JsonObject, revision: string): Greeting {
  const isModern = eraOf(revision) === 'modern'
  const info = field(body, 'serverInfo') ?? field(field(body, '_meta'), 'io.modelcontextprotocol/serverInfo')
  const capabilities = field(body, 'capabilities')
  const settled = isModern ? revision : (stringField(body, 'protocolVersion') ?? revision)
  return {
    // A server that answers a legacy greeting cannot lead into the other era by it, nor break our headers.
    revision: /^\d{4}-\d{2}-\d{2}$/.test(settled) && eraOf(settled) === eraOf(revision) ? settled : revision,
    name: stringField(info, 'name'),
    version: stringField(info, 'version'),
    instructions: stringField(body, 'instructions'),
    capabilities: isObject(capabilities) ? capabilities : {},
    body,
  }
}
