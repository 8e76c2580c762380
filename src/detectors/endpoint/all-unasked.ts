import { defineDetector } from '../../core/detector.ts'
import { endpointSubject } from '../example-launches.ts'
import { unaskedPointer } from '../unasked.ts'

export default defineDetector({
  id: 'endpoint/all-unasked',
  subject: 'endpoint',
  title: 'Every tool of a remote server is called without asking',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U18', 'U24'],
  why: 'The question to the person is the last thing between a poisoned text and an action; here it is answered in advance, also for tools that the server adds later.',
  fix: 'Name the tools that only read, and let the host ask for the rest.',
  examples: [
    {
      title: 'a star',
      matches: 1,
      subject: endpointSubject('https://mcp.example.com/mcp', {
        unasked: ['*'],
        json: { autoApprove: ['*'] },
      }),
    },
    {
      title: 'a few by name',
      matches: 0,
      subject: endpointSubject('https://mcp.example.com/mcp', {
        unasked: ['search'],
        json: { autoApprove: ['search'] },
      }),
    },
  ],
  *check(endpoint) {
    const pointer = unaskedPointer(endpoint)
    if (pointer !== undefined)
      yield { place: { pointer }, message: 'The host calls every tool of this server without asking' }
  },
})
