import { field } from '../../core/value.ts'
import { type Check, defineCheck } from '../check.ts'
import type { Ecosystem, ListedPackage } from '../listing.ts'
import type { Answer } from '../question.ts'
import { type Proof, proofOf } from './proof.ts'

/** Ownership is proven anew, package registry by package registry: each is a question of its own. */
export function ownershipCheck(kind: {
  readonly id: string
  readonly title: string
  readonly ecosystem: Ecosystem
  readonly asks: string
  /** What to ask for; undefined where the package does not say it exactly. */
  readonly keyOf: (one: ListedPackage) => string | undefined
  readonly proof?: (server: string, answer: Answer, promised: string | undefined) => Proof
}): Check {
  const { ecosystem, keyOf, proof = proofOf } = kind
  return defineCheck({
    id: kind.id,
    title: `Ownership proofs of ${kind.title}`,
    why: 'A server may only list a package that names it back. A registry once took “too many requests” for such a proof, and let anybody list the packages of others: so each is asked again.',
    table: 'T15',
    asks: kind.asks,
    *marks({ registry, status, name, packages }) {
      // Only there publishers promise to put the name of the server into the package.
      if (registry !== 'official' || status === 'deleted') return
      for (const one of packages) {
        const key = one.ecosystem === ecosystem ? keyOf(one) : undefined
        if (key !== undefined && key.length <= 400)
          yield { key, body: { name, promised: one.sha256 ?? null } }
      }
    },
    *compare({ key, marks, answer }) {
      // Nobody was asked: not checked, which is no figure at all.
      if (answer === undefined) return
      for (const { listing, body } of marks) {
        const [name, promised] = [field(body, 'name'), field(body, 'promised')]
        const found = proof(
          typeof name === 'string' ? name : '',
          answer,
          typeof promised === 'string' ? promised : undefined,
        )
        const hit = found.kind === 'unknown' ? undefined : found.kind === 'passed'
        yield { measure: 'ownership-proof', hit, by: ecosystem, listing }
        if (found.kind === 'failed')
          yield {
            flag: 'ownership-not-proven',
            severity: 'high',
            subject: listing,
            message: `The package does not say that it is for this server: ${found.why}`,
            evidence: { package: `${ecosystem}:${key}` },
          }
      }
    },
  })
}
