import { defineDetector } from '../../core/detector.ts'
import { launchSubject } from '../example-launches.ts'
import { unaskedPointer } from '../unasked.ts'

export default defineDetector({
  id: 'launch/all-unasked',
  subject: 'launch',
  title: 'Every tool of a server is called without asking',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U18', 'U24'],
  why: 'The question to the person is the last thing between a poisoned text and an action; here it is answered in advance, also for tools that come later.',
  fix: 'Name the tools that only read, and let the host ask for the rest.',
  examples: [
    {
      title: 'a star',
      matches: 1,
      subject: launchSubject(['npx', 'server'], { unasked: ['*'], json: { alwaysAllow: ['*'] } }),
    },
    {
      title: 'trust',
      matches: 1,
      subject: launchSubject(['npx', 'server'], { unasked: 'all', json: { trust: true } }),
    },
    {
      title: 'a few by name',
      matches: 0,
      subject: launchSubject(['npx', 'server'], { unasked: ['search'], json: { alwaysAllow: ['search'] } }),
    },
  ],
  *check(launch) {
    const pointer = unaskedPointer(launch)
    if (pointer !== undefined)
      yield { place: { pointer }, message: 'The host calls every tool of this server without asking' }
  },
})
