import type { Finding } from '../../core/finding.ts'
import type { ToolLabel } from '../../core/label.ts'
import type { PolicyRequest } from '../../core/policy.ts'
import type { Match } from '../../core/provenance.ts'
import type { Definition, Message } from '../../core/subject.ts'
import { field, stringField, type JsonValue } from '../../core/value.ts'
import type { Flows } from '../flows.ts'
import type { GateState } from '../gate-state.ts'
import type { Transit } from '../transit.ts'
import { twinCall } from './twin-call.ts'
import { weighCall } from './weigh-call.ts'

/** What is known of one request when policy decides. */
export interface Traced {
  readonly request: PolicyRequest
  readonly label: ToolLabel
  readonly definition: Definition | undefined
  readonly matches: readonly Match[]
  /** What it was called with, cut to what the trail may keep. */
  readonly kept: JsonValue
  /** A retry that brings the answers a tool asked for is the same call once more. */
  readonly isContinued: boolean
}

/** Findings about one call, and all that policy may want to know of it. */
export function traceCall(transit: Transit, state: GateState, flows: Flows): void {
  const message = transit.message!
  const called = calledBy(message)
  if (!called) return
  const definition = message.definition
  const label =
    definition || message.method === 'tools/call' ? labelOf(called, definition, state, flows) : READING
  const listed = state.surfaces.own().tools
  const recollection = flows.of(transit.conversation.session)
  const { findings, matches, kept, request } = weighCall(
    {
      server: state.server,
      method: message.method,
      name: called.name,
      input: called.input,
      definition,
      label,
      principal: principalOf(transit),
      at: flows.now(),
      isIdempotent: isContinued(transit) || field(definition?.json['annotations'], 'idempotentHint') === true,
      knownTools: listed.length > 0 ? listed.map((tool) => tool.name) : undefined,
    },
    recollection,
  )
  const base = transit.pointer + called.base
  const twins =
    message.method === 'tools/call'
      ? twinCall(definition, recollection.trail.entries(), state, flows.isStrict)
      : []
  transit.findings.push(...[...findings, ...twins].map((finding) => moved(finding, base)))
  transit.traced = {
    label,
    definition,
    matches,
    kept,
    isContinued: isContinued(transit),
    // Policy goes by what all stages found.
    request: { ...request, findings: transit.findings },
  }
}

interface Called {
  readonly name: string
  readonly input: JsonValue
  /** Where the input stands in the message. */
  readonly base: string
}

function calledBy({ method, body }: Message): Called | undefined {
  const key = NAMED_BY[method]
  const name = key && stringField(body, key)
  if (key === undefined || name === undefined) return undefined
  return key === 'name'
    ? { name, input: field(body, 'arguments') ?? {}, base: '/params/arguments' }
    : { name, input: { uri: name }, base: '/params' }
}

/** The requests that name something a server does for the agent. */
const NAMED_BY: Readonly<Record<string, 'name' | 'uri'>> = {
  'tools/call': 'name',
  'prompts/get': 'name',
  'resources/read': 'uri',
}

/** A tool that was never listed is labelled by the name it is called by. */
function labelOf(
  called: Called,
  definition: Definition | undefined,
  state: GateState,
  flows: Flows,
): ToolLabel {
  return flows.labeller(
    state.server,
    definition ?? { kind: 'tool', name: called.name, json: { name: called.name } },
  )
}

const isContinued = ({ isRepeat, message }: Transit): boolean =>
  isRepeat || field(message?.body, 'inputResponses') !== undefined

/** What reading a prompt or a resource does. */
export const READING: ToolLabel = {
  capabilities: ['reads-private', 'reads-untrusted'],
  confidentiality: 'private',
  integrity: 'untrusted',
  reasons: [],
}

const moved = (finding: Finding, base: string): Finding => ({
  ...finding,
  place: { ...finding.place, pointer: base + finding.place.pointer },
})

function principalOf({ conversation }: Transit): PolicyRequest['principal'] {
  const { client } = conversation.session
  return client === undefined ? {} : { host: client }
}
