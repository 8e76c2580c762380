import { defineDetector } from '../../core/detector.ts'
import { field, isObject, type JsonValue } from '../../core/value.ts'
import { toolSubject } from '../example-subjects.ts'

export default defineDetector({
  id: 'tool/open-schema',
  subject: 'tool',
  title: 'A tool takes whatever it is given',
  severity: 'info',
  confidence: 'high',
  audience: 'auditor',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U04', 'U18'],
  why: 'Without types nothing can be refused before it reaches the tool, and a policy has nothing to rest on.',
  fix: 'Give each parameter a type, and close the object with `additionalProperties: false`.',
  examples: [
    {
      title: 'a parameter without a type',
      matches: 1,
      subject: toolSubject({ inputSchema: { type: 'object', properties: { query: {} } } }),
    },
    {
      title: 'types',
      matches: 0,
      subject: toolSubject({ inputSchema: { type: 'object', properties: { query: { type: 'string' } } } }),
    },
    {
      title: 'no parameters',
      matches: 0,
      subject: toolSubject({ inputSchema: { type: 'object', properties: {} } }),
    },
  ],
  *check({ json }) {
    const properties = field(json['inputSchema'], 'properties')
    if (!isObject(properties)) return
    const untyped = Object.values(properties).filter((schema) => !isTyped(schema)).length
    if (untyped > 0)
      yield {
        place: { pointer: '/json/inputSchema/properties' },
        message: `${untyped} of ${Object.keys(properties).length} parameters have no type`,
      }
  },
})

const TYPING = ['type', 'enum', 'const', '$ref', 'anyOf', 'oneOf', 'allOf', 'not', '$dynamicRef']

const isTyped = (schema: JsonValue): boolean =>
  schema === false || TYPING.some((key) => field(schema, key) !== undefined)
