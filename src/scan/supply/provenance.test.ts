import type { Signer } from '@sigstore/verify'
import { expect, it } from 'vitest'
import type { PackageName } from '../../core/package.ts'
import { verifyProvenance, type CheckSignature } from './provenance.ts'

const NAMED: PackageName = { ecosystem: 'npm', name: '@scope/server', wanted: '1.0.0', exact: '1.0.0' }
const DIGEST = 'ab'.repeat(64)
const REPOSITORY = 'https://github.example/scope/server'
const ROOT = {
  mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
  tlogs: [],
  certificateAuthorities: [],
  ctlogs: [],
  timestampAuthorities: [],
}

/** No key signs this; whoever checks the signature is a stand-in, but in the tests of a signature that fails. */
function attested(change: { name?: string; digest?: string; type?: string } = {}): unknown {
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [
      { name: change.name ?? 'pkg:npm/%40scope/server@1.0.0', digest: { sha512: change.digest ?? DIGEST } },
    ],
    predicateType: change.type ?? 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        externalParameters: { workflow: { repository: REPOSITORY } },
        resolvedDependencies: [{ digest: { gitCommit: 'c0ffee' } }],
      },
    },
  }
  const payload = Buffer.from(JSON.stringify(statement)).toString('base64')
  return {
    attestations: [
      {
        bundle: {
          mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
          verificationMaterial: {
            certificate: { rawBytes: 'AA==' },
            tlogEntries: [],
            timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: 'AA==' }] },
          },
          dsseEnvelope: {
            payload,
            payloadType: 'application/vnd.in-toto+json',
            signatures: [{ sig: 'AA==', keyid: '' }],
          },
        },
      },
    ],
  }
}

const signedBy =
  (workflow: string, issuer = 'https://token.actions.githubusercontent.com'): CheckSignature =>
  () =>
    ({ identity: { subjectAlternativeName: workflow, extensions: { issuer } } }) as Signer
const WORKFLOW = `${REPOSITORY}/.github/workflows/release.yml@refs/tags/v1`

const ask = (attestations: unknown, check?: CheckSignature, trustedRoot: unknown = ROOT) =>
  verifyProvenance({ named: NAMED, digest: DIGEST, attestations, trustedRoot }, check)

it('holds for the archive, the name and the build that it names', () => {
  expect(ask(attested(), signedBy(WORKFLOW))).toEqual({
    kind: 'verified',
    repository: REPOSITORY,
    commit: 'c0ffee',
  })
})

it.each([
  ['another archive', attested({ digest: 'cd'.repeat(64) }), signedBy(WORKFLOW)],
  ['another name', attested({ name: 'pkg:npm/%40scope/other@1.0.0' }), signedBy(WORKFLOW)],
  ['another version', attested({ name: 'pkg:npm/%40scope/server@1.0.1' }), signedBy(WORKFLOW)],
  ['a build elsewhere', attested(), signedBy(WORKFLOW.replace('/scope/', '/other/'))],
  [
    'a repository whose name only begins alike',
    attested(),
    signedBy(WORKFLOW.replace('/server/', '/server-2/')),
  ],
  ['somebody who vouches for nothing', attested(), signedBy(WORKFLOW, 'https://login.example')],
])('does not hold for %s', (_, attestations, check) => {
  expect(ask(attestations, check).kind).toBe('invalid')
})

it('does not hold without a signature of anybody who is trusted', () => {
  expect(ask(attested())).toMatchObject({ kind: 'invalid', why: expect.stringContaining('signature') })
})

it('is not checked without a trusted root, and says how to give one', () => {
  expect(ask(attested(), undefined, null)).toMatchObject({ kind: 'invalid' })
  const asked = verifyProvenance({
    named: NAMED,
    digest: DIGEST,
    attestations: attested(),
    trustedRoot: undefined,
  })
  expect(asked).toMatchObject({ kind: 'not-checked', why: expect.stringContaining('--trusted-root') })
})

it('there is none where there is no statement of a build, whatever else there is', () => {
  for (const odd of [
    undefined,
    null,
    1,
    [],
    {},
    { attestations: [null, {}, { bundle: 1 }] },
    attested({ type: 'https://github.com/npm/attestation/tree/main/specs/publish/v0.1' }),
  ])
    expect(ask(odd)).toEqual({ kind: 'none' })
})
