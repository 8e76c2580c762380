import { type Check, defineCheck } from '../check.ts'
import { isExactVersion } from '../exposure/exact-version.ts'
import type { Ecosystem } from '../listing.ts'
import { packageAt } from './package-key.ts'
import { proofOf } from './proof.ts'

/** Ownership is proven anew, package registry by package registry: each is a question of its own. */
export function ownershipCheck(ecosystem: Ecosystem, title: string): Check {
  return defineCheck({
    id: `${ecosystem}-ownership`,
    title: `Ownership proofs of ${title}`,
    why: 'A registry that was once told “too many requests” bound foreign packages to anybody; so nobody’s word is taken for it.',
    table: 'T15',
    asks: `${ecosystem}-ownership`,
    *marks(listing) {
      // Only there publishers promise to put the name of the server into the package.
      if (listing.registry !== 'official' || listing.status === 'deleted') return
      for (const one of listing.packages) {
        const key = one.ecosystem === ecosystem && isExactVersion(one.version) ? packageAt(one) : undefined
        if (key !== undefined) yield { key, body: listing.name }
      }
    },
    *compare({ key, marks, answer }) {
      // Nobody was asked: not checked, which is no figure at all.
      if (answer === undefined) return
      for (const { listing, body } of marks) {
        const proof = proofOf(typeof body === 'string' ? body : '', answer)
        const hit = proof.kind === 'unknown' ? undefined : proof.kind === 'passed'
        yield { measure: 'ownership-proof', hit, by: ecosystem, listing }
        if (proof.kind === 'failed')
          yield {
            flag: 'ownership-not-proven',
            severity: 'high',
            subject: listing,
            message: `The package does not say that it is for this server: ${proof.why}`,
            evidence: { package: `${ecosystem}:${key}` },
          }
      }
    },
  })
}
