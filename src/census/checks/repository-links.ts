import { field, stringField } from '../../core/value.ts'
import { defineCheck, type Judged, type MarkGroup } from '../check.ts'
import { measuredBoth } from '../definitions/everywhere.ts'
import { githubPathOf } from '../identity.ts'
import { eachListing } from '../exposure/each-listing.ts'

/**
 * R1, R3 and R4 of the ecosystem study. First every repository is asked for; then only the accounts of those that are gone
 * or moved. An unheld name is an upper bound: GitHub keeps some for good, and nobody can ask which without claiming one.
 */
export default defineCheck({
  id: 'repository-links',
  title: 'Repositories that are gone or moved, and accounts that nobody holds',
  why: 'A listing that links a name nobody holds leads, one day, to whoever takes it; a redirect ends on that day too.',
  table: 'T3',
  asks: 'github-repository',
  *marks(listing) {
    const key = githubPathOf(listing.repository)
    if (key !== undefined)
      yield { key, body: { registry: listing.registry, id: listing.repository?.id ?? null } }
  },
  *compare(group) {
    const { answer } = group
    // Nobody was asked: not checked, which is no figure at all.
    if (answer === undefined) return
    const fact = 'fact' in answer ? answer.fact : undefined
    const state = stringField(fact, 'state')
    for (const [listing, body] of eachListing(group)) {
      const registry = stringField(body, 'registry') ?? ''
      const told = (hit: boolean): boolean | undefined => (state === undefined ? undefined : hit)
      yield* measuredBoth({ registry }, 'repository-gone', told(state === 'gone'), listing)
      yield* measuredBoth({ registry }, 'repository-moved', told(state === 'moved'), listing)
      const isEmpty = field(fact, 'isEmpty')
      if (state !== 'gone')
        yield* measuredBoth(
          { registry },
          'repository-empty',
          typeof isEmpty === 'boolean' ? isEmpty : undefined,
          listing,
        )
      yield* resurrected(listing, stringField(body, 'id'), stringField(fact, 'id'))
      if (state === 'gone' || state === 'moved')
        yield {
          mark: {
            key: group.key.slice(0, group.key.indexOf('/')),
            body: { state, registry, listing, repository: group.key },
            listing,
          },
        }
    }
  },
  thenAsks: 'github-account',
  *conclude(group) {
    const { answer, key } = group
    if (answer === undefined) return
    const held = 'fact' in answer ? field(answer.fact, 'isHeld') : undefined
    const hit = typeof held === 'boolean' ? !held : undefined
    for (const { body } of group.marks) {
      const [registry = '', listing] = [stringField(body, 'registry'), stringField(body, 'listing')]
      const measure = stringField(body, 'state') === 'gone' ? 'account-not-held' : 'old-name-not-held'
      yield* measuredBoth({ registry }, measure, hit, listing)
    }
    if (hit === true) yield* flags(group, key)
  },
})

/** The number that is listed is another than that of what stands there: deleted, and made anew by somebody. */
function* resurrected(
  listing: string,
  listed: string | undefined,
  now: string | undefined,
): Generator<Judged> {
  if (listed === undefined || now === undefined || !/^\d{1,15}$/.test(listed)) return
  yield { measure: 'repository-number-other', hit: listed !== now, listing }
  if (listed !== now)
    yield {
      flag: 'repository-under-other-number',
      severity: 'high',
      subject: listing,
      message: 'Another repository stands under this name today than the one that was listed',
      evidence: { listed, now },
    }
}

function* flags({ marks }: MarkGroup, account: string): Generator<Judged> {
  for (const [state, flag, message] of FLAGS) {
    const repositories = new Set(
      marks.flatMap(({ body }) =>
        stringField(body, 'state') === state ? [stringField(body, 'repository') ?? ''] : [],
      ),
    )
    if (repositories.size > 0)
      yield {
        flag,
        severity: 'high',
        subject: `github.com/${account}`,
        message,
        evidence: { repositories: [...repositories].slice(0, 20) },
        size: repositories.size,
      }
  }
}

const FLAGS = [
  [
    'gone',
    'account-name-not-held',
    'Account name not currently held: listings link repositories under it that are gone',
  ],
  [
    'moved',
    'old-name-not-held',
    'Account name not currently held: listings reach its repositories by a redirect',
  ],
] as const
