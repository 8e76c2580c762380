import { defineDetector } from '../../core/detector.ts'
import { field, isArray } from '../../core/value.ts'
import type { JsonObject, JsonValue } from '../../core/value.ts'
import { secretKindOf } from '../credential-words.ts'
import { toolSubject } from '../example-subjects.ts'
import { subschemas } from '../subschemas.ts'
import type { Subschema } from '../subschemas.ts'
import { wordsOf } from '../words.ts'

const KEY = 'x-mcp-header'
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,200}$/
const PRIMITIVES: readonly JsonValue[] = ['string', 'integer', 'boolean', 'number']

export default defineDetector({
  id: 'tool/header-abuse',
  subject: 'tool',
  title: 'A parameter is mirrored into an HTTP header in a forbidden way',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U04', 'U16', 'U23'],
  why: 'A mirrored argument is read and logged by every proxy on the way. Two parameters on one header, or a name that is no token, make proxy and server read different requests; a mirrored secret ends up in their logs.',
  fix: 'Mirror only plain string, integer or boolean parameters that are no secrets, each under its own token name.',
  examples: [
    {
      title: 'two parameters on one header',
      matches: 1,
      subject: mirrored({ region: 'Region', zone: 'REGION' }),
    },
    {
      title: 'a header name with a line break',
      matches: 1,
      subject: mirrored({ region: 'Region\r\nX-Admin: 1' }),
    },
    { title: 'a mirrored password', matches: 1, subject: mirrored({ password: 'Pass' }) },
    {
      title: 'a mirrored list element',
      matches: 1,
      subject: toolSubject({
        name: 'query',
        inputSchema: {
          type: 'object',
          properties: { regions: { type: 'array', items: { type: 'string', 'x-mcp-header': 'Region' } } },
        },
      }),
    },
    {
      title: 'two regions on two headers',
      matches: 0,
      subject: mirrored({ region: 'Region', zone: 'Zone' }),
    },
  ],
  *check(tool) {
    const seen = new Set<string>()
    for (const found of subschemas(tool.json['inputSchema'], '/json/inputSchema')) {
      const name = field(found.schema, KEY)
      if (name === undefined) continue
      const problem = problemOf(name, found, seen)
      if (typeof name === 'string') seen.add(name.toLowerCase())
      if (problem) yield { place: { pointer: `${found.pointer}/${KEY}` }, ...problem }
    }
  },
})

function problemOf(
  name: JsonValue,
  { plain, property, schema }: Subschema,
  seen: ReadonlySet<string>,
): { readonly message: string; readonly severity?: 'high' } | undefined {
  if (typeof name !== 'string' || !TOKEN.test(name)) {
    const message = 'The header name is not a token'
    return typeof name === 'string' && /[\r\n\0]/.test(name) ? { message, severity: 'high' } : { message }
  }
  if (seen.has(name.toLowerCase())) return { message: 'Two parameters claim the same header' }
  if (!plain || property === undefined)
    return { message: 'A value that is no plain parameter cannot be mirrored' }
  if (!isPrimitive(schema)) return { message: 'Only a string, number or boolean can be mirrored' }
  if (secretKindOf(wordsOf(property).join(' ')))
    return { message: 'A secret is mirrored into a header that proxies log' }
  return undefined
}

function isPrimitive(schema: JsonObject): boolean {
  const type = field(schema, 'type')
  if (isArray(type)) return type.every((one) => one === 'null' || PRIMITIVES.includes(one))
  return type !== undefined && PRIMITIVES.includes(type)
}

function mirrored(headers: Readonly<Record<string, string>>): ReturnType<typeof toolSubject> {
  const pairs = Object.entries(headers).map(([name, header]) => [name, { type: 'string', [KEY]: header }])
  return toolSubject({
    name: 'query',
    inputSchema: { type: 'object', properties: Object.fromEntries(pairs) },
  })
}
