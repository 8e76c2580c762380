import * as fc from 'fast-check'
import { SCOPES } from '../../src/core/server-entry.ts'
import { SINK_KINDS, SOURCE_KINDS } from '../../src/core/source.ts'
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

/** Words of command lines. */
const WORDS = ['npx', '-y', 'docker', 'run', '-v', '/:/host', 'sh', '-c', 'a@b:c', 'http://[::1', '--']

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

const word = fc.oneof(text, fc.constantFrom(...WORDS))
const words = fc.dictionary(text, word, { maxKeys: 4, noNullPrototype: true })
const declared = {
  host: text,
  scope: fc.constantFrom(...SCOPES),
  server: text,
  unasked: fc.oneof(fc.constant('all'), fc.array(text, { maxLength: 3 })),
  json: object(),
}
const launchFile = fc.record({
  pointer: fc.constantFrom('/command', '/args/0'),
  path: text,
  isThere: fc.boolean(),
  isWritableByOthers: fc.boolean(),
  isTemporary: fc.boolean(),
  isFromLoosePath: fc.boolean(),
})
const span = fc.record({ file: text, start: fc.nat(), end: fc.nat() })
const sourceTool = fc.record({
  kind: fc.constantFrom('tool', 'prompt', 'resource', 'template'),
  name: fc.option(text, { nil: undefined }),
  description: fc.option(text, { nil: undefined }),
  annotations: fc.option(object(), { nil: undefined }),
  inputSchema: json,
  at: span,
  handler: fc.option(span, { nil: undefined }),
  idiom: text,
  does: fc.array(fc.constantFrom(...SINK_KINDS), { maxLength: 4 }),
})
const sourceFlow = fc.record({
  source: fc.record({ kind: fc.constantFrom(...SOURCE_KINDS), name: text, at: span }),
  sink: fc.record({ kind: fc.constantFrom(...SINK_KINDS), call: text, at: span }),
  steps: fc.array(fc.record({ at: span, what: text }), { maxLength: 3 }),
  tool: fc.option(text, { nil: undefined }),
  reach: fc.constantFrom('surface', 'elsewhere'),
  guards: fc.array(text, { maxLength: 2 }),
})
const named = {
  ecosystem: fc.constantFrom('npm', 'PyPI', 'OCI', 'other'),
  name: text,
  wanted: fc.option(text, { nil: undefined }),
  exact: fc.option(text, { nil: undefined }),
}
const probe = fc.record({
  name: text,
  status: fc.option(fc.nat(), { nil: undefined }),
  headers: words,
  body: json,
  outcome: fc.constantFrom('accepted', 'refused', 'failed'),
})
const variant = fc.record({
  axis: fc.constantFrom('client', 'revision', 'nth-list', 'credential'),
  value: text,
  added: definitions,
  removed: fc.array(text, { maxLength: 3 }),
  changed: fc.array(fc.record({ before: definition, after: definition }), { maxLength: 2 }),
  instructionsChanged: fc.boolean(),
  orderChanged: fc.boolean(),
})
const access = fc.oneof(
  fc.record({ kind: fc.constant('file'), path: text, mode: fc.constantFrom('read', 'write') }),
  fc.record({ kind: fc.constant('network'), to: text }),
  fc.record({ kind: fc.constant('program'), command: text }),
)

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
  launch: fc.record({
    ...declared,
    command: word,
    args: fc.array(word, { maxLength: 5 }),
    env: words,
    cwd: fc.option(word, { nil: undefined }),
    envFile: fc.option(word, { nil: undefined }),
    files: fc.array(launchFile, { maxLength: 2 }),
  }),
  endpoint: fc.record({ ...declared, transport: fc.constantFrom('http', 'sse'), url: word, headers: words }),
  host: fc.record({
    host: text,
    scope: fc.constantFrom(...SCOPES),
    json: object(),
    above: fc.array(fc.record({ scope: fc.constantFrom(...SCOPES), json: object() }), { maxLength: 2 }),
    isWritableByOthers: fc.boolean(),
    isShared: fc.boolean(),
  }),
  source: fc.record({
    tools: fc.array(sourceTool, { maxLength: 3 }),
    flows: fc.array(sourceFlow, { maxLength: 3 }),
    shapes: fc.constant([]),
    secrets: fc.array(fc.record({ kind: text, at: span, onSurface: fc.boolean() }), { maxLength: 2 }),
  }),
  package: fc.record({
    ...named,
    manifest: json,
    advisories: fc.option(fc.constant([]), { nil: undefined }),
    lookalikes: fc.array(
      fc.record({ name: text, how: text, isLater: fc.option(fc.boolean(), { nil: undefined }) }),
      { maxLength: 2 },
    ),
    provenance: fc.oneof(
      fc.record({ kind: fc.constantFrom('not-checked', 'invalid'), why: text }),
      fc.record({ kind: fc.constant('none') }),
    ),
    differs: fc.option(fc.array(text, { maxLength: 3 }), { nil: undefined }),
    dependencies: fc.constant([]),
    published: fc.option(fc.double(), { nil: undefined }),
    deprecated: fc.option(text, { nil: undefined }),
    isUnclaimed: fc.boolean(),
  }),
  session: fc.record({
    server: text,
    transport: fc.constantFrom('stdio', 'http', 'sse'),
    surface,
    probes: fc.array(probe, { maxLength: 4 }),
    variants: fc.array(variant, { maxLength: 3 }),
    accesses: fc.option(fc.array(access, { maxLength: 3 }), { nil: undefined }),
  }),
  skill: fc.record({
    name: text,
    kind: fc.constantFrom('skill', 'instructions'),
    description: fc.option(text, { nil: undefined }),
    tools: fc.array(text, { maxLength: 3 }),
    text,
    files: fc.array(
      fc.record({
        path: text,
        bytes: fc.nat(),
        kind: fc.constantFrom('script', 'text', 'archive', 'binary', 'document'),
        text: fc.option(text, { nil: undefined }),
      }),
      { maxLength: 3 },
    ),
    others: fc.array(fc.record({ name: text, description: fc.option(text, { nil: undefined }) }), {
      maxLength: 3,
    }),
  }),
}

function object(): fc.Arbitrary<object> {
  return fc.dictionary(fc.constantFrom(...KEYS), json, { maxKeys: 8, noNullPrototype: true })
}
