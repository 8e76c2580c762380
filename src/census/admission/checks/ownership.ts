import bundle from '../../lookups/mcpb-file.ts'
import npm from '../../lookups/npm-ownership.ts'
import nuget from '../../lookups/nuget-ownership.ts'
import image from '../../lookups/oci-image.ts'
import pypi from '../../lookups/pypi-ownership.ts'
import { packageAt } from '../../ownership/package-key.ts'
import { bundleProof, type Declared, imageProof, type Proof, proofOf } from '../../ownership/proof.ts'
import type { Ecosystem, ListedPackage, Listing } from '../../listing.ts'
import type { Lookup } from '../../question.ts'
import type { Checked, Raised } from '../admission.ts'
import type { Outside } from '../outside.ts'

/** Does each package say that it is for this server? Only with `--online`; nobody's word is taken for it, and no answer is no proof. */
export async function checkOwnership(listing: Listing, outside: Outside | undefined): Promise<Checked> {
  if (listing.packages.length === 0) return { raised: [], check: { check: 'ownership', state: 'none' } }
  if (outside === undefined)
    return {
      raised: [],
      check: {
        check: 'ownership',
        state: 'not-checked',
        reason: 'Package registries are asked with --online only',
      },
    }
  const raised: Raised[] = []
  const unknown: string[] = []
  for (const [at, one] of listing.packages.entries()) {
    const proof = await proven(listing.name, one, outside)
    const pointer = `/packages/${String(at)}`
    if (proof.kind === 'failed')
      raised.push({ rule: 'admission/ownership-failed', pointer, message: `Not proven: ${proof.why}` })
    if (proof.kind === 'unknown') unknown.push(`${pointer}: ${proof.why}`)
  }
  const state =
    unknown.length === 0 ? 'checked' : unknown.length < listing.packages.length ? 'partly' : 'not-checked'
  return {
    raised,
    check: {
      check: 'ownership',
      state,
      ...(unknown.length === 0 ? {} : { reason: unknown.slice(0, 5).join('; ') }),
    },
  }
}

async function proven(server: string, one: ListedPackage, outside: Outside): Promise<Proof> {
  if (one.ecosystem === 'oci') return imageProof(server, await outside.ask(image, one.identifier))
  if (one.ecosystem === 'mcpb') return bundleProof(one.sha256, await outside.ask(bundle, one.identifier))
  const lookup = LOOKUPS.get(one.ecosystem)
  const key = packageAt(one)
  if (lookup === undefined) return { kind: 'unknown', why: 'packages of this kind name no server' }
  if (key === undefined) return { kind: 'unknown', why: 'no exact version is named' }
  return proofOf(server, await outside.ask(lookup, key))
}

const LOOKUPS: ReadonlyMap<Ecosystem, Lookup<Declared>> = new Map([
  ['npm', npm],
  ['pypi', pypi],
  ['nuget', nuget],
])
