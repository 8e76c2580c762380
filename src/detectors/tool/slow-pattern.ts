import { defineDetector } from '../../core/detector.ts'
import { field, isObject, stringField } from '../../core/value.ts'
import { toolSubject } from '../example-subjects.ts'
import { subschemas } from '../subschemas.ts'

const NESTED_REPEAT = /\((?:\?:)?[^()]{0,200}[^()\\][+*]\)(?:[+*]|\{\d{1,9},)/
const REPEATED_WILDCARDS = /(?:\.[*+][^()|]{0,20}){6}/
const HUGE_COUNT = /\{\d{0,9},?\d{5,}\}/
const LONGEST = 5000

export default defineDetector({
  id: 'tool/slow-pattern',
  subject: 'tool',
  title: 'A pattern in a schema can stall whoever checks it',
  severity: 'low',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U04', 'U26'],
  why: 'Clients check arguments and answers against the patterns of a server. A repetition inside a repetition takes exponential time on a chosen value and hangs the client.',
  fix: 'Write the pattern without nested repetition, or bound the length and check in the server.',
  examples: [
    {
      title: 'a repetition inside a repetition',
      matches: 1,
      subject: toolSubject({
        name: 'find',
        inputSchema: { type: 'object', properties: { key: { type: 'string', pattern: '^([a-z]+)+$' } } },
      }),
    },
    {
      title: 'a date',
      matches: 0,
      subject: toolSubject({
        name: 'find',
        inputSchema: {
          type: 'object',
          properties: { day: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } },
        },
      }),
    },
  ],
  *check(tool) {
    for (const root of ['inputSchema', 'outputSchema']) {
      for (const { schema, pointer } of subschemas(tool.json[root], `/json/${root}`)) {
        if (isSlow(stringField(schema, 'pattern'))) {
          yield { place: { pointer: `${pointer}/pattern` }, message: 'The pattern can take exponential time' }
        }
        const keys = field(schema, 'patternProperties')
        if (isObject(keys) && Object.keys(keys).slice(0, 200).some(isSlow)) {
          yield {
            place: { pointer: `${pointer}/patternProperties` },
            message: 'A key pattern can take exponential time',
          }
        }
      }
    }
  },
})

function isSlow(pattern: string | undefined): boolean {
  if (pattern === undefined) return false
  if (pattern.length > LONGEST) return true
  return NESTED_REPEAT.test(pattern) || REPEATED_WILDCARDS.test(pattern) || HUGE_COUNT.test(pattern)
}
