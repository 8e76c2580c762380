import { defineDetector } from '../../core/detector.ts'
import { field } from '../../core/value.ts'
import { placeOf, placeProbe, probeSubject, probesNamed, sessionSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/unauthenticated-tools',
  subject: 'session',
  title: 'Tools are listed to whoever asks',
  severity: 'low',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U19', 'U18'],
  why: 'The endpoint gives its list of tools without a credential. Whether it also carries out calls was not tried. Where a credential is configured, it protects less than it seems to.',
  fix: 'Ask for authorization before anything but its metadata is served; for a public service that is meant to be open, say so and suppress this.',
  examples: [
    {
      title: 'a credential that is configured and not needed',
      matches: 1,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          placeProbe('public'),
          probeSubject('unauthenticated-list', 'accepted', { tools: 3, given: true }),
        ],
      }),
    },
    {
      title: 'an open endpoint on the internet',
      matches: 1,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          placeProbe('public'),
          probeSubject('unauthenticated-list', 'accepted', { tools: 3, given: false }),
        ],
      }),
    },
    {
      title: 'an open endpoint on this machine',
      matches: 0,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          placeProbe('loopback'),
          probeSubject('unauthenticated-list', 'accepted', { tools: 3, given: false }),
        ],
      }),
    },
    {
      title: 'strangers are turned away',
      matches: 0,
      subject: sessionSubject({
        isRemote: true,
        probes: [placeProbe('public'), probeSubject('unauthenticated-list', 'refused', undefined)],
      }),
    },
  ],
  *check(session) {
    for (const { probe, pointer } of probesNamed(session, 'unauthenticated-list')) {
      const tools = field(probe.body, 'tools')
      if (probe.outcome !== 'accepted' || tools === 0) continue
      const isGiven = field(probe.body, 'given') === true
      if (isGiven)
        yield {
          place: { pointer },
          severity: 'medium',
          message: 'The configured credential is not needed to list the tools',
        }
      else if (placeOf(session) !== 'loopback')
        yield { place: { pointer }, message: 'The tools are listed without any credential' }
    }
  },
})
