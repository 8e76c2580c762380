import { defineDetector } from '../../core/detector.ts'
import { packageSubject } from '../package-example.ts'

export default defineDetector({
  id: 'package/unclaimed-name',
  subject: 'package',
  title: 'A package is run that nobody has published',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['network'],
  risks: ['U25', 'U05'],
  why: 'The registry has no package of this name. Whoever publishes one tomorrow is run by every host that is told to start it.',
  fix: 'Correct the name; if the package is private, name its registry for its scope, or claim the name.',
  examples: [
    { title: 'nobody has it', matches: 1, subject: packageSubject({ isUnclaimed: true }) },
    { title: 'it is there, or nobody asked', matches: 0, subject: packageSubject({ isUnclaimed: false }) },
  ],
  *check({ isUnclaimed }) {
    if (isUnclaimed)
      yield {
        place: { pointer: '/name' },
        message: 'The registry that was asked has no package of this name',
      }
  },
})
