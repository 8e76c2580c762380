import type { Finding } from '../core/finding.ts'
import type { TextRole } from '../core/subject.ts'
import { readText } from '../core/text.ts'
import { runThese } from './run-these.ts'
import { textDetectors } from './text/index.ts'

/** What the rules about wording say of a text. */
export function textFindings(value: string, role: TextRole): readonly Finding[] {
  return value === '' ? [] : runThese(textDetectors, readText(value, role)).findings
}
