import { atLeast } from '../../core/severity.ts'
import { field } from '../../core/value.ts'
import { defineCheck } from '../check.ts'
import { labelOf } from '../definitions/tool-label.ts'
import { toolOutcome } from '../definitions/tool-outcome.ts'
import { ROLES } from '../../flow/graph/role.ts'
import type { Listing } from '../listing.ts'
import { sourceOutcomeOf } from '../sample/outcome.ts'

export default defineCheck({
  id: 'detector-agreement',
  title: 'Do several ways to look at a server flag the same servers?',
  why: 'Scanners that flag different servers cannot all be right; how much they agree says how much one of them alone is worth.',
  table: 'T20',
  *judge(listing) {
    const views = viewsOf(listing)
    for (const [at, [one, left]] of views.entries())
      for (const [two, right] of views.slice(at + 1))
        // Agreement where both see nothing says little: counted where either saw something.
        if (left || right) yield { measure: 'agree', hit: left && right, by: `${one} and ${two}` }
    for (const [name, saw] of views) yield { measure: 'flags', hit: saw, by: name }
  },
})

/** What each of them says; one that could not look says nothing, and is not among them. */
function viewsOf(listing: Listing): readonly (readonly [name: string, saw: boolean])[] {
  const { tools = [] } = listing
  const source = sourceOutcomeOf(listing)
  const rules = tools.flatMap((tool) => toolOutcome(tool).rules)
  const saw = (prefix: string): boolean =>
    rules.some(([rule, severity]) => rule.startsWith(prefix) && atLeast(severity, 'low'))
  const roles = new Set(tools.flatMap((tool) => labelOf(tool).roles))
  const score = field(listing.more, 'riskScore')
  return [
    ...(tools.length === 0
      ? []
      : ([
          ['wording', saw('text/')],
          ['shape', saw('tool/')],
          ['combination', ROLES.every((role) => roles.has(role))],
        ] as const)),
    ...(source === undefined || source.state === 'not-checked'
      ? []
      : ([['source', source.rules.some(([, severity]) => atLeast(severity, 'medium'))]] as const)),
    ...(typeof score === 'number' ? ([['others', score >= OTHERS_FLAG_FROM]] as const) : []),
  ]
}

/** Of scores from 0, good, to 100. */
const OTHERS_FLAG_FROM = 50
