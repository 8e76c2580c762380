import type { Finding } from '../../core/finding.ts'
import { CONFIDENTIALITIES, type Confidentiality, INTEGRITIES, type Integrity } from '../../core/label.ts'
import type { FlowFacts } from '../../core/policy.ts'
import type { Considered } from './judge-call.ts'
import { isUnled } from './unasked.ts'

/** What policy may go by, beside the findings. */
export function flowFacts(call: Considered, findings: readonly Finding[]): FlowFacts {
  const { facts, acts, intent, read, values } = call
  let integrity: Integrity = 'user'
  let confidentiality: Confidentiality = 'public'
  const sources = new Set<string>()
  for (const { matches } of values) {
    for (const { origin } of matches) {
      integrity = worse(INTEGRITIES, integrity, origin.integrity)
      confidentiality = worse(CONFIDENTIALITIES, confidentiality, origin.confidentiality)
      if (origin.server !== facts.server) sources.add(origin.server)
    }
  }
  return {
    integrity,
    confidentiality,
    sources: [...sources],
    hasReadUntrusted: read.hasUntrusted,
    hasReadPrivate: read.hasPrivate,
    isAsked:
      intent &&
      // Of tools of the host their own check tells what nobody asked for.
      (facts.server === 'host' || !acts.hasEffect || !isUnled(call)) &&
      !findings.some(({ severity }) => severity === 'high' || severity === 'critical'),
  }
}

function worse<T>(scale: readonly T[], left: T, right: T): T {
  return scale.indexOf(left) >= scale.indexOf(right) ? left : right
}
