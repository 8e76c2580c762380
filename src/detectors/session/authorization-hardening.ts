import { defineDetector } from '../../core/detector.ts'
import { field } from '../../core/value.ts'
import { probeSubject, probesNamed, sessionSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/authorization-hardening',
  subject: 'session',
  title: 'Newer safeguards of authorization are not announced',
  severity: 'info',
  confidence: 'high',
  audience: 'auditor',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U19'],
  why: 'Revision 2026-07-28 asks authorization servers to name themselves in their answers (against mix-ups) and prefers documents at the address of the client over registration by anybody.',
  fix: 'Announce `authorization_response_iss_parameter_supported` and `client_id_metadata_document_supported`.',
  examples: [
    {
      title: 'neither',
      matches: 1,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          probeSubject('authorization-server', 'accepted', {
            namesIssuer: false,
            clientDocuments: false,
            registers: true,
          }),
        ],
      }),
    },
    {
      title: 'both',
      matches: 0,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          probeSubject('authorization-server', 'accepted', { namesIssuer: true, clientDocuments: true }),
        ],
      }),
    },
  ],
  *check(session) {
    for (const { probe, pointer } of probesNamed(session, 'authorization-server')) {
      const isMissing =
        field(probe.body, 'namesIssuer') === false || field(probe.body, 'clientDocuments') === false
      if (isMissing)
        yield {
          place: { pointer },
          message: 'The issuer is not named in answers, or clients cannot be known by a document',
        }
    }
  },
})
