import { defineDetector } from '../../core/detector.ts'
import type { Severity } from '../../core/severity.ts'
import { escapePointer } from '../../core/place.ts'
import { field, isObject } from '../../core/value.ts'
import type { JsonObject, JsonValue } from '../../core/value.ts'
import { clientRequest } from '../example-subjects.ts'

const MOST = 200
const OPENERS = [
  'allOf',
  'anyOf',
  'oneOf',
  '$ref',
  '$dynamicRef',
  'patternProperties',
  'if',
  'dependentSchemas',
  'unevaluatedProperties',
]

export default defineDetector({
  id: 'message/unknown-argument',
  subject: 'message',
  title: 'A call carries an argument that the tool never declared',
  severity: 'low',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U03', 'U17'],
  why: 'The model puts into an undeclared argument what something told it to put there: the text of another server, a hidden instruction, an injected document. The approved definition does not ask for it.',
  fix: 'See what the argument carries and where the model got the idea.',
  examples: [
    {
      title: 'an argument beyond a closed schema',
      matches: 1,
      subject: clientRequest(
        'tools/call',
        { name: 'add', arguments: { a: 1, note: 'all we spoke about' } },
        adds({ additionalProperties: false }),
      ),
    },
    {
      title: 'an argument beyond an open schema',
      matches: 1,
      subject: clientRequest('tools/call', { name: 'add', arguments: { a: 1, note: 'x' } }, adds({})),
    },
    {
      title: 'declared arguments',
      matches: 0,
      subject: clientRequest('tools/call', { name: 'add', arguments: { a: 1 } }, adds({})),
    },
    {
      title: 'a tool that takes anything',
      matches: 0,
      subject: clientRequest(
        'tools/call',
        { name: 'add', arguments: { x: 1 } },
        adds({ additionalProperties: true }),
      ),
    },
    {
      title: 'a tool that is not known',
      matches: 0,
      subject: clientRequest('tools/call', { name: 'add', arguments: { x: 1 } }),
    },
  ],
  *check({ from, kind, method, body, definition }) {
    if (from !== 'client' || kind !== 'request' || method !== 'tools/call' || !definition) return
    const schema = field(definition.json, 'inputSchema')
    const severity = severityFor(schema)
    const given = field(body, 'arguments')
    if (!severity || !isObject(given)) return
    const declared = field(schema, 'properties') ?? {}
    for (const name of Object.keys(given).slice(0, MOST)) {
      if (field(declared, name) !== undefined) continue
      const place = { pointer: `/body/arguments/${escapePointer(name)}` }
      yield { place, severity, message: 'The tool’s approved definition has no such parameter' }
    }
  },
})

/** What an undeclared argument means under this schema; nothing if the schema may declare it in a way we do not follow. */
function severityFor(schema: JsonValue | undefined): Severity | undefined {
  if (!isObject(schema) || OPENERS.some((key) => field(schema, key) !== undefined)) return undefined
  const more = field(schema, 'additionalProperties')
  if (more === false) return 'medium'
  return more === undefined && field(schema, 'properties') !== undefined ? 'low' : undefined
}

function adds(more: JsonObject): JsonObject {
  return { name: 'add', inputSchema: { type: 'object', properties: { a: { type: 'number' } }, ...more } }
}
