import { defineDetector } from '../../core/detector.ts'
import { isMetadataHost } from '../address.ts'
import { sessionSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/network-attempt-at-start',
  subject: 'session',
  title: 'The server calls out before anyone uses it',
  severity: 'low',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U17', 'U25'],
  why: 'No tool was called, and it looked up a name or opened a connection. Often it is a check for updates, or usage figures; it is also how code is fetched that no review saw. There was no network to reach.',
  fix: 'Find out what it wants there, and turn it off; let it reach only the hosts it needs.',
  examples: [
    {
      title: 'a look-up at the start',
      matches: 1,
      subject: sessionSubject({ accesses: [{ kind: 'network', to: 'updates.example' }] }),
    },
    {
      title: 'the credentials of the cloud machine',
      matches: 1,
      subject: sessionSubject({ accesses: [{ kind: 'network', to: '169.254.169.254:80' }] }),
    },
    { title: 'no attempt', matches: 0, subject: sessionSubject({ accesses: [] }) },
  ],
  *check(session) {
    const attempts = (session.accesses ?? []).flatMap((access, index) =>
      access.kind === 'network' ? [{ to: access.to, index }] : [],
    )
    const metadata = attempts.find(({ to }) => isMetadataHost(to.replace(/:\d{1,5}$/, '')))
    const found = metadata ?? attempts[0]
    if (!found) return
    const place = { pointer: `/accesses/${found.index}` }
    if (metadata)
      yield { place, severity: 'high', message: 'It asks the credential endpoint of a cloud machine' }
    else yield { place, message: 'It tried to reach hosts on the network, though no tool was called' }
  },
})
