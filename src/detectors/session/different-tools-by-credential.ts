import { defineDetector } from '../../core/detector.ts'
import { facesOf, sessionSubject, variantSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/different-tools-by-credential',
  subject: 'session',
  title: 'Without a credential there are other tools, reworded',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U08', 'U19'],
  why: 'Fewer tools for strangers are right. The same tool in other words depending on who asks is how one user is shown what another never sees.',
  fix: 'Give everyone the same definition of a tool, and refuse the call instead.',
  examples: [
    {
      title: 'another description for strangers',
      matches: 1,
      subject: sessionSubject({ variants: [variantSubject('credential', 'reworded')] }),
    },
    {
      title: 'fewer tools for strangers',
      matches: 0,
      subject: sessionSubject({ variants: [variantSubject('credential', 'added')] }),
    },
  ],
  *check(session) {
    for (const { isReworded, pointer } of facesOf(session, 'credential')) {
      if (isReworded)
        yield {
          place: { pointer },
          message: 'The same tool or the instructions read otherwise without the credential',
        }
    }
  },
})
