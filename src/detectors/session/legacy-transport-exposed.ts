import { defineDetector } from '../../core/detector.ts'
import { probeSubject, probesNamed, sessionSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/legacy-transport-exposed',
  subject: 'session',
  title: 'The old transport is still open',
  severity: 'low',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U23'],
  why: 'HTTP+SSE of 2024-11-05 beside the present transport is a second door, often without the checks of the first.',
  fix: 'Turn the old endpoint off, or put the same checks before it.',
  examples: [
    {
      title: 'an event stream beside the endpoint',
      matches: 1,
      subject: sessionSubject({
        isRemote: true,
        probes: [probeSubject('legacy-sse', 'accepted', undefined)],
      }),
    },
    {
      title: 'none',
      matches: 0,
      subject: sessionSubject({ isRemote: true, probes: [probeSubject('legacy-sse', 'refused', undefined)] }),
    },
  ],
  *check(session) {
    for (const { probe, pointer } of probesNamed(session, 'legacy-sse'))
      if (probe.outcome === 'accepted')
        yield {
          place: { pointer },
          message: 'A stream of the old transport opens beside the endpoint, without a credential',
        }
  },
})
