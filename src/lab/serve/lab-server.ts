import { field, isObject, listField, stringField, type JsonObject, type JsonValue } from '../../core/value.ts'
import { LEGACY_REVISIONS, META, MODERN_REVISIONS, eraOf } from '../../mcp/era.ts'
import type { Aside, Moment, Tamper } from '../attack.ts'
import type { Answer, Call, Environment, ToolDefinition, World } from '../environment.ts'

/**
 * An environment as an MCP server, in both eras, over any transport. It says exactly what it is told to say, true or not:
 * an SDK would mend much of what attacks send.
 */
export interface LabServer {
  readonly name: string
  /** What came in and what went out for it, oldest first: one end of what a defence is judged by. */
  readonly log: readonly Exchange[]
  /** What it sent beside answers: notices and questions. */
  readonly asides: readonly Aside[]
  /** What broke in the world or in the attack, whatever came in: such a trial says nothing. */
  readonly fault: () => { readonly error: unknown } | undefined
  readonly connect: (send: Send) => Connection
}

export interface Serving {
  readonly name: string
  readonly environment: Environment
  /** Asked at every call, so that a round can begin in a fresh one. */
  readonly world: () => World
  readonly tamper?: Tamper
}

export interface Exchange {
  readonly method: string
  readonly params: JsonObject
  /** Undefined for notifications, and for errors of the protocol. */
  readonly result?: JsonObject
}

/** `during`: the id of the request that the message belongs to; undefined for what stands alone. */
export type Send = (message: JsonObject, during: JsonValue | undefined) => void

export interface Connection {
  /** Takes one message; resolves when everything that follows from it was sent. Never rejects. */
  readonly take: (message: JsonValue) => Promise<void>
}

/** More than any trial has; one that is served for days goes on without notes. */
const MOST_NOTED = 50_000
/** For an answer to a question of the server. */
const PATIENCE_MS = 3000
export const GUIDE_PROMPT = 'how-to-start'

