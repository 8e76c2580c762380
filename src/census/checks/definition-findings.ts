import { atLeast, worst, type Severity } from '../../core/severity.ts'
import { defineCheck } from '../check.ts'
import { textOutcome, toolOutcome, type DefinitionOutcome } from '../definitions/tool-outcome.ts'
import { counted, measuredOverall } from '../definitions/everywhere.ts'
import { listingKey } from '../identity.ts'
import type { Listing } from '../listing.ts'

export default defineCheck({
  id: 'definition-findings',
  title: 'What the scanner’s detectors say of definitions and descriptions',
  why: 'A definition is read by the model before anything is called: words in it that order, lure or hide work on whoever installs the server.',
  table: 'T12b',
  *judge(listing) {
    const judged = outcomesOf(listing)
    if (judged.length === 0) return
    const tools = judged.filter(({ at }) => at !== '/description')
    yield* counted(listing, 'definitions-checked', tools.length)
    const found = new Map<string, Found>()
    for (const { at, outcome } of judged) note(found, at, outcome)
    for (const severity of ['high', 'medium'] as const) {
      const hit = tools.filter(({ outcome }) => outcome.rules.some((rule) => atLeast(rule[1], severity)))
      yield* counted(listing, `definitions-at-${severity}`, hit.length)
      const isHit = [...found.values()].some((one) => atLeast(one.severity, severity))
      const isPartly = judged.some(({ outcome }) => outcome.isPartly)
      // A detector that failed might have found something: then it is not known to be clean.
      yield* measuredOverall(listing, `definition-at-${severity}`, isHit || (isPartly ? undefined : false))
    }
    for (const [rule, { places }] of found) yield { count: 'definition-rule', by: rule, of: places.length }
    yield* flagsOf(listing, found)
  },
})

interface Found {
  severity: Severity
  readonly places: string[]
}

function outcomesOf({
  tools = [],
  description,
}: Listing): readonly { readonly at: string; readonly outcome: DefinitionOutcome }[] {
  return [
    ...(description === undefined ? [] : [{ at: '/description', outcome: textOutcome(description) }]),
    ...tools.map((tool, index) => ({ at: `/tools/${index}`, outcome: toolOutcome(tool) })),
  ]
}

function note(found: Map<string, Found>, at: string, { rules }: DefinitionOutcome): void {
  for (const [rule, severity] of rules) {
    const known = found.get(rule)
    if (!known) found.set(rule, { severity, places: [at] })
    else {
      known.severity = worst([known.severity, severity]) ?? severity
      known.places.push(at)
    }
  }
}

/** Two kinds of flags, by weight: people label them apart, and so each has a precision of its own. */
function* flagsOf(listing: Listing, found: ReadonlyMap<string, Found>) {
  for (const [rule, { severity, places }] of found) {
    if (!atLeast(severity, 'medium')) continue
    const flag = atLeast(severity, 'high') ? 'definition-high' : 'definition-medium'
    const message = `${rule} says something of ${places.length} of its definitions: fairlead explain ${rule}`
    const evidence = { rule, at: places.slice(0, MOST_PLACES) }
    yield { flag, severity, subject: listingKey(listing), message, evidence, size: places.length }
  }
}

const MOST_PLACES = 10
