import { defineDetector } from '../../core/detector.ts'
import { addressProblems } from '../address-problems.ts'
import { endpointSubject } from '../example-launches.ts'

export default defineDetector({
  id: 'endpoint/plain-http',
  subject: 'endpoint',
  title: 'A remote server is reached without encryption',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U23', 'U16'],
  why: 'Whoever is on the way reads what is sent and asked, tokens included, and can answer in the server’s place.',
  fix: 'Use https://, also within a company.',
  examples: [
    { title: 'over the network', matches: 1, subject: endpointSubject('http://mcp.example.com/mcp') },
    {
      title: 'with a token',
      matches: 1,
      subject: endpointSubject('http://mcp.example.com/mcp', { headers: { Authorization: '${TOKEN}' } }),
    },
    { title: 'on this machine', matches: 0, subject: endpointSubject('http://127.0.0.1:3000/mcp') },
    { title: 'with encryption', matches: 0, subject: endpointSubject('https://mcp.example.com/mcp') },
  ],
  *check({ url, headers }) {
    const carries = Object.keys(headers).some((name) => /authorization|token|key|cookie/i.test(name))
    for (const { kind, message } of addressProblems(url)) {
      if (kind === 'plain')
        yield { place: { pointer: '/url' }, severity: carries ? 'high' : 'medium', message }
    }
  },
})
