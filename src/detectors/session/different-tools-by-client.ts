import { defineDetector } from '../../core/detector.ts'
import { facesOf, sessionSubject, variantSubject, worstFace } from '../session-parts.ts'

export default defineDetector({
  id: 'session/different-tools-by-client',
  subject: 'session',
  title: 'A server shows other tools to another client',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U08', 'U01'],
  why: 'Who is shown a harmless list to approve and another one in use approved nothing. Servers have no need to know which program asks; one that hides from scanners does.',
  fix: 'Do not use the server until its author says why it goes by the name of the client.',
  examples: [
    {
      title: 'another description for another client',
      matches: 1,
      subject: sessionSubject({ variants: [variantSubject('client', 'reworded')] }),
    },
    {
      title: 'one more tool for a newer version',
      matches: 1,
      subject: sessionSubject({ variants: [variantSubject('version', 'added')] }),
    },
    {
      title: 'other tools for another revision',
      matches: 0,
      subject: sessionSubject({ variants: [variantSubject('revision', 'added')] }),
    },
    {
      title: 'a description that changes with every connection',
      matches: 0,
      subject: sessionSubject({
        variants: [variantSubject('connection', 'reworded'), variantSubject('client', 'reworded')],
      }),
    },
  ],
  *check(session) {
    const face = worstFace(facesOf(session, 'client', 'version'))
    if (!face) return
    yield face.isReworded
      ? {
          place: { pointer: face.pointer },
          severity: 'high',
          message: `The same tool or the instructions read otherwise to another client (${face.variant.value})`,
        }
      : {
          place: { pointer: face.pointer },
          message: `Tools are there for one client and not for another (${face.variant.value})`,
        }
  },
})
