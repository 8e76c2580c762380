import * as fc from 'fast-check'
import { TEXT_ROLES } from '../../src/core/subject.ts'
import type { SubjectKind } from '../../src/core/subject.ts'
import { readText } from '../../src/core/text.ts'

/** Keys that detectors look for, so that made-up subjects get past their first question. */
const KEYS = (
  'name title description inputSchema outputSchema annotations readOnlyHint icons src _meta ui ' +
  'properties items allOf $ref $defs $id enum default const examples pattern type required x-mcp-header ' +
  'uri uriTemplate mimeType arguments messages role content text contents blob inputRequests method ' +
  'params mode url message requestedSchema requestState resultType ttlMs cacheScope taskId task roots ' +
  'tools maxTokens csp visibility password command to __proto__'
).split(' ')
const TEXTS = [
  'object',
  'string',
  'tools/call',
  'elicitation/create',
  'sampling/createMessage',
  'file:///etc/passwd',
  'javascript:x',
  'system',
  '#/$defs/a',
  '\u202e',
  '\ud800',
  'https://a@b',
  'data:image/svg+xml,<svg onload=x>',
  'eyJhIjoxfQ==',
  'tools/list',
  '%',
  '%e0%a4%a',
]
const METHODS = [
  'tools/call',
  'tools/list',
  'resources/read',
  'prompts/get',
  'elicitation/create',
  'sampling/createMessage',
  'tasks/get',
]

const { json } = fc.letrec((tie) => ({
  json: fc.oneof({ maxDepth: 5 }, tie('leaf'), tie('list'), tie('object')),
  leaf: fc.oneof(
    fc.constantFrom(...TEXTS),
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  ),
  list: fc.array(tie('json'), { maxLength: 4 }),
  object: fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...KEYS), fc.string()), tie('json')), { maxLength: 6 })
    // As a parser makes them: `__proto__` is a key like any other.
    .map((entries) => Object.fromEntries(entries)),
}))
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string(), fc.constantFrom(...TEXTS))
const definition = fc.record({
  kind: fc.constantFrom('tool', 'prompt', 'resource', 'template'),
  name: text,
  json: object(),
})
const definitions = fc.array(definition, { maxLength: 4 })
const surface = fc.record({
  server: text,
  instructions: fc.option(text, { nil: undefined }),
  tools: definitions,
  prompts: definitions,
  resources: definitions,
})

/** Subjects that no honest server would send, of a shape that a parser may still hand over. */
export const madeUp: Readonly<Record<SubjectKind, fc.Arbitrary<unknown>>> = {
  text: fc.tuple(text, fc.constantFrom(...TEXT_ROLES)).map(([value, role]) => readText(value, role)),
  tool: definition,
  prompt: definition,
  resource: definition,
  surface,
  fleet: fc.record({ own: surface, others: fc.array(surface, { maxLength: 3 }) }),
  change: fc.record({
    kind: fc.constantFrom('tool', 'prompt', 'resource', 'template', 'instructions', 'prompt-body'),
    name: text,
    before: json,
    after: json,
  }),
  message: fc.record(
    {
      from: fc.constantFrom('client', 'server'),
      kind: fc.constantFrom('request', 'response', 'notification'),
      method: fc.constantFrom(...METHODS),
      body: json,
      isError: fc.boolean(),
      request: json,
      definition,
      clientCapabilities: json,
    },
    { requiredKeys: ['from', 'kind', 'method', 'body', 'isError'] },
  ),
}

function object(): fc.Arbitrary<object> {
  return fc.dictionary(fc.constantFrom(...KEYS), json, { maxKeys: 8, noNullPrototype: true })
}
