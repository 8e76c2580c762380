import { defineDetector } from '../../core/detector.ts'
import { pointerOf } from '../../core/place.ts'
import { endpointSubject } from '../example-launches.ts'

export default defineDetector({
  id: 'endpoint/tls-unverified',
  subject: 'endpoint',
  title: 'The certificate of a server is not checked',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U23'],
  why: 'Whoever is on the way can answer in the server’s place and reads the tokens that are sent.',
  fix: 'Leave the switch out; give the host the certificate of your own authority.',
  examples: [
    {
      title: 'switched off',
      matches: 1,
      subject: endpointSubject('https://mcp.example.com/mcp', { json: { verifySsl: false } }),
    },
    {
      title: 'skipped',
      matches: 1,
      subject: endpointSubject('https://mcp.example.com/mcp', { json: { insecureSkipVerify: true } }),
    },
    {
      title: 'checked',
      matches: 0,
      subject: endpointSubject('https://mcp.example.com/mcp', { json: { verifySsl: true } }),
    },
  ],
  *check({ json }) {
    for (const [name, value] of Object.entries(json).slice(0, 200)) {
      const plain = name.toLowerCase().replace(/[-_]/g, '')
      const isOff =
        value === false
          ? /^(?:verify|verifyssl|verifytls|sslverify|tlsverify|rejectunauthorized|checkcertificate)$/.test(
              plain,
            )
          : value === true &&
            /^(?:insecure|insecureskipverify|skiptlsverify|tlsskipverify|ignoressl|allowinsecure|allowselfsigned)$/.test(
              plain,
            )
      if (isOff)
        yield {
          place: { pointer: `/json${pointerOf([name])}` },
          message: 'Whom the host talks to is not checked',
        }
    }
  },
})
