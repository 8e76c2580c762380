import { defineDetector } from '../../core/detector.ts'
import { toolChange } from '../example-subjects.ts'

export default defineDetector({
  id: 'change/vanished',
  subject: 'change',
  title: 'Something that was approved is gone',
  severity: 'info',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U08'],
  why: 'A tool that vanishes may be no more than an update. It may also make room for another server’s tool of the same name, or hide what was just used.',
  fix: 'Nothing, if you expected it; otherwise ask the server’s maker.',
  examples: [
    { title: 'a tool that is gone', matches: 1, subject: toolChange('drop', { name: 'drop' }, null) },
    {
      title: 'a tool that is there',
      matches: 0,
      subject: toolChange('drop', { name: 'drop' }, { name: 'drop', title: 'D' }),
    },
  ],
  *check({ before, after }) {
    if (before !== null && after === null)
      yield { place: { pointer: '/before' }, message: 'This was approved and is no longer advertised' }
  },
})
