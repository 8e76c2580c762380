import { defineDetector } from '../../core/detector.ts'
import { stringField } from '../../core/value.ts'
import { surfaceSubject } from '../example-subjects.ts'
import { isNegated } from '../negation.ts'

const ORDERS = /\b(?:must|always|required?|mandatory|have to|needs? to|before (?:using|calling|you)|first)\b/
const ENOUGH = 3
const MOST_TOOLS = 300

export default defineDetector({
  id: 'surface/forced-order',
  subject: 'surface',
  title: 'One tool puts itself before several others',
  severity: 'low',
  confidence: 'medium',
  audience: 'strict',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U01', 'U20', 'U06'],
  why: 'A tool that must be called before or after all others sees every task, whatever it is about. Honest servers have such tools too, so this only says where to look.',
  fix: 'See what the tool takes and sends; remove the order if the other tools work without it.',
  examples: [
    {
      title: 'a tool that wants to be first three times',
      matches: 1,
      subject: surfaceSubject('files', {
        tools: [
          {
            name: 'check',
            description: 'You must call this before using read_file, write_file or move_file.',
          },
          ...['read_file', 'write_file', 'move_file'].map((name) => ({ name })),
        ],
      }),
    },
    {
      title: 'a tool that names one other',
      matches: 0,
      subject: surfaceSubject('files', {
        tools: [{ name: 'check', description: 'Call this before using read_file.' }, { name: 'read_file' }],
      }),
    },
  ],
  *check({ tools }) {
    const names = new Set(
      tools.map(({ name }) => name.toLowerCase()).filter((name) => /[a-z][_-][a-z]/.test(name)),
    )
    for (const [index, { json, name }] of tools.slice(0, MOST_TOOLS).entries()) {
      const description = (stringField(json, 'description') ?? '').slice(0, 8000).toLowerCase()
      const sentences = description.split(/[.!?\n]/).filter((one) => ORDERS.test(one) && !isNegated(one))
      const tokens = new Set(sentences.join('\n').split(/[^\p{L}\p{N}_-]/u))
      tokens.delete(name.toLowerCase())
      if ([...tokens].filter((token) => names.has(token)).length < ENOUGH) continue
      const place = { pointer: `/tools/${index}/json/description` }
      yield { place, message: `The tool demands a place in the order of ${ENOUGH} or more others` }
    }
  },
})
