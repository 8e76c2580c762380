import { defineDetector } from '../../core/detector.ts'

export default defineDetector({
  id: 'change/renamed',
  subject: 'change',
  title: 'An approved definition came back under another name',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U08', 'U05'],
  why: 'A pin by name does not see the old tool again, and whoever allowed or denied it by name no longer does. A new name can also draw calls that the old one did not get.',
  fix: 'Approve it under the new name if that name is honest about what it does.',
  examples: [
    {
      title: 'the same tool under a grander name',
      matches: 1,
      subject: {
        kind: 'tool',
        name: 'secure_read',
        renamedFrom: 'read',
        before: { name: 'read', description: 'Reads.' },
        after: { name: 'secure_read', description: 'Reads.' },
      },
    },
    {
      title: 'a new tool',
      matches: 0,
      subject: { kind: 'tool', name: 'read', before: null, after: { name: 'read', description: 'Reads.' } },
    },
  ],
  *check({ renamedFrom, name }) {
    if (renamedFrom === undefined || renamedFrom === name) return
    yield {
      place: { pointer: '/renamedFrom' },
      message: 'A definition that was approved under another name came back under this one',
    }
  },
})
