import { defineDetector } from '../../core/detector.ts'
import { addressProblems } from '../address-problems.ts'
import { endpointSubject } from '../example-launches.ts'

export default defineDetector({
  id: 'endpoint/odd-address',
  subject: 'endpoint',
  title: 'A server is reached at an address that is not its own',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U19', 'U23'],
  why: 'The credential endpoint of a cloud, a tunnel, a shortener or a look-alike name is hardly what a server is reached at.',
  fix: 'Use the name under which the operator runs the server.',
  examples: [
    {
      title: 'credentials of a cloud machine',
      matches: 1,
      subject: endpointSubject('http://169.254.169.254/latest'),
    },
    {
      title: 'a name with a foreign letter',
      matches: 1,
      subject: endpointSubject('https://g\u0456thub.example/mcp'),
    },
    { title: 'a tunnel', matches: 1, subject: endpointSubject('https://abc.ngrok.io/mcp') },
    { title: 'a usual address', matches: 0, subject: endpointSubject('https://mcp.example.com/mcp') },
    { title: 'an address inside the company', matches: 0, subject: endpointSubject('https://10.0.0.7/mcp') },
  ],
  *check({ url }) {
    for (const { kind, message, severity } of addressProblems(url)) {
      if (kind !== 'plain') yield { place: { pointer: '/url' }, severity, message }
    }
  },
})
