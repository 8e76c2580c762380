import { defineDetector } from '../../core/detector.ts'
import { findSecrets } from '../../core/secret.ts'
import { probeSubject, probesNamed, sessionSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/internals-in-errors',
  subject: 'session',
  title: 'Errors tell what the inside looks like',
  severity: 'low',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U16', 'U14'],
  why: 'A stack trace or a path of the machine tells an attacker which versions run where, and a model reads it like any other result. Sometimes a secret stands in it.',
  fix: 'Answer with a code and one plain sentence; keep the trace in the log of the server.',
  examples: [
    {
      title: 'a stack trace',
      matches: 1,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          probeSubject('unknown-tool', 'refused', {
            code: -32603,
            message: 'x is undefined\\n    at run (/srv/app/index.js:10:5)',
          }),
        ],
      }),
    },
    {
      title: 'a traceback',
      matches: 1,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          probeSubject('wrong-type', 'refused', { message: 'Traceback (most recent call last):\\n  File x' }),
        ],
      }),
    },
    {
      title: 'a home folder',
      matches: 1,
      subject: sessionSubject({
        isRemote: true,
        probes: [probeSubject('malformed', 'refused', 'no such file: /home/anna/server/data.db')],
      }),
    },
    {
      title: 'a plain sentence',
      matches: 0,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          probeSubject('unknown-tool', 'refused', {
            code: -32602,
            message: 'There is no such tool; at least three others are listed',
          }),
        ],
      }),
    },
  ],
  *check(session) {
    for (const { probe, pointer } of probesNamed(session, ...ASKED)) {
      const text = JSON.stringify(probe.body ?? null).slice(0, 20_000)
      const place = { pointer }
      if (findSecrets(text).next().done === false)
        yield { place, severity: 'high', message: 'An error holds something that looks like a secret' }
      else if (TRACE.test(text)) yield { place, message: 'An error holds a stack trace' }
      else if (PATH.test(text)) yield { place, message: 'An error names a folder of a user of that machine' }
      else continue
      return
    }
  },
})

const ASKED = [
  'unknown-method',
  'wrong-type',
  'unknown-tool',
  'unknown-prompt',
  'unknown-resource',
  'malformed',
  'no-message',
  'too-deep',
  'call',
]
/** In JSON a line break is written with a backslash. */
const TRACE =
  /\\n {2,8}at [^\\]{1,200}:\d{1,6}:\d{1,6}|Traceback \(most recent call last\)|goroutine \d{1,6} \[running\]/
const PATH = /\/home\/(?!user\b)[\w.-]{1,40}\/|\/Users\/[\w.-]{1,40}\/|[A-Z]:\\\\Users\\\\/
