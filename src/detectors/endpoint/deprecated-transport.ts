import { defineDetector } from '../../core/detector.ts'
import { endpointSubject } from '../example-launches.ts'

export default defineDetector({
  id: 'endpoint/deprecated-transport',
  subject: 'endpoint',
  title: 'A server is reached by the transport of 2024',
  severity: 'info',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U23'],
  why: 'HTTP with server-sent events was replaced in 2025; servers that still need it are seldom kept up, and hosts drop it.',
  fix: 'Ask the operator for the address of the streamable HTTP transport.',
  examples: [
    {
      title: 'server-sent events',
      matches: 1,
      subject: endpointSubject('https://mcp.example.com/sse', { transport: 'sse' }),
    },
    { title: 'streamable HTTP', matches: 0, subject: endpointSubject('https://mcp.example.com/mcp') },
  ],
  *check({ transport }) {
    if (transport === 'sse')
      yield {
        place: { pointer: '/url' },
        message: 'The server is reached over HTTP with server-sent events, which is deprecated',
      }
  },
})
