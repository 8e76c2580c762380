import { defineDetector } from '../../core/detector.ts'
import { facesOf, sessionSubject, variantSubject, worstFace } from '../session-parts.ts'

export default defineDetector({
  id: 'session/tools-change-with-time',
  subject: 'session',
  title: 'Tools are others when the clock says another date',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U08', 'U01'],
  why: 'A server that was only shown another date changed what it offers: a payload that waits for its day passes every check before.',
  fix: 'Do not use the server; look in its source for what it compares the date with.',
  examples: [
    {
      title: 'another description next year',
      matches: 1,
      subject: sessionSubject({ variants: [variantSubject('clock', 'reworded')] }),
    },
    {
      title: 'one more tool next year',
      matches: 1,
      subject: sessionSubject({ variants: [variantSubject('clock', 'added')] }),
    },
    {
      title: 'nothing but another order',
      matches: 0,
      subject: sessionSubject({ variants: [variantSubject('clock', 'reordered')] }),
    },
  ],
  *check(session) {
    const face = worstFace(facesOf(session, 'clock'))
    if (face)
      yield {
        place: { pointer: face.pointer },
        message: `The same program offers something else when its clock is moved (${face.variant.value})`,
      }
  },
})
