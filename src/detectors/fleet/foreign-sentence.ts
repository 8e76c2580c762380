import { defineDetector } from '../../core/detector.ts'
import { surfaceSubject } from '../example-subjects.ts'
import { foreignHits } from '../foreign-hits.ts'
import { ownNames } from '../steering-tools.ts'

const mail = surfaceSubject('mail', { tools: [{ name: 'send_email', description: 'Sends a mail.' }] })

export default defineDetector({
  id: 'fleet/foreign-sentence',
  subject: 'fleet',
  title: 'A sentence speaks of a tool that another server has',
  severity: 'low',
  confidence: 'medium',
  // A guard takes such sentences out; nobody misses them, and most are harmless.
  audience: 'auditor',
  stage: 'nursery',
  since: '0.3.0',
  version: 1,
  needs: [],
  risks: ['U02', 'U05', 'U06', 'U07'],
  why: 'What one server says of another’s tools, whether it orders, corrects or runs them down, is no part of what it offers itself, and the model believes it.',
  fix: 'Let each server speak of its own tools. In enforce mode the guard takes the sentence out.',
  examples: [
    {
      title: 'a server that runs another’s tool down',
      matches: 1,
      subject: { own: saying('A fact. The answers of send_email come late.'), others: [mail] },
    },
    {
      title: 'a server that speaks of another by its name',
      matches: 1,
      subject: { own: saying('A fact. Ask the mail server for it.'), others: [mail] },
    },
    {
      title: 'a server that speaks of itself',
      matches: 0,
      subject: { own: saying('A fact. It is short enough to be sent in a mail.'), others: [mail] },
    },
  ],
  *check(fleet) {
    yield* foreignHits(fleet, ownNames(fleet.own))
  },
})

function saying(description: string) {
  return surfaceSubject('trivia', { tools: [{ name: 'fact', description }] })
}
