import { defineDetector } from '../../core/detector.ts'
import { packageSubject } from '../package-example.ts'

export default defineDetector({
  id: 'package/deprecated',
  subject: 'package',
  title: 'A package was given up by its owner',
  severity: 'low',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['network'],
  risks: ['U25'],
  why: 'The registry says that this version is deprecated: flaws found from now on are not mended.',
  fix: 'Look at what the owner says to use instead, and check that name with care.',
  examples: [
    { title: 'deprecated', matches: 1, subject: packageSubject({ deprecated: 'Moved' }) },
    { title: 'in use', matches: 0, subject: packageSubject({ deprecated: undefined }) },
  ],
  *check({ deprecated }) {
    if (deprecated !== undefined && deprecated !== '')
      yield { place: { pointer: '/deprecated' }, message: 'Its owner has deprecated this version' }
  },
})
