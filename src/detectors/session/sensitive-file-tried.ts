import { defineDetector } from '../../core/detector.ts'
import { sessionSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/sensitive-file-tried',
  subject: 'session',
  title: 'The server looks for secrets of the system',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U16'],
  why: 'Its system calls were followed: it tried to open a file that only somebody in search of secrets opens. There was none to be had.',
  fix: 'Do not use the server outside a sandbox until its author explains it.',
  examples: [
    {
      title: 'the passwords of the system',
      matches: 1,
      subject: sessionSubject({ accesses: [{ kind: 'file', path: '/etc/shadow', mode: 'read' }] }),
    },
    {
      title: 'keys of root',
      matches: 1,
      subject: sessionSubject({ accesses: [{ kind: 'file', path: '/root/.ssh/id_rsa', mode: 'read' }] }),
    },
    {
      title: 'its own settings',
      matches: 0,
      subject: sessionSubject({
        accesses: [{ kind: 'file', path: '/home/user/.config/harbour.json', mode: 'read' }],
      }),
    },
  ],
  *check(session) {
    for (const [index, access] of (session.accesses ?? []).entries()) {
      if (access.kind !== 'file' || !SECRETS.test(access.path)) continue
      yield { place: { pointer: `/accesses/${index}` }, message: 'It tried to open a file of secrets' }
      return
    }
  },
})

const SECRETS =
  /^\/etc\/(?:shadow|gshadow|sudoers)|\/\.ssh\/id_|\/\.gnupg\/|\/\.kube\/config$|\/\.docker\/config\.json$|\/(?:Login Data|Cookies|key4\.db|logins\.json)$|wallet\.dat$/
