import { defineDetector } from '../../core/detector.ts'
import type { Surface } from '../../core/subject.ts'
import { stringField } from '../../core/value.ts'
import { surfaceSubject } from '../example-subjects.ts'

const MANY_TOOLS = 256
const MUCH_TEXT = 400_000

export default defineDetector({
  id: 'surface/flooding',
  subject: 'surface',
  title: 'A server advertises more than a model can hold',
  severity: 'low',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U26', 'U06'],
  why: 'All definitions go into the prompt. Hundreds of tools, or descriptions of book length, cost money on each turn and push other servers’ tools and the host’s own instructions out of sight.',
  fix: 'Enable only the tools that are needed, or split the server.',
  examples: [
    {
      title: 'three hundred tools',
      matches: 1,
      subject: surfaceSubject('all', {
        tools: Array.from({ length: 300 }, (_, index) => ({ name: `tool${index}` })),
      }),
    },
    { title: 'one tool', matches: 0, subject: surfaceSubject('one', { tools: [{ name: 'tool' }] }) },
  ],
  *check(surface) {
    if (surface.tools.length > MANY_TOOLS) {
      yield { place: { pointer: '/tools' }, message: `The server advertises more than ${MANY_TOOLS} tools` }
    } else if (textLength(surface) > MUCH_TEXT) {
      const message = `The descriptions are longer than ${MUCH_TEXT} characters together`
      yield { place: { pointer: '' }, severity: 'medium', message }
    }
  },
})

function textLength({ tools, prompts, resources, instructions }: Surface): number {
  let length = instructions?.length ?? 0
  for (const list of [tools, prompts, resources]) {
    for (const { json } of list) length += stringField(json, 'description')?.length ?? 0
  }
  return length
}
