import { defineDetector } from '../../core/detector.ts'
import { settingsSubject } from '../example-launches.ts'

export default defineDetector({
  id: 'host/writable-by-others',
  subject: 'host',
  title: 'Others may change the settings of a host',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U24', 'U15'],
  why: 'Who can change the file decides which programs the host starts, with the rights of its user.',
  fix: 'Take the right to write away from others: chmod go-w, also of the folders above.',
  examples: [
    {
      title: 'of everybody',
      matches: 1,
      subject: settingsSubject({ hooks: {} }, { isWritableByOthers: true }),
    },
    { title: 'of its owner', matches: 0, subject: settingsSubject({ hooks: {} }) },
  ],
  *check({ isWritableByOthers }) {
    if (isWritableByOthers)
      yield {
        place: { pointer: '/json' },
        message: 'Other users of this machine may change the file, or a folder above it',
      }
  },
})
