import { defineDetector } from '../../core/detector.ts'
import { probeSubject, probesNamed, sessionSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/header-body-mismatch-accepted',
  subject: 'session',
  title: 'Headers may contradict the body',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U23', 'U18'],
  why: 'Proxies and gateways decide by the headers, the server acts on the body. Where the two may differ, a request passes the gate as one thing and is carried out as another. The specification has it refused (-32020).',
  fix: 'Compare `Mcp-Method`, `Mcp-Name` and `MCP-Protocol-Version` with the body, and refuse what differs.',
  examples: [
    {
      title: 'a list that its header calls something else',
      matches: 1,
      subject: sessionSubject({
        isRemote: true,
        probes: [probeSubject('header-body-mismatch', 'accepted', { tools: [] })],
      }),
    },
    {
      title: 'a refusal',
      matches: 0,
      subject: sessionSubject({
        isRemote: true,
        probes: [probeSubject('header-body-mismatch', 'refused', { code: -32020, message: 'x' })],
      }),
    },
  ],
  *check(session) {
    for (const { probe, pointer } of probesNamed(session, 'header-body-mismatch', 'header-body-revision')) {
      if (probe.outcome !== 'accepted') continue
      yield {
        place: { pointer },
        message: 'A request whose headers say something else than its body was served',
      }
      return
    }
  },
})
