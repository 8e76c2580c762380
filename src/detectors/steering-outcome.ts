import type { Finding } from '../core/finding.ts'
import type { Fleet, Surface } from '../core/subject.ts'
import foreignSentence from './fleet/foreign-sentence.ts'
import { foreignHits } from './foreign-hits.ts'
import { steeringHits } from './steering-hits.ts'
import { ownNames } from './steering-tools.ts'
import steering from './surface/steering.ts'

/**
 * What a guard takes out of one page of a server’s definitions, or of its instructions. A scan does not speak of it. The
 * page is looked at when it comes: what stands on it is shown before the next is asked for.
 */
export function steeringFindings(
  page: Surface,
  fleet: Fleet,
  at: (pointer: string) => string,
): readonly Finding[] {
  const own = ownNames(fleet.own)
  const findings: Finding[] = []
  for (const { place, message, severity = steering.severity } of steeringHits(page, own))
    findings.push(findingOf(steering.id, severity, message, { ...place, pointer: at(place.pointer) }))
  for (const { place, message, severity = foreignSentence.severity } of foreignHits(
    { ...fleet, own: page },
    own,
  ))
    findings.push(
      findingOf(foreignSentence.id, severity, message, {
        ...place,
        pointer: at(place.pointer.replace(/^\/own/, '')),
      }),
    )
  return findings
}

function findingOf(
  rule: string,
  severity: Finding['severity'],
  message: string,
  place: Finding['place'],
): Finding {
  return { rule, severity, confidence: 'medium', message, place }
}
