import { CAPABILITIES, type Capability } from '../core/label.ts'
import type { JsonValue } from '../core/value.ts'
import type { Schema, SchemaType } from './cedar.ts'
import { FINDING_SETS } from './context.ts'
import { attributesOf, inputTypes } from './input-type.ts'

/** A tool that norms may speak of. */
export interface PolicyTool {
  readonly server: string
  readonly name: string
  readonly inputSchema: JsonValue
  readonly capabilities: readonly Capability[]
}

export const toolAction = ({ server, name }: Pick<PolicyTool, 'server' | 'name'>): string =>
  `${server}::${name}`

/** Requests of a client that are judged whole: their method is the action. Those with `true` have a `uri`. */
const OTHER_METHODS = {
  'prompts/get': false,
  'resources/read': true,
  'resources/subscribe': true,
  'completion/complete': false,
} as const

/** All that a norm may name, so that Cedar refuses what does not exist. */
export function schemaOf(tools: readonly PolicyTool[]): Schema {
  const servers = [...new Set(tools.map(({ server }) => server))]
  const actions = tools.map((tool) => [
    toolAction(tool),
    {
      memberOf: ['tools/call', ...tool.capabilities].map((id) => ({ id })),
      appliesTo: appliesTo(record(attributesOf(inputTypes(tool.inputSchema).fields))),
    },
  ])
  return {
    '': {
      commonTypes: { Flow: FLOW, Findings: FINDINGS, Past: pastType(tools), Time: TIME },
      entityTypes: {
        Host: {},
        User: { memberOfTypes: ['Host'] },
        Agent: { memberOfTypes: ['User', 'Host'] },
        Server: servers.length > 0 ? { enum: servers } : {},
      },
      actions: Object.fromEntries([
        ...['tools/call', ...CAPABILITIES].map((id) => [id, {}]),
        ...Object.entries(OTHER_METHODS).map(([id, hasUri]) => [
          id,
          { appliesTo: appliesTo(record(hasUri ? { uri: TEXT } : {})) },
        ]),
        ...actions,
      ]),
    },
  }
}

const TEXT: SchemaType = { type: 'String' }
const TEXTS: SchemaType = { type: 'Set', element: TEXT }
const LONG: SchemaType = { type: 'Long' }
const TRUTH: SchemaType = { type: 'Boolean' }

const record = (attributes: Record<string, SchemaType>) => ({ type: 'Record' as const, attributes })
const named = (name: string): SchemaType => ({ type: 'EntityOrCommon', name })

const FLOW = record({
  integrity: TEXT,
  confidentiality: TEXT,
  sources: TEXTS,
  hasReadUntrusted: TRUTH,
  hasReadPrivate: TRUTH,
  isAsked: { ...TRUTH, required: false },
})
const FINDINGS = record(Object.fromEntries(FINDING_SETS.map((set) => [set, TEXTS])))
const TIME = record({ unix: LONG, hour: LONG, minute: LONG, weekday: LONG })

function pastType(tools: readonly PolicyTool[]) {
  const counts = record(
    Object.fromEntries(tools.map((tool) => [toolAction(tool), { ...LONG, required: false }])),
  )
  return record({ calls: TEXTS, counts, last: counts })
}

function appliesTo(input: SchemaType) {
  return {
    principalTypes: ['Host', 'User', 'Agent'],
    resourceTypes: ['Server'],
    context: record({
      name: { ...TEXT, required: false },
      input,
      flow: named('Flow'),
      findings: named('Findings'),
      past: named('Past'),
      time: named('Time'),
      patterns: TEXTS,
    }),
  }
}
