import { createHash } from 'node:crypto'
import { FairleadError } from '../../core/error.ts'
import type { Lookalike, PackageName, Provenance } from '../../core/package.ts'
import { findPublished, type PublishedVersion } from '../../net/registry.ts'
import type { RegistrySettings } from '../../net/registry-settings.ts'
import { readArchive, withoutTopFolder } from '../../source/archive/read-archive.ts'
import type { SourceTree } from '../../source/tree.ts'
import { lookalikesOf } from './lookalikes.ts'
import type { RegistryFacts } from './package-facts.ts'
import { verifyProvenance } from './provenance.ts'

export interface PublishedPackage {
  readonly named: PackageName
  readonly tree: SourceTree
  readonly registry: RegistryFacts
  readonly provenance: Provenance
  /** Of the archive, as npm writes it. */
  readonly integrity: string
}

/** One version of a package out of its registry: read, never installed, nothing of it run. Only with `--online`. */
export async function readPublished(
  wanted: PackageName,
  settings: RegistrySettings,
  trustedRoot: unknown,
): Promise<PublishedPackage> {
  const found = await findPublished(wanted, settings)
  const named: PackageName = { ...wanted, exact: found.version }
  const bytes = await found.archive()
  const digest = createHash('sha512').update(bytes).digest('hex')
  const attestations = await found.attestations()
  const tree = withoutTopFolder(await readArchive(bytes, `npm:${found.name}@${found.version}`))
  const provenance = verifyProvenance({ named, digest, attestations, trustedRoot })
  const { published, deprecated } = found
  return {
    named,
    tree,
    registry: {
      published,
      deprecated,
      firstPublished: await firstDates(found, lookalikesOf(named, provenance, undefined), settings),
    },
    provenance,
    integrity: `sha512-${Buffer.from(digest, 'hex').toString('base64')}`,
  }
}

/** Which of two like names was there first decides who copies whom, so the registry is asked for the nearest one too. */
async function firstDates(
  { name, firstPublished }: PublishedVersion,
  [nearest]: readonly Lookalike[],
  settings: RegistrySettings,
): Promise<ReadonlyMap<string, number>> {
  const dates = new Map<string, number>()
  if (firstPublished === undefined || nearest === undefined) return dates
  dates.set(name, firstPublished)
  try {
    const other = await findPublished(
      { ecosystem: 'npm', name: nearest.name, wanted: undefined, exact: undefined },
      settings,
    )
    if (other.firstPublished !== undefined) dates.set(nearest.name, other.firstPublished)
  } catch (error) {
    // The list may name a package that this registry does not have; then nothing is known of its age.
    if (!(error instanceof FairleadError)) throw error
  }
  return dates
}
