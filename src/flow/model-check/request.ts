import { CONFIDENTIALITIES, INTEGRITIES } from '../../core/label.ts'
import type { PolicyRequest } from '../../core/policy.ts'
import { orderOf, sourcesOf, type Situation } from './situation.ts'
import { pathOf, type Sheet, type Step } from './sheet.ts'

/**
 * What a policy would be asked about a call. No finding is in it: what the checks of the guard would see besides is left out,
 * so what holds here holds by the norms alone.
 */
export function requestOf(
  sheet: Sheet,
  situation: Situation,
  { tool, recipient, carries }: Step,
): PolicyRequest {
  const order = orderOf(situation)
  const counts: Record<string, number> = {}
  for (const path of order) counts[path] = (counts[path] ?? 0) + 1
  return {
    principal: {},
    server: tool.server,
    method: 'tools/call',
    name: tool.tool,
    capabilities: tool.capabilities,
    input: recipient === undefined ? {} : { to: recipient, body: carries.map(({ name }) => name).join(', ') },
    flow: {
      integrity: worst(
        INTEGRITIES,
        carries.map((value) => value.integrity),
      ),
      confidentiality: worst(
        CONFIDENTIALITIES,
        carries.map((value) => value.confidentiality),
      ),
      sources: sourcesOf(situation, carries).filter((server) => server !== tool.server),
      hasReadUntrusted: situation.known.some(({ integrity }) => integrity === 'untrusted'),
      hasReadPrivate: situation.known.some(({ confidentiality }) => confidentiality !== 'public'),
      isAsked: sheet.asked?.includes(pathOf(tool)),
    },
    findings: [],
    past: { counts, order },
    time: MODEL_TIME,
  }
}

function worst<T extends string>(scale: readonly [T, ...T[]], found: readonly T[]): T {
  return scale.findLast((one) => found.includes(one)) ?? scale[0]
}

/** A Wednesday noon: norms that look at the clock are not what is checked here. */
const MODEL_TIME = Date.UTC(2026, 0, 7, 12)
