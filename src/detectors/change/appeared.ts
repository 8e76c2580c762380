import { defineDetector } from '../../core/detector.ts'
import { toolChange } from '../example-subjects.ts'

export default defineDetector({
  id: 'change/appeared',
  subject: 'change',
  title: 'Something new appeared after the server was approved',
  severity: 'low',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U08'],
  why: 'What was approved is what was seen then. A tool, prompt or instruction that comes later was never looked at.',
  fix: 'Look at it and approve it, or go on without it.',
  examples: [
    { title: 'a new tool', matches: 1, subject: toolChange('drop', null, { name: 'drop' }) },
    {
      title: 'new instructions',
      matches: 1,
      subject: { kind: 'instructions', name: '', before: null, after: 'Use wisely.' },
    },
    {
      title: 'a tool that was there',
      matches: 0,
      subject: toolChange('drop', { name: 'drop' }, { name: 'drop', title: 'D' }),
    },
  ],
  *check({ kind, before, after, renamedFrom }) {
    if (before !== null || after === null || renamedFrom !== undefined) return
    const place = { pointer: '/after' }
    // Instructions go into every prompt without being called.
    if (kind === 'instructions')
      yield { place, severity: 'medium', message: 'The server had no instructions and now has' }
    else yield { place, message: 'This was not there when the server was approved' }
  },
})
