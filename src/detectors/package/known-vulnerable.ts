import { defineDetector } from '../../core/detector.ts'
import { fixedText, idOf } from '../advisory-words.ts'
import { advisory, packageSubject } from '../package-example.ts'

export default defineDetector({
  id: 'package/known-vulnerable',
  subject: 'package',
  title: 'A version with a known vulnerability is run',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U25', 'U14'],
  why: 'Exactly this version has a published flaw, so that how to use it is published too. Versions that are not known exactly are never counted.',
  fix: 'Move to a version without it, and pin that one.',
  examples: [
    {
      title: 'a flaw with a fix',
      matches: 1,
      subject: packageSubject({ advisories: [advisory({ fixed: '1.0.1' })] }),
    },
    {
      title: 'malware is told as such',
      matches: 0,
      subject: packageSubject({ advisories: [advisory({ isMalware: true })] }),
    },
    { title: 'nothing is known against it', matches: 0, subject: packageSubject({ advisories: [] }) },
  ],
  *check({ advisories }) {
    for (const [index, one] of (advisories ?? []).entries())
      if (!one.isMalware)
        yield {
          place: { pointer: `/advisories/${index}` },
          severity: one.severity,
          message: `This version has a known vulnerability (${idOf(one)})${fixedText(one)}`,
        }
  },
})
