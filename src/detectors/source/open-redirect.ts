import { defineDetector } from '../../core/detector.ts'
import { flowSubject } from '../example-sources.ts'
import { CALLERS, flowHits, whoGives } from '../source-flows.ts'

export default defineDetector({
  id: 'source/open-redirect',
  subject: 'source',
  title: 'A caller chooses where a browser is sent',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U14', 'U23'],
  why: 'An address of the server that forwards anywhere lends its name to forged pages and carries codes of sign-in flows away.',
  fix: 'Redirect to a fixed list of addresses, compared whole.',
  examples: [
    {
      title: 'a query parameter that is redirected to',
      matches: 1,
      subject: flowSubject({ from: 'http-body', to: 'redirect' }),
    },
    {
      title: 'an argument that is the address of a request',
      matches: 0,
      subject: flowSubject({ to: 'request' }),
    },
  ],
  *check(facts) {
    yield* flowHits(facts, {
      sinks: ['redirect'],
      sources: CALLERS,
      severity: 'medium',
      message: (flow) => `${whoGives(flow)} is the target of a redirect`,
    })
  },
})
