import { defineDetector } from '../../core/detector.ts'
import type { JsonValue } from '../../core/value.ts'
import { field, stringField } from '../../core/value.ts'
import {
  facesOf,
  probeSubject,
  probesNamed,
  sessionSubject,
  variantSubject,
  worstFace,
} from '../session-parts.ts'

export default defineDetector({
  id: 'session/era-disagreement',
  subject: 'session',
  title: 'A server is another one to clients of another revision',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U08', 'U05'],
  why: 'Which revision is spoken is settled between programs. A server that has other words, or another name, in one of them shows its reviewer one face and its user another.',
  fix: 'Serve one set of definitions to all revisions.',
  examples: [
    {
      title: 'another description in another revision',
      matches: 1,
      subject: sessionSubject({ variants: [variantSubject('revision', 'reworded')] }),
    },
    {
      title: 'another name in another revision',
      matches: 1,
      subject: sessionSubject({
        probes: [
          probeSubject('greeting', 'accepted', { body: { serverInfo: { name: 'harbour' } } }),
          probeSubject('discover', 'accepted', {
            _meta: { 'io.modelcontextprotocol/serverInfo': { name: 'bank' } },
          }),
        ],
      }),
    },
    {
      title: 'a title that the older revision does not know',
      matches: 0,
      subject: sessionSubject({ variants: [variantSubject('revision', 'retitled')] }),
    },
    {
      title: 'the same name in both',
      matches: 0,
      subject: sessionSubject({
        probes: [
          probeSubject('greeting', 'accepted', { body: { serverInfo: { name: 'harbour' } } }),
          probeSubject('discover', 'accepted', {
            _meta: { 'io.modelcontextprotocol/serverInfo': { name: 'harbour' } },
          }),
        ],
      }),
    },
  ],
  *check(session) {
    const face = worstFace(facesOf(session, 'revision'))
    if (face?.isReworded)
      yield {
        place: { pointer: face.pointer },
        message: `The same tool or the instructions read otherwise in another revision (${face.variant.value})`,
      }
    else if (face)
      yield {
        place: { pointer: face.pointer },
        severity: 'low',
        message: `Tools are there in one revision and not in another (${face.variant.value})`,
      }
    const greeting = probesNamed(session, 'greeting')[0]
    const discover = probesNamed(session, 'discover')[0]
    const [old, now] = [nameIn(field(greeting?.probe.body, 'body')), nameIn(discover?.probe.body)]
    if (discover && old !== undefined && now !== undefined && old !== now)
      yield {
        place: { pointer: discover.pointer },
        severity: 'low',
        message: 'The server calls itself otherwise in the other era',
      }
  },
})

function nameIn(body: JsonValue | undefined): string | undefined {
  const meta = field(field(body, '_meta'), 'io.modelcontextprotocol/serverInfo')
  return stringField(field(body, 'serverInfo') ?? meta, 'name')
}
