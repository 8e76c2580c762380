import { defineDetector } from '../../core/detector.ts'
import { field } from '../../core/value.ts'
import { probeSubject, probesNamed, sessionSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/authorization-metadata-faults',
  subject: 'session',
  title: 'What is published about authorization has gaps',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U19'],
  why: 'Clients go by these documents. A resource or issuer that names somebody else lets tokens be mixed up; without PKCE by S256 a code that is caught can be used; an address without TLS gives both away.',
  fix: 'Publish the exact resource and issuer, S256, and https addresses only; answer 401 with `WWW-Authenticate` that points to the metadata.',
  examples: [
    {
      title: 'another resource than the one asked',
      matches: 1,
      subject: sessionSubject({
        isRemote: true,
        probes: [probeSubject('protected-resource', 'accepted', { resource: 'other', insecure: false })],
      }),
    },
    {
      title: 'no S256',
      matches: 1,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          probeSubject('authorization-server', 'accepted', { issuer: 'same', s256: false, insecure: false }),
        ],
      }),
    },
    {
      title: 'a refusal that does not say where to go',
      matches: 1,
      subject: sessionSubject({
        isRemote: true,
        probes: [probeSubject('greeting', 'refused', undefined, { status: 401 })],
      }),
    },
    {
      title: 'all in order',
      matches: 0,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          probeSubject('protected-resource', 'accepted', { resource: 'same', insecure: false }),
          probeSubject('authorization-server', 'accepted', { issuer: 'same', s256: true, insecure: false }),
        ],
      }),
    },
  ],
  *check(session) {
    for (const { probe, pointer } of probesNamed(session, 'protected-resource', 'authorization-server')) {
      const place = { pointer }
      if (field(probe.body, 'insecure') === true)
        yield { place, severity: 'high', message: 'Authorization goes over an address without TLS' }
      if (field(probe.body, 'resource') === 'other')
        yield { place, message: 'The metadata describes another resource than the endpoint' }
      if (field(probe.body, 'issuer') === 'other')
        yield { place, message: 'The issuer is not the one that was asked' }
      if (field(probe.body, 's256') === false) yield { place, message: 'PKCE with S256 is not announced' }
    }
    for (const { probe, pointer } of probesNamed(session, 'greeting'))
      if (
        probe.status === 401 &&
        !/resource_metadata/i.test(probe.headers['www-authenticate']?.slice(0, 2000) ?? '')
      )
        yield {
          place: { pointer },
          severity: 'low',
          message: 'The refusal does not say where authorization is to be had',
        }
  },
})
