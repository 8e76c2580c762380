import { defineDetector } from '../../core/detector.ts'
import { sessionSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/program-started',
  subject: 'session',
  title: 'The server starts programs that fetch or connect',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U15', 'U25'],
  why: 'No tool was called, and it started a program whose use is to load files, install code or open connections.',
  fix: 'Find out what it starts and why; pin and ship what it needs instead.',
  examples: [
    {
      title: 'a downloader',
      matches: 1,
      subject: sessionSubject({
        accesses: [{ kind: 'program', command: '/usr/bin/curl -s https://example.com/x' }],
      }),
    },
    {
      title: 'an installer',
      matches: 1,
      subject: sessionSubject({ accesses: [{ kind: 'program', command: 'npm install left-pad' }] }),
    },
    {
      title: 'its own interpreter',
      matches: 0,
      subject: sessionSubject({ accesses: [{ kind: 'program', command: '/usr/bin/node index.js' }] }),
    },
  ],
  *check(session) {
    for (const [index, access] of (session.accesses ?? []).entries()) {
      if (access.kind !== 'program' || !FETCHES.test(access.command)) continue
      yield {
        place: { pointer: `/accesses/${index}` },
        message: 'It started a program that loads, installs or connects',
      }
    }
  },
})

const FETCHES =
  /^(?:\/[\w./-]{0,200}\/)?(?:(?:curl|wget|nc|ncat|socat|ssh|scp|telnet|ftp) |(?:npm|pnpm|yarn|pip|pip3|uv|gem|cargo|apt-get) (?:i|install|add) )/
