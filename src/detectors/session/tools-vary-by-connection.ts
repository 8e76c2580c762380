import { defineDetector } from '../../core/detector.ts'
import { facesOf, sessionSubject, variantSubject, worstFace } from '../session-parts.ts'

export default defineDetector({
  id: 'session/tools-vary-by-connection',
  subject: 'session',
  title: 'Tools are others on every connection',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U08'],
  why: 'The same client asked the same thing twice and was shown two lists. What is approved on one connection means nothing for the next, and a change for the worse cannot be told from the usual one.',
  fix: 'Keep names, descriptions and parameters fixed; put what changes into results.',
  examples: [
    {
      title: 'another description on a second connection',
      matches: 1,
      subject: sessionSubject({ variants: [variantSubject('connection', 'reworded')] }),
    },
    {
      title: 'another order only',
      matches: 0,
      subject: sessionSubject({ variants: [variantSubject('connection', 'reordered')] }),
    },
  ],
  *check(session) {
    const face = worstFace(facesOf(session, 'connection'))
    if (face)
      yield {
        place: { pointer: face.pointer },
        message: 'Two connections that asked alike were shown different tools',
      }
  },
})
