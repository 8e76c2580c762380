import { defineDetector } from '../../core/detector.ts'
import { field, isObject, stringField } from '../../core/value.ts'
import { toolSubject } from '../example-subjects.ts'

export default defineDetector({
  id: 'tool/undescribed',
  subject: 'tool',
  title: 'A tool or one of its parameters is not described',
  severity: 'info',
  confidence: 'high',
  audience: 'auditor',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U28'],
  why: 'A model picks tools and fills parameters by what is said of them, and a person approves by it. Where nothing is said both guess.',
  fix: 'Say in a sentence what the tool does, and of each parameter what it means.',
  examples: [
    { title: 'no description', matches: 1, subject: toolSubject({ name: 'run' }) },
    {
      title: 'a parameter that is only a name',
      matches: 1,
      subject: toolSubject({
        description: 'Adds numbers.',
        inputSchema: { type: 'object', properties: { a: { type: 'number' } } },
      }),
    },
    {
      title: 'both described',
      matches: 0,
      subject: toolSubject({
        description: 'Adds numbers.',
        inputSchema: { type: 'object', properties: { a: { type: 'number', description: 'The first.' } } },
      }),
    },
  ],
  *check({ json }) {
    if ((stringField(json, 'description') ?? '').trim() === '')
      yield { place: { pointer: '/json' }, message: 'The tool has no description' }
    const properties = field(json['inputSchema'], 'properties')
    if (!isObject(properties)) return
    const bare = Object.entries(properties).filter(
      ([, schema]) => isObject(schema) && stringField(schema, 'description') === undefined,
    )
    if (bare.length > 0)
      yield {
        place: { pointer: '/json/inputSchema/properties' },
        message: `${bare.length} of ${Object.keys(properties).length} parameters have no description`,
      }
  },
})
