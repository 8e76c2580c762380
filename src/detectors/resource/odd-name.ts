import { defineDetector } from '../../core/detector.ts'
import { stringField } from '../../core/value.ts'
import { resourceSubject } from '../example-subjects.ts'
import { nameProblems } from '../name-problems.ts'

const TWO_ENDINGS =
  /\.(?:pdf|docx?|xlsx?|txt|md|png|jpe?g|csv)\s{0,200}\.(?:exe|scr|com|bat|cmd|js|vbs|hta|lnk|ps1)$/i

export default defineDetector({
  id: 'resource/odd-name',
  subject: 'resource',
  title: 'The name of a resource deceives whoever reads it',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U05', 'U13'],
  why: 'People choose resources by name. Characters that turn the reading direction, letters of another script and a second ending make one file look like another.',
  fix: 'Offer the resource under the name that it has.',
  examples: [
    { title: 'a name that reads backwards', matches: 1, subject: named('report\u202efdp.exe') },
    { title: 'two endings', matches: 1, subject: named('report.pdf.exe') },
    { title: 'a file name', matches: 0, subject: named('Report of May 2026 (final).pdf') },
    { title: 'a name in Arabic', matches: 0, subject: named('تقرير مايو') },
  ],
  *check({ json }) {
    for (const key of ['name', 'title']) {
      yield* nameProblems(json[key], `/json/${key}`, { spaces: true })
      if (TWO_ENDINGS.test(stringField(json, key) ?? '')) {
        yield {
          place: { pointer: `/json/${key}` },
          message: 'The name has two endings, and the last is a program’s',
        }
      }
    }
  },
})

function named(name: string): ReturnType<typeof resourceSubject> {
  return resourceSubject({ name, uri: 'files://1' })
}
