import { atLeast } from '../../core/severity.ts'
import { defineCheck } from '../check.ts'
import { measured } from '../definitions/everywhere.ts'
import { listingKey } from '../identity.ts'
import { sourceOutcomeOf } from '../sample/outcome.ts'

export default defineCheck({
  id: 'source-findings',
  title: 'What the source of sampled servers shows',
  why: 'How many servers have a flaw can only be told by reading them; a sample says how many of all there are likely to be.',
  table: 'T12',
  *judge(listing) {
    const outcome = sourceOutcomeOf(listing)
    if (outcome === undefined) return
    const { state, rules, tools, why } = outcome
    yield { count: 'sampled', by: state }
    if (state === 'not-checked') yield { count: 'not-sampled-because', by: why ?? 'unknown' }
    // What was read in part and shows nothing is not known to have nothing.
    const known = state === 'analysed' ? false : undefined
    const has = (of: (rule: string) => boolean, at: 'medium' | 'high'): boolean | undefined =>
      rules.some(([rule, severity]) => of(rule) && atLeast(severity, at)) || known
    yield* measured(listing, 'source-at-high', has(isSource, 'high'))
    yield* measured(listing, 'source-at-medium', has(isSource, 'medium'))
    for (const [name, family] of FAMILIES)
      yield* measured(
        listing,
        name,
        has((rule) => family.has(rule), 'medium'),
      )
    for (const [rule] of rules) yield { count: 'source-rule', by: rule }
    if (tools > 0) {
      const untrue = rules.some(([rule]) => UNTRUE.has(rule)) || known
      yield* measured(listing, 'description-untrue', untrue)
    }
    const grave = rules.filter(([rule, severity]) => isSource(rule) && atLeast(severity, 'high'))
    if (grave.length === 0) return
    yield {
      flag: 'source-high',
      severity: 'high',
      subject: listingKey(listing),
      message: `Its source shows what ${grave.length} rules are about`,
      evidence: { rules: grave.map(([rule]) => rule).slice(0, 20) },
      size: grave.length,
    }
  },
})

const isSource = (rule: string): boolean => rule.startsWith('source/')

const inSource = (...names: readonly string[]): ReadonlySet<string> =>
  new Set(names.map((name) => `source/${name}`))

/** As the published figures group them. */
const FAMILIES: readonly (readonly [measure: string, rules: ReadonlySet<string>])[] = [
  [
    'source-injection',
    inSource(
      'command-injection',
      'code-injection',
      'sql-injection',
      'query-injection',
      'template-injection',
      'argument-option-injection',
    ),
  ],
  ['source-request-forgery', inSource('request-forgery', 'open-redirect')],
  ['source-path', inSource('path-traversal')],
  [
    'source-secret',
    inSource(
      'hard-coded-secret',
      'secret-in-log',
      'secret-in-result',
      'environment-in-result',
      'sends-environment',
    ),
  ],
  [
    'source-open-to-network',
    inSource('listens-everywhere', 'no-authentication', 'no-origin-check', 'wildcard-cors'),
  ],
]

const UNTRUE = inSource('description-untruth', 'annotation-untruth')
