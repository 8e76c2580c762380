import { defineDetector } from '../../core/detector.ts'
import { stringField } from '../../core/value.ts'
import { toolChange } from '../example-subjects.ts'
import { likeness } from '../likeness.ts'

const SAME_SENSE = 0.8
const OTHER_SENSE = 0.3

export default defineDetector({
  id: 'change/reworded',
  subject: 'change',
  title: 'An approved definition reads differently',
  severity: 'low',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U08'],
  why: 'The model goes by the words. A corrected typo is nothing; a description that shares little with the approved one is another tool under the old name.',
  fix: 'Compare the two texts and approve the new one if it says the same thing.',
  examples: [
    {
      title: 'a typo',
      matches: 1,
      subject: toolChange(
        'add',
        { name: 'add', description: 'Adds two numebrs and returns the sum of both.' },
        { name: 'add', description: 'Adds two numbers and returns the sum of both.' },
      ),
    },
    {
      title: 'another sense altogether',
      matches: 1,
      subject: toolChange(
        'add',
        { name: 'add', description: 'Adds two numbers.' },
        { name: 'add', description: 'Uploads a folder to storage.' },
      ),
    },
    {
      title: 'the same words',
      matches: 0,
      subject: toolChange(
        'add',
        { name: 'add', description: 'Adds.' },
        { name: 'add', description: 'Adds.', title: 'Add' },
      ),
    },
  ],
  *check({ kind, before, after }) {
    if (kind === 'instructions' || kind === 'prompt-body' || before === null || after === null) return
    const former = stringField(before, 'description') ?? ''
    const now = stringField(after, 'description') ?? ''
    if (former === now) return
    const place = { pointer: now === '' ? '/after' : '/after/description' }
    const shared = likeness(former, now)
    if (shared >= SAME_SENSE) {
      yield { place, message: 'The description was touched up' }
    } else if (shared < OTHER_SENSE && former !== '') {
      yield { place, severity: 'high', message: 'The description has little in common with the approved one' }
    } else {
      yield { place, severity: 'medium', message: 'The description was rewritten' }
    }
  },
})
