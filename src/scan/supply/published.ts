import { createHash } from 'node:crypto'
import type { PackageName, Provenance } from '../../core/package.ts'
import { findPublished } from '../../net/registry.ts'
import type { RegistrySettings } from '../../net/registry-settings.ts'
import { readArchive, withoutTopFolder } from '../../source/archive/read-archive.ts'
import type { SourceTree } from '../../source/tree.ts'
import type { RegistryFacts } from './package-facts.ts'
import { verifyProvenance } from './provenance.ts'

export interface PublishedPackage {
  readonly named: PackageName
  readonly tree: SourceTree
  readonly registry: RegistryFacts
  readonly provenance: Provenance
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
  const { published, deprecated, firstPublished } = found
  return {
    named,
    tree,
    registry: {
      published,
      deprecated,
      firstPublished: firstPublished === undefined ? undefined : new Map([[found.name, firstPublished]]),
    },
    provenance: verifyProvenance({ named, digest, attestations, trustedRoot }),
  }
}
