import { defineDetector } from '../../core/detector.ts'
import type { JsonValue } from '../../core/value.ts'
import { field, isArray, listField, stringField } from '../../core/value.ts'
import { toolSubject } from '../example-subjects.ts'
import { subschemas } from '../subschemas.ts'

const DEEPEST = 40
const MOST_SCHEMAS = 2500
const LONGEST_ENUM = 5000
const MOST_EXPANDED = 100_000

export default defineDetector({
  id: 'tool/schema-bomb',
  subject: 'tool',
  title: 'A schema is built to exhaust whoever validates or reads it',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U04', 'U26'],
  why: 'Schemas that fold out to millions of alternatives, refer to themselves without end, or nest beyond any use stall validators and fill the model’s context.',
  fix: 'Flatten the schema; give large choices as a search tool instead of an enumeration.',
  examples: [
    {
      title: 'a definition that refers only to itself',
      matches: 1,
      subject: toolSubject({
        name: 'order',
        inputSchema: {
          type: 'object',
          properties: { item: { $ref: '#/$defs/a' } },
          $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } },
        },
      }),
    },
    {
      title: 'definitions that each double the one before',
      matches: 1,
      subject: toolSubject({ name: 'order', inputSchema: { type: 'object', $defs: doubling(24) } }),
    },
    {
      title: 'a tree of nodes, which may refer to itself below a property',
      matches: 0,
      subject: toolSubject({
        name: 'outline',
        inputSchema: {
          type: 'object',
          properties: { root: { $ref: '#/$defs/node' } },
          $defs: {
            node: {
              type: 'object',
              properties: {
                text: { type: 'string' },
                children: { type: 'array', items: { $ref: '#/$defs/node' } },
              },
            },
          },
        },
      }),
    },
  ],
  *check(tool) {
    for (const root of ['inputSchema', 'outputSchema']) {
      const message = problem(tool.json[root])
      if (message !== undefined) yield { place: { pointer: `/json/${root}` }, message }
    }
  },
})

function problem(schema: JsonValue | undefined): string | undefined {
  const targets = new Map<string, readonly string[]>()
  let count = 0
  for (const { schema: inner, depth, pointer } of subschemas(schema, '#')) {
    count += 1
    if (depth > DEEPEST) return `The schema is nested more than ${DEEPEST} levels deep`
    if (count > MOST_SCHEMAS) return `The schema consists of more than ${MOST_SCHEMAS} schemas`
    if (listField(inner, 'enum').length > LONGEST_ENUM) return `A choice has more than ${LONGEST_ENUM} values`
    targets.set(pointer, inPlace(inner))
  }
  const sizes = new Map<string, number>()
  for (const start of targets.keys()) {
    const size = expanded(start, targets, sizes, new Set())
    if (size === Infinity) return 'A definition refers to itself in place, without end'
    if (size > MOST_EXPANDED) return 'References fold out to more schemas than anyone can hold'
  }
  return undefined
}

/** The references that a validator follows without consuming any of the value: direct or through a combinator. */
function inPlace(schema: JsonValue): readonly string[] {
  const own = stringField(schema, '$ref')
  const below = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => {
    const list = field(schema, key)
    return isArray(list) ? list.slice(0, 100).map((item) => stringField(item, '$ref')) : []
  })
  return [own, ...below].filter((target): target is string => target?.startsWith('#/') === true)
}

function expanded(
  at: string,
  targets: ReadonlyMap<string, readonly string[]>,
  sizes: Map<string, number>,
  above: Set<string>,
): number {
  const known = sizes.get(at)
  if (known !== undefined) return known
  // A chain this long is as good as endless, and recursion stays shallow.
  if (above.has(at) || above.size > 200) return Infinity
  above.add(at)
  let size = 1
  for (const target of targets.get(at) ?? []) size += expanded(target, targets, sizes, above)
  above.delete(at)
  sizes.set(at, size)
  return size
}

function doubling(steps: number): { readonly [name: string]: JsonValue } {
  const names = Array.from({ length: steps }, (_, index) => `d${index}`)
  const pairs = names.map((name, index): [string, JsonValue] => {
    const next = { $ref: `#/$defs/d${index + 1}` }
    return [name, index + 1 < steps ? { allOf: [next, next] } : { type: 'string' }]
  })
  return Object.fromEntries(pairs)
}
