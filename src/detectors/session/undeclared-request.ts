import { defineDetector } from '../../core/detector.ts'
import { probeSubject, probesNamed, sessionSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/undeclared-request',
  subject: 'session',
  title: 'The server asks for what the client said it cannot do',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U11', 'U18'],
  why: 'The client declared no capability, and the server asked for a completion, an answer of the person or the folders all the same. A lenient client may grant it.',
  fix: 'Ask only for capabilities that the client declared.',
  examples: [
    {
      title: 'a completion',
      matches: 1,
      subject: sessionSubject({
        probes: [probeSubject('undeclared-request', 'accepted', ['sampling/createMessage'])],
      }),
    },
    {
      title: 'folders',
      matches: 1,
      subject: sessionSubject({ probes: [probeSubject('undeclared-request', 'accepted', ['roots/list'])] }),
    },
    {
      title: 'a method nobody knows',
      matches: 0,
      subject: sessionSubject({ probes: [probeSubject('undeclared-request', 'accepted', ['other/thing'])] }),
    },
  ],
  *check(session) {
    for (const { probe, pointer } of probesNamed(session, 'undeclared-request')) {
      const asked = JSON.stringify(probe.body ?? null)
      const place = { pointer: `${pointer}/body` }
      if (/"(?:sampling|elicitation)\//.test(asked))
        yield { place, message: 'It asked the model or the person something, uninvited' }
      else if (asked.includes('"roots/'))
        yield { place, severity: 'low', message: 'It asked for the folders of the user, uninvited' }
    }
  },
})
