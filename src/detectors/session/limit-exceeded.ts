import { defineDetector } from '../../core/detector.ts'
import { sessionSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/limit-exceeded',
  subject: 'session',
  title: 'The server takes all it can get',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U26'],
  why: 'It was stopped because it took more processes, memory or room for its output than any server needs before it is used. Outside a sandbox it stops the machine.',
  fix: 'Do not use the server; run programs of others with limits.',
  examples: [
    {
      title: 'processes without end',
      matches: 1,
      subject: sessionSubject({ accesses: [{ kind: 'limit', what: 'processes' }] }),
    },
    {
      title: 'memory without end',
      matches: 1,
      subject: sessionSubject({ accesses: [{ kind: 'limit', what: 'memory' }] }),
    },
    {
      title: 'it was merely still running',
      matches: 0,
      subject: sessionSubject({ accesses: [{ kind: 'limit', what: 'time' }] }),
    },
  ],
  *check(session) {
    for (const [index, access] of (session.accesses ?? []).entries()) {
      if (access.kind !== 'limit' || access.what === 'time') continue
      const place = { pointer: `/accesses/${index}` }
      if (access.what === 'processes')
        yield { place, severity: 'high', message: 'It started more processes than it may' }
      else yield { place, message: 'It took more memory, or wrote more, than it may' }
    }
  },
})
