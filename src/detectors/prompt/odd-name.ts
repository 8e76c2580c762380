import { defineDetector } from '../../core/detector.ts'
import { promptSubject } from '../example-subjects.ts'
import { nameProblems } from '../name-problems.ts'

export default defineDetector({
  id: 'prompt/odd-name',
  subject: 'prompt',
  title: 'A prompt name is not a name',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U05', 'U13'],
  why: 'Hosts offer prompts as commands by their names. Invisible characters and look-alikes let one command pass for another; control characters rewrite the menu.',
  fix: 'Use letters, digits, `_`, `-` or `.` of one script.',
  examples: [
    {
      title: 'a name that turns the reading direction',
      matches: 1,
      subject: promptSubject({ name: 'review\u202etxt' }),
    },
    { title: 'a plain name', matches: 0, subject: promptSubject({ name: 'code-review' }) },
  ],
  *check(prompt) {
    yield* nameProblems(prompt.json['name'], '/json/name', { spaces: true })
  },
})