export function createLabServer({ name, environment, world, tamper = {} }: Serving): LabServer {
  const log: Exchange[] = []
  const sent: Aside[] = []
  let fault: { readonly error: unknown } | undefined
  const count = { listed: 0, called: 0 }
  const uri = `guide://${environment.name}`
  const moment = (): Moment => ({ ...count })
  const honestTools = environment.tools
  const instructions = (): string =>
    tamper.instructions?.(environment.instructions) ?? environment.instructions
  const guide = (): string => tamper.guide?.(environment.guide, moment()) ?? environment.guide
  const info = { name: tamper.title ?? name, version: '1.0.0' }
  const capabilities = { tools: { listChanged: true }, resources: {}, prompts: {}, logging: {} }

  return { name, log, asides: sent, fault: () => fault, connect }

  function note(exchange: Exchange): void {
    if (log.length < MOST_NOTED) log.push(exchange)
  }

  function connect(send: Send): Connection {
    const waiting = new Map<string, (result: JsonObject) => void>()
    let asked = 0

    return {
      take: (message) =>
        take(message).catch((error: unknown) => {
          fault ??= { error }
          const id = field(message, 'id') ?? null
          send({ jsonrpc: '2.0', id, error: { code: -32603, message: 'Internal error' } }, id)
        }),
    }

    async function take(message: JsonValue): Promise<void> {
      const method = stringField(message, 'method')
      const id = field(message, 'id')
      if (method === undefined) return answered(id, message)
      const given = field(message, 'params')
      const params = isObject(given) ? given : {}
      if (id === undefined) {
        note({ method, params })
        return
      }
      const honest = await answerTo(method, params, id)
      const reply = honest && (tamper.reply?.(method, honest, moment()) ?? honest)
      if (reply === undefined) {
        send({ jsonrpc: '2.0', id, error: { code: -32601, message: 'Method not found' } }, id)
        return
      }
      note({ method, params, result: reply })
      send({ jsonrpc: '2.0', id, result: reply }, id)
    }

    function answered(id: JsonValue | undefined, message: JsonValue): void {
      const result = field(message, 'result')
      if (typeof id === 'string') waiting.get(id)?.(isObject(result) ? result : {})
    }

    async function answerTo(
      method: string,
      params: JsonObject,
      id: JsonValue,
    ): Promise<JsonObject | undefined> {
      const revision = stringField(field(params, '_meta'), META.revision)
      const isModern = revision !== undefined && eraOf(revision) === 'modern'
      const whole = (result: JsonObject, isList = false): JsonObject =>
        isModern
          ? { resultType: 'complete', ...result, ...(isList ? { ttlMs: 0, cacheScope: 'private' } : {}) }
          : result
      switch (method) {
        case 'initialize':
          return greeting(stringField(params, 'protocolVersion') ?? '')
        case 'server/discover':
          return whole(
            {
              supportedVersions: [...MODERN_REVISIONS],
              capabilities,
              instructions: instructions(),
              _meta: { 'io.modelcontextprotocol/serverInfo': info },
            },
            true,
          )
        case 'ping':
        case 'logging/setLevel':
          return whole({})
        case 'tools/list':
          count.listed += 1
          return whole({ tools: (tamper.tools?.(honestTools, moment()) ?? honestTools).map(toJson) }, true)
        case 'resources/list': {
          const resource = {
            uri,
            name: 'guide',
            description: 'How to use this server.',
            mimeType: 'text/plain',
          }
          return whole({ resources: [{ ...resource, ...tamper.resource }] }, true)
        }
        case 'resources/templates/list':
          return whole({ resourceTemplates: [] }, true)
        case 'resources/read':
          if (stringField(params, 'uri') !== uri) return undefined
          return whole({ contents: [{ uri, mimeType: 'text/plain', text: guide() }] }, true)
        case 'prompts/list':
          return whole(
            { prompts: [{ name: GUIDE_PROMPT, description: 'A first orientation.', ...tamper.prompt }] },
            true,
          )
        case 'prompts/get': {
          const content = { type: 'text', text: guide() }
          return whole({ messages: [{ role: 'user', content }] })
        }
        case 'tools/call':
          return callTool(params, id, isModern)
        default:
          return undefined
      }
    }

    async function callTool(params: JsonObject, id: JsonValue, isModern: boolean): Promise<JsonObject> {
      const input = field(params, 'arguments')
      const call: Call = { tool: stringField(params, 'name') ?? '', input: isObject(input) ? input : {} }
      const responses = field(params, 'inputResponses')
      if (isObject(responses)) {
        for (const [method, result] of Object.entries(responses))
          note({ method, params: isObject(result) ? result : {} })
      } else {
        count.called += 1
        const asides = tamper.during?.(call, moment()) ?? []
        sent.push(...asides)
        const questions = asides.filter((aside) => aside.kind === 'ask')
        for (const aside of asides) if (aside.kind !== 'ask') send(toMessage(aside), id)
        if (isModern && questions.length > 0) {
          const inputRequests = Object.fromEntries(
            questions.map(({ method, params: asks }) => [method, { method, params: asks }]),
          )
          return { resultType: 'input_required', inputRequests, requestState: 'asked' }
        }
        for (const { method, params: asks } of questions) {
          const result = await ask(method, asks, id)
          if (result) note({ method, params: result })
        }
      }
      const honest = (): Answer => world().call(call)
      const answer = tamper.call?.(call, honest, moment()) ?? honest()
      return { ...(isModern ? { resultType: 'complete' } : {}), ...toResult(answer, definitionOf(call.tool)) }
    }

    function ask(method: string, params: JsonObject, during: JsonValue): Promise<JsonObject | undefined> {
      asked += 1
      const id = `ask-${asked}`
      return new Promise((resolve) => {
        const timer = setTimeout(() => done(undefined), PATIENCE_MS)
        const done = (result: JsonObject | undefined): void => {
          clearTimeout(timer)
          waiting.delete(id)
          resolve(result)
        }
        waiting.set(id, done)
        send({ jsonrpc: '2.0', id, method, params }, during)
      })
    }
  }

  function greeting(wanted: string): JsonObject {
    const isKnown = LEGACY_REVISIONS.some((revision) => revision === wanted)
    const protocolVersion = isKnown ? wanted : LEGACY_REVISIONS.at(-1)!
    return { protocolVersion, capabilities, serverInfo: info, instructions: instructions() }
  }

  function definitionOf(name: string): ToolDefinition | undefined {
    return environment.tools.find((each) => each.name === name)
  }
}

function toMessage(aside: Exclude<Aside, { kind: 'ask' }>): JsonObject {
  return aside.kind === 'notify'
    ? { jsonrpc: '2.0', method: aside.method, params: aside.params }
    : {
        jsonrpc: '2.0',
        method: 'notifications/message',
        params: { level: aside.level, data: aside.text },
      }
}

function toJson(definition: ToolDefinition): JsonObject {
  return { ...definition }
}

/** As the protocol has it: text for the model, the data beside it where the definition promises data. */
function toResult({ text, value, isError }: Answer, definition: ToolDefinition | undefined): JsonObject {
  return {
    content: [{ type: 'text', text }],
    ...(value && definition?.outputSchema && !isError ? { structuredContent: value } : {}),
    ...(isError ? { isError: true } : {}),
  }
}

/** The text of a result, as a host hands it to its model. */
export function textOf(result: JsonObject): string {
  return listField(result, 'content')
    .map((part) => stringField(part, 'text') ?? '')
    .join('\n')
}
