import { defineDetector } from '../../core/detector.ts'
import { isOpen, placeOf, placeProbe, probeSubject, probesNamed, sessionSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/open-cors',
  subject: 'session',
  title: 'Foreign pages may read what this server answers',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U23', 'U19'],
  why: 'With leave for every origin a page needs no trick at all: the browser itself lets it send requests and read the answers; with credentials, in the name of whoever visits it.',
  fix: 'Name the origins that may, or send no such header; never reflect the origin together with credentials.',
  examples: [
    {
      title: 'every origin on a local server that asks for nothing',
      matches: 1,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          placeProbe('loopback'),
          probeSubject('unauthenticated-list', 'accepted', undefined),
          probeSubject('preflight', 'accepted', undefined, {
            headers: { 'access-control-allow-origin': '*' },
          }),
        ],
      }),
    },
    {
      title: 'any origin, with credentials',
      matches: 1,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          placeProbe('public'),
          probeSubject('preflight', 'accepted', undefined, {
            headers: {
              'access-control-allow-origin': 'https://attacker.example',
              'access-control-allow-credentials': 'true',
            },
          }),
        ],
      }),
    },
    {
      title: 'a public service without cookies',
      matches: 0,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          placeProbe('public'),
          probeSubject('preflight', 'accepted', undefined, {
            headers: { 'access-control-allow-origin': '*' },
          }),
        ],
      }),
    },
    {
      title: 'no leave',
      matches: 0,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          placeProbe('loopback'),
          probeSubject('unauthenticated-list', 'accepted', undefined),
          probeSubject('preflight', 'refused', undefined),
        ],
      }),
    },
  ],
  *check(session) {
    for (const { probe, pointer } of probesNamed(session, 'preflight')) {
      if (probe.outcome !== 'accepted') continue
      const isStar = probe.headers['access-control-allow-origin'] === '*'
      const isLocal = placeOf(session) !== 'public'
      if (isLocal && isOpen(session))
        yield {
          place: { pointer },
          severity: 'high',
          message: 'A local server without a credential lets every page read its answers',
        }
      else if (!isStar && probe.headers['access-control-allow-credentials'] === 'true')
        yield { place: { pointer }, message: 'Any origin is reflected, together with credentials' }
    }
  },
})
