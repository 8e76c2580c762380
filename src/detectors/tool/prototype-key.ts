import { defineDetector } from '../../core/detector.ts'
import { isObject } from '../../core/value.ts'
import { toolSubject } from '../example-subjects.ts'
import { subschemas } from '../subschemas.ts'

const KEYS = ['__proto__', 'constructor', '__defineGetter__', '__defineSetter__', '__lookupGetter__']

export default defineDetector({
  id: 'tool/prototype-key',
  subject: 'tool',
  title: 'A parameter is named to tamper with the client’s objects',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U24', 'U04'],
  why: 'A client or form that copies parameters by name into an object changes the behaviour of all its objects when the name is one that the language keeps for itself.',
  fix: 'Rename the parameter; no honest tool needs these names.',
  examples: [
    {
      title: 'a parameter for the prototype',
      matches: 1,
      subject: toolSubject({
        name: 'save',
        inputSchema: {
          type: 'object',
          properties: { ['__proto__']: { type: 'object' }, text: { type: 'string' } },
        },
      }),
    },
    {
      title: 'a parameter for the prototype of a function',
      matches: 0,
      subject: toolSubject({
        name: 'save',
        inputSchema: { type: 'object', properties: { prototype: { type: 'string' } } },
      }),
    },
  ],
  *check(tool) {
    for (const { schema, pointer } of subschemas(tool.json['inputSchema'], '/json/inputSchema')) {
      const properties = schema['properties']
      if (!isObject(properties)) continue
      for (const key of KEYS) {
        if (!Object.hasOwn(properties, key)) continue
        // A place that names such a key would not survive a careless consumer: the parent is near enough.
        const severity = key === '__proto__' ? 'high' : 'medium'
        yield {
          place: { pointer: `${pointer}/properties` },
          severity,
          message: 'A parameter has a reserved object name',
        }
      }
    }
  },
})
