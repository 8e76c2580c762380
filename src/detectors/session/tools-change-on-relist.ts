import { defineDetector } from '../../core/detector.ts'
import { facesOf, sessionSubject, variantSubject, worstFace } from '../session-parts.ts'

export default defineDetector({
  id: 'session/tools-change-on-relist',
  subject: 'session',
  title: 'Tools change while they are listed again and again',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U08'],
  why: 'Nothing was called and nothing was announced, and yet the list is another: what was approved first is not what is used later.',
  fix: 'Do not use the server; behind `fairlead guard` the change is held until you approve it.',
  examples: [
    {
      title: 'another description the third time',
      matches: 1,
      subject: sessionSubject({ variants: [variantSubject('nth-list', 'reworded')] }),
    },
    {
      title: 'one more tool the second time',
      matches: 1,
      subject: sessionSubject({ variants: [variantSubject('nth-list', 'added')] }),
    },
    {
      title: 'another order',
      matches: 0,
      subject: sessionSubject({ variants: [variantSubject('nth-list', 'reordered')] }),
    },
  ],
  *check(session) {
    const face = worstFace(facesOf(session, 'nth-list'))
    if (!face) return
    yield face.isReworded
      ? {
          place: { pointer: face.pointer },
          message: `A tool reads otherwise when it is listed again on the same connection (list ${face.variant.value})`,
        }
      : {
          place: { pointer: face.pointer },
          severity: 'medium',
          message: `Tools come or go when they are listed again on the same connection (list ${face.variant.value})`,
        }
  },
})
