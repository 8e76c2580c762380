import { defineDetector } from '../../core/detector.ts'
import { stringField } from '../../core/value.ts'
import { packageSubject } from '../package-example.ts'

export default defineDetector({
  id: 'package/image-runs-as-root',
  subject: 'package',
  title: 'An image runs as root',
  severity: 'low',
  confidence: 'high',
  audience: 'strict',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['network'],
  risks: ['U18', 'U15'],
  why: 'Nothing in the image says as whom it runs, so that it runs as root: a flaw in the server can change all of the container, and whatever folders of yours are mounted into it.',
  fix: 'Give --user with the numbers of a plain user, or ask the publisher for a USER line.',
  examples: [
    {
      title: 'no user at all',
      matches: 1,
      subject: packageSubject({ ecosystem: 'OCI', manifest: { user: '' } }),
    },
    {
      title: 'root by number',
      matches: 1,
      subject: packageSubject({ ecosystem: 'OCI', manifest: { user: '0:0' } }),
    },
    {
      title: 'a plain user',
      matches: 0,
      subject: packageSubject({ ecosystem: 'OCI', manifest: { user: 'node' } }),
    },
    { title: 'nobody looked', matches: 0, subject: packageSubject({ ecosystem: 'OCI' }) },
  ],
  *check({ ecosystem, manifest }) {
    const user = ecosystem === 'OCI' ? stringField(manifest, 'user') : undefined
    if (user !== undefined && /^(?:|root|0)(?::|$)/.test(user))
      yield {
        place: { pointer: '/manifest/user' },
        message: 'The image runs as root unless it is told otherwise',
      }
  },
})
