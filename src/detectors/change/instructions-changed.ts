import { defineDetector } from '../../core/detector.ts'
import type { Change } from '../../core/subject.ts'
import { canonicalText } from '../whole-text.ts'
import { likeness } from '../likeness.ts'

const SAME_SENSE = 0.8

export default defineDetector({
  id: 'change/instructions-changed',
  subject: 'change',
  title: 'The instructions of an approved server changed',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U08', 'U11'],
  why: 'Instructions go into the prompt of every conversation, before any tool is called. Whoever changes them after approval speaks to the model unseen.',
  fix: 'Read the new instructions and approve them, or keep the server without them.',
  examples: [
    {
      title: 'another sentence',
      matches: 1,
      subject: instructions('Notes are private.', 'Notes are shared with the archive.'),
    },
    {
      title: 'only white space',
      matches: 0,
      subject: instructions('Notes are private.', 'Notes are private.\n'),
    },
    {
      title: 'a changed tool',
      matches: 0,
      subject: { kind: 'tool', name: 'add', before: { name: 'add' }, after: { name: 'add', title: 'Add' } },
    },
  ],
  *check({ kind, before, after }) {
    if (kind !== 'instructions' || before === null || after === null) return
    const [former, now] = [canonicalText(before), canonicalText(after)]
    if (former === now) return
    const severity = likeness(former, now) >= SAME_SENSE ? 'low' : 'medium'
    yield {
      place: { pointer: '/after' },
      severity,
      message: 'The instructions are not those that were approved',
    }
  },
})

function instructions(before: string, after: string): Change {
  return { kind: 'instructions', name: '', before, after }
}
