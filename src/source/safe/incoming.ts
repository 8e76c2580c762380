import type { SourceKind } from '../../core/source.ts'
import type { Call } from '../flow/calls.ts'
import { madeOf, sourceNode } from '../flow/nodes.ts'
import { thingsOf, UNKNOWN, type Value, valueOf } from '../flow/value.ts'

/** What comes in while a tool runs: answers of the user and of the model that it asks for. Undefined: the call asks for none. */
export function answered(call: Call): Value | undefined {
  const kind = ASKS.get(call.name)
  if (kind === undefined) return undefined
  // An accessor: `ctx.mcpReq.requestState()`.
  if (kind === 'request-state') return call.called.node ? call.called : undefined
  if (call.name === 'acceptedContent') return madeOf(call.plain.slice(0, 1), { what: call.text, at: call.at })
  if (!isAsked(call)) return undefined
  return kind === 'sampling' ? valueOf({ node: sourceNode('sampling', call.text, call.at) }) : filledIn(call)
}

const ASKS: ReadonlyMap<string, SourceKind> = new Map<string, SourceKind>([
  ['elicitInput', 'elicitation'],
  ['elicit', 'elicitation'],
  ['acceptedContent', 'elicitation'],
  ['createMessage', 'sampling'],
  ['create_message', 'sampling'],
  ['requestSampling', 'sampling'],
  ['requestState', 'request-state'],
])

/** Others have methods of these names too: whom it is asked of, or with what, tells. */
function isAsked({ path, plain, named }: Call): boolean {
  if (/^!context|mcp|\bserver\b|Server\(\)/i.test(path)) return true
  const fields = plain[0]?.object?.fields
  return [...NEEDS].some((key) => fields?.has(key) === true || named.has(key))
}

const NEEDS = new Set(['requestedSchema', 'maxTokens', 'max_tokens', 'response_type'])

/** What a form gives: whatever the user likes, but where the form leaves a choice of a few. */
function filledIn({ plain, named, text, at }: Call): Value {
  const node = sourceNode('elicitation', text, at)
  const asked = plain[0]?.object?.fields.get('requestedSchema') ?? named.get('requestedSchema')
  const content = thingsOf(false)
  for (const [name, property] of asked?.object?.fields.get('properties')?.object?.fields ?? [])
    if (isRestrained(property)) content.fields.set(name, UNKNOWN)
  const answer = thingsOf(false)
  answer.fields.set('action', UNKNOWN)
  const filled = valueOf({ object: content, node })
  answer.fields.set('content', filled)
  answer.fields.set('data', filled)
  return valueOf({ object: answer })
}

function isRestrained({ object }: Value): boolean {
  const type = object?.fields.get('type')?.literal
  return type === 'boolean' || type === 'number' || type === 'integer' || object?.fields.has('enum') === true
}
