import { PRINCIPLES } from '../core/flow.ts'
import type { JsonObject } from '../core/value.ts'

const PARTY: JsonObject = {
  oneOf: [
    {
      type: 'object',
      properties: { role: { enum: ['user', 'client'] } },
      required: ['role'],
      additionalProperties: false,
    },
    {
      type: 'object',
      properties: { role: { const: 'server' }, name: { type: 'string' } },
      required: ['role', 'name'],
      additionalProperties: false,
    },
  ],
}

const FLOW: JsonObject = {
  type: 'object',
  description: 'One transmission, as contextual integrity sees it, and where it stands in MCP',
  properties: {
    at: { type: 'number', description: 'Unix milliseconds' },
    phase: { enum: ['config', 'interaction', 'termination'] },
    sender: PARTY,
    recipient: PARTY,
    subject: { type: 'string', description: 'Whom or what it is about' },
    type: { type: 'string', description: 'What kind of thing is said' },
    principle: { enum: [...PRINCIPLES] },
    method: { type: 'string' },
    name: { type: 'string', description: 'Tool, prompt or resource' },
    call: { type: 'string', description: 'Pairs a request with its answer' },
    sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  },
  required: ['at', 'phase', 'sender', 'recipient', 'subject', 'type', 'principle', 'method'],
  additionalProperties: false,
}

/** Of one line of `fairlead log trajectory --json`. */
export const TRAJECTORY_SCHEMA: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Fairlead trajectory',
  description: 'The ordered flows of one task: what the user asked, and all that was sent for it',
  type: 'object',
  properties: {
    trajectory: {
      type: 'string',
      description: 'Whose it is: a host program, a session, or a name that was given',
    },
    enquiry: { type: 'string', description: 'What the user asked, where a hook told' },
    flows: { type: 'array', items: FLOW },
  },
  required: ['trajectory', 'flows'],
  additionalProperties: false,
}
