import { bundleFromJSON, type Bundle } from '@sigstore/bundle'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { toSignedEntity, toTrustMaterial, Verifier, type Signer } from '@sigstore/verify'
import type { PackageName, Provenance } from '../../core/package.ts'
import { field, listField, stringField, type JsonValue } from '../../core/value.ts'

export interface ProvenanceQuestion {
  readonly named: PackageName
  /** SHA-512 of the archive, in hex. */
  readonly digest: string
  /** What the registry gave, or what lies beside an archive: a list of attestations, or one bundle. */
  readonly attestations: unknown
  /** Whom to trust, as `trusted_root.json` of Sigstore says; nothing of that comes with Fairlead. */
  readonly trustedRoot: unknown
}

/** Who checks the signature: replaced in tests, where no log of the world signs anything. */
export type CheckSignature = (bundle: Bundle, trustedRoot: unknown) => Signer

const BUILT = 'https://slsa.dev/provenance/v1'
const HOW = 'give the trusted root of Sigstore with --trusted-root FILE'
/** Those who vouch for which repository a build ran in. */
const ISSUERS = new Set(['https://token.actions.githubusercontent.com', 'https://gitlab.com'])

/** Whether this archive was built where its attestation says. Asks nobody. */
export function verifyProvenance(
  { named, digest, attestations, trustedRoot }: ProvenanceQuestion,
  check: CheckSignature = checkSignature,
): Provenance {
  if (attestations === undefined) return { kind: 'none' }
  const json = bundlesIn(attestations).find((one) => stringField(statementOf(one), 'predicateType') === BUILT)
  if (json === undefined) return { kind: 'none' }
  if (trustedRoot === undefined) return { kind: 'not-checked', why: HOW }
  const statement = statementOf(json)
  if (!isAbout(statement, named, digest))
    return { kind: 'invalid', why: 'it is about another archive or another name' }
  let signer: Signer
  try {
    signer = check(bundleFromJSON(json), trustedRoot)
  } catch {
    return { kind: 'invalid', why: 'its signature does not hold for the given trusted root' }
  }
  const { repository, commit } = sourceOf(statement)
  const by = signer.identity?.subjectAlternativeName ?? ''
  const issuer = signer.identity?.extensions?.issuer ?? ''
  if (repository === undefined || !ISSUERS.has(issuer) || !by.startsWith(`${repository}/`))
    return { kind: 'invalid', why: 'it was signed by another build than the one it names' }
  return { kind: 'verified', repository, commit }
}

function checkSignature(bundle: Bundle, trustedRoot: unknown): Signer {
  const material = toTrustMaterial(TrustedRoot.fromJSON(trustedRoot))
  return new Verifier(material).verify(toSignedEntity(bundle))
}

function bundlesIn(attestations: unknown): readonly JsonValue[] {
  const list = listField(attestations, 'attestations').flatMap((one) => field(one, 'bundle') ?? [])
  const single = field(attestations, 'dsseEnvelope') === undefined ? [] : [attestations as JsonValue]
  return [...list, ...single].slice(0, 20)
}

function statementOf(bundle: JsonValue): unknown {
  const payload = stringField(field(bundle, 'dsseEnvelope'), 'payload')
  try {
    return JSON.parse(Buffer.from(payload ?? '', 'base64').toString('utf8'))
  } catch {
    return undefined
  }
}

function isAbout(statement: unknown, { name, exact }: PackageName, digest: string): boolean {
  const wanted = `pkg:npm/${name.replace('@', '%40')}@${exact ?? ''}`
  return listField(statement, 'subject').some(
    (subject) =>
      stringField(subject, 'name') === wanted &&
      stringField(field(subject, 'digest'), 'sha512') === digest.toLowerCase(),
  )
}

function sourceOf(statement: unknown): {
  readonly repository: string | undefined
  readonly commit: string | undefined
} {
  const definition = field(field(statement, 'predicate'), 'buildDefinition')
  const workflow = field(field(definition, 'externalParameters'), 'workflow')
  const [source] = listField(definition, 'resolvedDependencies')
  const repository = stringField(workflow, 'repository')
  return {
    repository:
      repository !== undefined && /^https:\/\/[\w.-]{1,100}\/[\w./-]{1,300}$/.test(repository)
        ? repository
        : undefined,
    commit: stringField(field(source, 'digest'), 'gitCommit'),
  }
}
