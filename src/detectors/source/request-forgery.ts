import { defineDetector } from '../../core/detector.ts'
import { flowSubject } from '../example-sources.ts'
import { CALLERS, flowHits, whoGives } from '../source-flows.ts'

export default defineDetector({
  id: 'source/request-forgery',
  subject: 'source',
  title: 'A caller chooses the machine that the server connects to',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U14', 'U17'],
  why: 'The server reaches what the caller cannot: machines inside, metadata of the cloud, services on the same machine, and answers with what they say.',
  fix: 'Allow a list of hosts; or allow http and https alone, look the name up, refuse private and local addresses, and follow no redirect without the same check.',
  examples: [
    { title: 'an argument that is the address', matches: 1, subject: flowSubject({ to: 'request' }) },
    {
      title: 'a token of the server in a request',
      matches: 0,
      subject: flowSubject({ from: 'secret', to: 'request' }),
    },
  ],
  *check(facts) {
    yield* flowHits(facts, {
      sinks: ['request'],
      sources: CALLERS,
      severity: 'high',
      message: (flow) => `${whoGives(flow)} decides where a request goes`,
    })
  },
})
