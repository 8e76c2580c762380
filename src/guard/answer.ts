import type { Refusal } from '../core/decision.ts'
import { logRule } from '../core/judge-rule.ts'
import { LOG_RISK_NAMES } from '../core/log-risk.ts'
import { refusalRow } from '../core/refusal.ts'
import { renderServerRefusal } from '../core/server-refusal.ts'
import { field, stringField, type JsonValue } from '../core/value.ts'
import { eraOf, META } from '../mcp/era.ts'
import { METHODS } from '../mcp/methods.ts'
import type { Passage } from './gate.ts'
import type { Transit } from './transit.ts'

/** What is told of a refusal: never a word of the refused message, whose words may be the attack. */
export interface Told {
  readonly server: string
  readonly method: string | undefined
}

/**
 * What becomes of a refused message. A request is answered where it came from; an answer is replaced by an error under the
 * same id, so that nobody waits for ever; a notification goes nowhere. Calls of tools get a tool error, which hosts show
 * to the model; everything else a JSON-RPC error.
 */
export function refusedPassage(refusal: Refusal, transit: Transit, server: string): Passage {
  const { envelope, message, asked } = transit
  const id = envelope.id ?? 'null'
  const told = { server, method: message?.method }
  const isCall = message?.method === 'tools/call' && refusal.code !== 'frame/refused'
  const isModern = isModernRequest(asked?.params ?? envelope.body)
  const said =
    refusal.code === 'log/unsafe-server' ? unsafeServer(refusal, transit, server) : sentence(refusal, told)
  const answer = isCall ? toolError(refusal, id, told, isModern, said) : rpcError(refusal, id, told)
  if (envelope.kind === 'response')
    return { refusal, ...(isAwaited(transit) && { forward: bytesOf(answer) }) }
  return { refusal, ...(envelope.kind !== 'notification' && { reply: bytesOf(answer) }) }
}

/** The JSON-RPC error of a refusal. `id` is JSON text. */
export function rpcError(refusal: Refusal, id: string, told: Told): string {
  const { rpc } = refusalRow(refusal.code)
  const code = refusal.rule === 'frame/not-json' || refusal.rule === 'frame/not-utf8' ? -32700 : rpc
  const error = { code, message: sentence(refusal, told), data: { fairlead: details(refusal, told) } }
  return `{"jsonrpc":"2.0","id":${id},"error":${JSON.stringify(error)}}`
}

export function bytesOf(text: string): Uint8Array {
  return Buffer.from(text)
}

function toolError(refusal: Refusal, id: string, told: Told, isModern: boolean, said: string): string {
  const result = {
    ...(isModern && { resultType: 'complete' }),
    content: [{ type: 'text', text: said }],
    isError: true,
    _meta: { 'fairlead/refusal': details(refusal, told) },
  }
  return `{"jsonrpc":"2.0","id":${id},"result":${JSON.stringify(result)}}`
}

/** The one line in which the agents of MCP-RiskCue (arXiv 2511.05867) refuse a server. */
function unsafeServer(refusal: Refusal, { message }: Transit, server: string): string {
  const { rule } = refusal
  const tool = stringField(message?.request, 'name') ?? ''
  const reason = LOG_RISK_NAMES.find((risk) => logRule(risk) === rule)
  if (reason === undefined) return sentence(refusal, { server, method: message?.method })
  // The host made the call, but out of the server's words.
  return renderServerRefusal({ server, tool: /^[\w./-]{1,128}$/.test(tool) ? tool : 'unknown', reason })
}

/** A refusal in one line, with what would allow it. */
export function sentence(refusal: Refusal, told: Told): string {
  const { reason, remedy } = details(refusal, told)
  return `Fairlead refused this (${refusal.rule}): ${reason}. ${remedy}.`
}

function details({ code, rule, pointer, why }: Refusal, { server, method }: Told) {
  const row = refusalRow(code)
  const remedy = endless(why?.remedy ?? row.remedy)
    .replaceAll('{rule}', rule)
    .replaceAll('{server}', server)
    .replaceAll('{method}', /^[\w/.-]{1,60}$/.test(method ?? '') ? (method ?? '') : 'METHOD')
  const facts = why && why.facts.length > 0 ? why.facts : undefined
  const reason = facts ? `${row.reason}: ${facts.map(endless).join('; ')}` : row.reason
  return { code, rule, reason, remedy, pointer: printable(pointer) }
}

/** Norms are written as sentences; here each is a part of one. */
const endless = (text: string): string => text.replace(/\.$/, '')

/** Pointers and method names are made of the sender's words: only words of the protocol are repeated. */
function printable(pointer: string): string {
  return pointer
    .split('/')
    .map((part) => (PLAIN.has(part) || /^[0-9]{0,7}$/.test(part) ? part : '*'))
    .join('/')
}

const PLAIN = new Set(
  [...METHODS.client, ...METHODS.server]
    .flatMap((method) => method.split('/'))
    .concat(
      'params result error id method name arguments uri data _meta tools prompts resources resourceTemplates'.split(
        ' ',
      ),
      'description title inputSchema outputSchema properties annotations instructions content contents'.split(
        ' ',
      ),
      'text structuredContent messages message inputRequests'.split(' '),
    ),
)

function isModernRequest(params: JsonValue): boolean {
  const revision = field(field(params, '_meta'), META.revision)
  return typeof revision === 'string' && eraOf(revision) === 'modern'
}

/** An unasked answer, one to a question of the guard's own and one without a readable id have nobody waiting. */
function isAwaited({ envelope, asked }: Transit): boolean {
  return asked !== undefined && !asked.isOwn && envelope.id !== undefined && envelope.id !== 'null'
}
