import type { Bundle, Lookalike, PackageFacts, PackageName, Provenance } from '../../core/package.ts'
import { stringField } from '../../core/value.ts'
import type { ImageManifest } from '../../net/image.ts'
import type { SourceTree } from '../../source/tree.ts'
import { advisoriesFor } from './advisory/match.ts'
import type { AdvisoryBook } from './advisory/row.ts'
import { dependenciesOf } from './dependencies.ts'
import { installsOf } from './installs.ts'
import { manifestOf } from './manifest.ts'
import { createNameIndex, type NameIndex } from './name/name-index.ts'
import { WELL_KNOWN } from './name/well-known.ts'

/** What is at hand beside the name: each is optional, and what is not there is not checked. */
export interface PackageSources {
  readonly tree?: SourceTree | undefined
  readonly book?: AdvisoryBook | undefined
  readonly provenance?: Provenance | undefined
  readonly differs?: readonly string[] | undefined
  readonly bundle?: Bundle | undefined
  readonly registry?: RegistryFacts | undefined
  /** What an image says of itself: stands in the place of a manifest. */
  readonly image?: ImageManifest | undefined
}

/** What a registry says of one version. */
export interface RegistryFacts {
  readonly published: number | undefined
  readonly deprecated: string | undefined
  /** When the first version of a name came, by name: for lookalikes. */
  readonly firstPublished?: ReadonlyMap<string, number> | undefined
}

const NOT_ASKED: Provenance = { kind: 'not-checked', why: 'no attestation was at hand' }

/** Everything known of one version of a package, from its name alone or from what was read of it. */
export function packageFacts(named: PackageName, sources: PackageSources): PackageFacts {
  const { tree, book, registry } = sources
  const manifest = tree === undefined ? sources.image : manifestOf(tree)
  const full = withVersion(named, manifest)
  const provenance = sources.provenance ?? NOT_ASKED
  return {
    ...full,
    manifest,
    advisories: book === undefined ? undefined : advisoriesFor(book, full),
    lookalikes: lookalikesOf(full, provenance, registry),
    provenance,
    differs: sources.differs,
    dependencies: tree === undefined ? [] : dependenciesOf(tree, manifest, book),
    published: registry?.published,
    deprecated: registry?.deprecated,
    installs: tree === undefined ? [] : installsOf(tree, manifest),
    bundle: sources.bundle,
  }
}

/** A tree that was read says itself which version it is. */
function withVersion(named: PackageName, manifest: unknown): PackageName {
  const version = stringField(manifest, 'version')
  return named.exact !== undefined || version === undefined ? named : { ...named, exact: version }
}

const indexes = new Map<string, NameIndex>()

function lookalikesOf(
  { ecosystem, name }: PackageName,
  provenance: Provenance,
  registry: RegistryFacts | undefined,
): readonly Lookalike[] {
  if (ecosystem !== 'npm' && ecosystem !== 'PyPI') return []
  const index = indexes.get(ecosystem) ?? createNameIndex(WELL_KNOWN[ecosystem])
  indexes.set(ecosystem, index)
  const dates = registry?.firstPublished
  const mine = dates?.get(name)
  return index
    .near(name)
    .filter((near) => !isOfSameOwner(near.name, provenance))
    .map((near) => {
      const theirs = dates?.get(near.name)
      return { ...near, isLater: mine === undefined || theirs === undefined ? undefined : mine > theirs }
    })
}

/** Only where it was proven: any package can say that it comes from a well-known repository, and copies do. */
function isOfSameOwner(known: string, provenance: Provenance): boolean {
  if (provenance.kind !== 'verified' || !known.startsWith('@')) return false
  const owner = new URL(provenance.repository).pathname.split('/')[1]?.toLowerCase()
  return owner === known.slice(1, known.indexOf('/'))
}
