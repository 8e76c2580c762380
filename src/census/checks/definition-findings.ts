import { atLeast, worst, type Severity } from '../../core/severity.ts'
import { defineCheck, type Flag } from '../check.ts'
import { counted, measured, measuredOverall } from '../definitions/everywhere.ts'
import { textOutcome, toolOutcome, type DefinitionOutcome } from '../definitions/tool-outcome.ts'
import { listingKey } from '../identity.ts'
import type { Listing } from '../listing.ts'

export default defineCheck({
  id: 'definition-findings',
  title: 'What the scanner’s detectors say of definitions and descriptions',
  why: 'A definition is read by the model before anything is called: words in it that order, lure or hide work on whoever installs the server.',
  table: 'T12b',
  *judge(listing) {
    yield* ofTools(listing)
    const { description } = listing
    if (description === undefined) return
    const found = foundIn([['/description', textOutcome(description)]])
    yield* measured(listing, 'description-at-medium', isAt(found, 'medium'))
    // Written for people, and often a README: what would be an order in a definition is how to install it here.
    for (const rule of found.rules) yield* flagOf(listing, rule, 'description-medium', 'medium')
  },
})

function* ofTools(listing: Listing) {
  const { tools = [] } = listing
  if (tools.length === 0) return
  const outcomes = tools.map((tool, at) => [`/tools/${at}`, toolOutcome(tool)] as const)
  const found = foundIn(outcomes)
  yield* counted(listing, 'definitions-checked', tools.length)
  for (const severity of ['high', 'medium'] as const) {
    const hits = outcomes.filter(([, { rules }]) => rules.some((rule) => atLeast(rule[1], severity)))
    yield* counted(listing, `definitions-at-${severity}`, hits.length)
    yield* measuredOverall(listing, `definition-at-${severity}`, isAt(found, severity))
  }
  for (const rule of found.rules) {
    const [id, { severity, places }] = rule
    yield { count: 'definition-rule', by: id, of: places.length }
    yield* flagOf(
      listing,
      rule,
      atLeast(severity, 'high') ? 'definition-high' : 'definition-medium',
      severity,
    )
  }
}

interface Found {
  readonly rules: ReadonlyMap<string, Places>
  readonly isPartly: boolean
}

interface Places {
  severity: Severity
  readonly places: string[]
}

function foundIn(outcomes: readonly (readonly [at: string, DefinitionOutcome])[]): Found {
  const found = new Map<string, Places>()
  for (const [at, { rules }] of outcomes)
    for (const [rule, severity] of rules) {
      const known = found.get(rule)
      if (known) known.severity = worst([known.severity, severity]) ?? severity
      if (known) known.places.push(at)
      else found.set(rule, { severity, places: [at] })
    }
  return { rules: found, isPartly: outcomes.some(([, { isPartly }]) => isPartly) }
}

/** A detector that failed might have found something: then it is not known to be clean. */
function isAt({ rules, isPartly }: Found, least: Severity): boolean | undefined {
  if ([...rules.values()].some(({ severity }) => atLeast(severity, least))) return true
  return isPartly ? undefined : false
}

/** Kinds of flags by weight: people label them apart, and so each has a precision of its own. */
function* flagOf(
  listing: Listing,
  [rule, { severity, places }]: readonly [string, Places],
  flag: string,
  as: Severity,
): Generator<Flag, void, undefined> {
  if (!atLeast(severity, 'medium')) return
  yield {
    flag,
    severity: as,
    // One rule of one listing: each is right or wrong for itself.
    subject: `${listingKey(listing)}#${rule}`,
    message: `${rule} says something of it: fairlead explain ${rule}`,
    evidence: { rule, at: places.slice(0, MOST_PLACES) },
    size: places.length,
  }
}

const MOST_PLACES = 10
