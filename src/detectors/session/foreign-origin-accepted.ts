import { defineDetector } from '../../core/detector.ts'
import type { Session } from '../../core/session.ts'
import {
  isAccepted,
  isOpen,
  placeOf,
  placeProbe,
  probeSubject,
  probesNamed,
  sessionSubject,
} from '../session-parts.ts'

export default defineDetector({
  id: 'session/foreign-origin-accepted',
  subject: 'session',
  title: 'Any web page can talk to this local server',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U23', 'U19'],
  why: 'A page that rebinds its name to this machine sends its own name in `Host` and `Origin`. A local server without a credential that looks at neither lets every visited page list and call its tools.',
  fix: 'Check `Host` and `Origin` against the names you serve (SDKs have an option for it), and ask for a token even on loopback.',
  examples: [
    {
      title: 'a local server that looks at neither',
      matches: 1,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          placeProbe('loopback'),
          probeSubject('unauthenticated-list', 'accepted', undefined),
          probeSubject('foreign-origin', 'accepted', undefined),
          probeSubject('foreign-host', 'accepted', undefined),
        ],
      }),
    },
    {
      title: 'a local server that looks at the host',
      matches: 0,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          placeProbe('loopback'),
          probeSubject('unauthenticated-list', 'accepted', undefined),
          probeSubject('foreign-origin', 'accepted', undefined),
          probeSubject('foreign-host', 'refused', undefined),
        ],
      }),
    },
    {
      title: 'a local server that wants a token',
      matches: 0,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          placeProbe('loopback'),
          probeSubject('unauthenticated-list', 'refused', undefined),
          probeSubject('foreign-origin', 'accepted', undefined),
          probeSubject('foreign-host', 'accepted', undefined),
        ],
      }),
    },
    {
      title: 'a public server',
      matches: 0,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          placeProbe('public'),
          probeSubject('unauthenticated-list', 'accepted', undefined),
          probeSubject('foreign-origin', 'accepted', undefined),
          probeSubject('foreign-host', 'accepted', undefined),
        ],
      }),
    },
  ],
  *check(session) {
    if (!isLocal(session) || !isOpen(session) || !isAccepted(session, 'foreign-host')) return
    for (const { probe, pointer } of probesNamed(session, 'foreign-origin'))
      if (probe.outcome === 'accepted')
        yield {
          place: { pointer },
          message: 'A request that names a foreign page as host and origin was served',
        }
  },
})

function isLocal(session: Session): boolean {
  const place = placeOf(session)
  return place === 'loopback' || place === 'private'
}
