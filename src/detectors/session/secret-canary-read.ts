import { defineDetector } from '../../core/detector.ts'
import type { Severity } from '../../core/severity.ts'
import { sessionSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/secret-canary-read',
  subject: 'session',
  title: 'The server reads secrets that are none of its business',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U16'],
  why: 'It ran in a home folder of made-up secrets, and nobody called a tool. Keys and cookies are not read by accident; credential files of clouds are, by their libraries.',
  fix: 'Do not use the server outside a sandbox until its author explains what it reads, and why at the start.',
  examples: [
    {
      title: 'a key for SSH',
      matches: 1,
      subject: sessionSubject({
        accesses: [{ kind: 'canary-read', path: '.ssh/id_ed25519', when: 'start' }],
      }),
    },
    {
      title: 'the credentials of a cloud',
      matches: 1,
      subject: sessionSubject({
        accesses: [{ kind: 'canary-read', path: '.aws/credentials', when: 'list' }],
      }),
    },
    {
      title: 'settings of npm, which npm itself reads',
      matches: 0,
      subject: sessionSubject({ accesses: [{ kind: 'canary-read', path: '.npmrc', when: 'start' }] }),
    },
    { title: 'nothing', matches: 0, subject: sessionSubject({ accesses: [] }) },
  ],
  *check(session) {
    for (const [index, access] of (session.accesses ?? []).entries()) {
      if (access.kind !== 'canary-read') continue
      const place = { pointer: `/accesses/${index}` }
      const severity = SEVERITIES.find(([pattern]) => pattern.test(access.path))?.[1]
      if (severity)
        yield {
          place,
          severity,
          message: 'A file of made-up secrets was read, though no tool was called for it',
        }
    }
  },
})

/** `.npmrc` and `.env` are read by runtimes and common libraries. */
const SEVERITIES: readonly (readonly [RegExp, Severity])[] = [
  [/^\.ssh\/|[Cc]ookies/, 'high'],
  [/^\.aws\/|^\.config\/gh\//, 'medium'],
]
