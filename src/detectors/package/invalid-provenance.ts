import { defineDetector } from '../../core/detector.ts'
import { packageSubject } from '../package-example.ts'

export default defineDetector({
  id: 'package/invalid-provenance',
  subject: 'package',
  title: 'The proof of where a package was built does not hold',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U25'],
  why: 'The package comes with a signed statement of the repository and commit it was built from, and the statement is about other bytes, another name, or is not signed by who it says. That does not happen by chance.',
  fix: 'Do not run it. Compare its archive with another copy, and tell the maintainers.',
  examples: [
    {
      title: 'the statement is about other bytes',
      matches: 1,
      subject: packageSubject({ provenance: { kind: 'invalid', why: 'it is about another archive' } }),
    },
    {
      title: 'it holds',
      matches: 0,
      subject: packageSubject({
        provenance: { kind: 'verified', repository: 'https://github.example/a/b', commit: undefined },
      }),
    },
    { title: 'there is none', matches: 0, subject: packageSubject({ provenance: { kind: 'none' } }) },
  ],
  *check({ provenance }) {
    if (provenance.kind === 'invalid')
      yield { place: { pointer: '/provenance' }, message: `Its attestation does not hold: ${provenance.why}` }
  },
})
