import { defineDetector } from '../../core/detector.ts'
import { sourceSubject } from '../example-sources.ts'

const AT = { file: 'index.ts', start: 4, end: 30 }

export default defineDetector({
  id: 'source/hard-coded-secret',
  subject: 'source',
  title: 'A secret stands in the source',
  severity: 'high',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U16'],
  why: 'Whoever has the package has the secret, and so has whoever finds it in its history.',
  fix: 'Take it back where it was issued, and read the new one from the environment or a secret store.',
  examples: [
    {
      title: 'a token in the program',
      matches: 1,
      subject: sourceSubject({ secrets: [{ kind: 'github-token', at: AT, onSurface: true }] }),
    },
    { title: 'no token', matches: 0, subject: sourceSubject({}) },
  ],
  *check({ secrets }) {
    for (const [index, { onSurface }] of secrets.entries()) {
      const hit = {
        place: { pointer: `/secrets/${index}` },
        message: 'What looks like a live secret is written out',
      }
      yield onSurface ? hit : { ...hit, severity: 'low' }
    }
  },
})
