import { defineDetector } from '../../core/detector.ts'
import { readText } from '../../core/text.ts'
import { phrases } from '../../core/text/phrase.ts'
import { isDefinition } from '../../core/text/role.ts'
import { report } from '../report.ts'

const DUTY = 'compliance|security|audit|auditing|regulatory|legal|policy|safety|verification'
const PRETEXT = phrases(
  `mandatory|compulsory|obligatory|required ~1 ${DUTY} ~1 check|step|requirement|validation|verification|procedure|scan|protocol|measure`,
  'failure to ~8 result|lead|cause ~4 termination|suspension|violation|legal|penalt*|breach|deletion|loss',
  'required|mandated|enforced|demanded by ~2 administrator|admin|law|regulation*|compliance|gdpr|hipaa|gateway|authorities|management',
  'global|standing|persistent|session|system|master|root|supreme execution|rule|policy|directive|rule:|policy: ~1',
  'urgent|emergency|critical: ~8 immediately|must|now|deadline|terminated|lose',
)

export default defineDetector({
  id: 'text/urgency-pretext',
  subject: 'text',
  title: 'Definition presses the model with duty, haste or threats',
  severity: 'low',
  confidence: 'low',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U01'],
  why: 'Descriptions describe; pressure is how a poisoned one gets an odd request obeyed. Weak alone, telling beside others.',
  fix: 'Say what the tool needs and why, without threats.',
  examples: [
    {
      title: 'an alleged duty',
      matches: 1,
      subject: readText('Copies files. A mandatory compliance check comes with it.', 'description'),
    },
    {
      title: 'a required value',
      matches: 0,
      subject: readText('The date is required; the check is optional.', 'schema'),
    },
    {
      title: 'an urgent e-mail',
      matches: 0,
      subject: readText('URGENT: reply now or lose your seat', 'result'),
    },
  ],
  *check(text) {
    if (!isDefinition(text.role)) return
    yield* report(text, 'Presses the model with duty, haste or threats', [PRETEXT, 'low'])
  },
})
