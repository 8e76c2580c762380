import { defineDetector } from '../../core/detector.ts'
import type { Severity } from '../../core/severity.ts'
import { field, isObject, listField } from '../../core/value.ts'
import type { JsonObject, JsonValue } from '../../core/value.ts'
import { escapePointer } from '../../core/place.ts'
import { toolChange } from '../example-subjects.ts'

export default defineDetector({
  id: 'change/schema-widened',
  subject: 'change',
  title: 'An approved tool now takes more than before',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U08', 'U03', 'U17'],
  why: 'A new parameter is a new way for data to leave: the model fills it in with whatever its description asks for. A loosened one accepts what the approved one refused.',
  fix: 'Read what the new parameters ask for before approving the change.',
  examples: [
    {
      title: 'a new required text',
      matches: 1,
      subject: toolChange('add', takes({ a: 'number' }), takes({ a: 'number', note: 'string' }, ['note'])),
    },
    {
      title: 'a number that may now be a text',
      matches: 1,
      subject: toolChange('add', takes({ a: 'number' }), takes({ a: 'string' })),
    },
    {
      title: 'the same parameters in another order',
      matches: 0,
      subject: toolChange('add', takes({ a: 'number', b: 'number' }), takes({ b: 'number', a: 'number' })),
    },
    {
      title: 'a parameter less',
      matches: 0,
      subject: toolChange('add', takes({ a: 'number', b: 'number' }), takes({ a: 'number' })),
    },
  ],
  *check({ kind, before, after }) {
    if (kind !== 'tool' || before === null || after === null) return
    const former = field(field(before, 'inputSchema'), 'properties') ?? {}
    const now = field(field(after, 'inputSchema'), 'properties')
    if (!isObject(now)) return
    const required = listField(field(after, 'inputSchema'), 'required')
    for (const name of Object.keys(now).slice(0, 1000)) {
      const place = { pointer: `/after/inputSchema/properties/${escapePointer(name)}` }
      const old = field(former, name)
      const schema = now[name] ?? null
      if (old === undefined) {
        yield { place, ...newParameter(schema, required.includes(name)) }
      } else if (!acceptsText(old) && acceptsText(schema)) {
        yield { place, message: 'A parameter that took no free text now does' }
      }
    }
    if (isClosed(field(before, 'inputSchema')) && !isClosed(field(after, 'inputSchema'))) {
      const place = { pointer: '/after/inputSchema' }
      yield {
        place,
        severity: 'low',
        message: 'Parameters that nobody declared were refused and are now accepted',
      }
    }
  },
})

function newParameter(schema: JsonValue, required: boolean): { message: string; severity: Severity } {
  const severity = acceptsText(schema) ? 'medium' : 'low'
  const kind = acceptsText(schema) ? 'free text' : 'a bounded value'
  return {
    severity,
    message: `The tool has a new ${required ? 'required' : 'optional'} parameter that takes ${kind}`,
  }
}

function acceptsText(schema: JsonValue): boolean {
  if (field(schema, 'enum') !== undefined || field(schema, 'const') !== undefined) return false
  const type = field(schema, 'type')
  return type === undefined || type === 'string' || (Array.isArray(type) && type.includes('string'))
}

function isClosed(schema: JsonValue | undefined): boolean {
  return field(schema, 'additionalProperties') === false
}

function takes(types: Readonly<Record<string, string>>, required: string[] = []): JsonObject {
  const properties = Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { type }]))
  return { name: 'add', inputSchema: { type: 'object', properties, required } }
}
