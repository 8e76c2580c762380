import type { Bundle, PackageFacts, PackageName, Provenance } from '../../core/package.ts'
import { stringField } from '../../core/value.ts'
import type { ImageManifest } from '../../net/image.ts'
import type { SourceTree } from '../../source/tree.ts'
import { advisoriesFor } from './advisory/match.ts'
import type { AdvisoryBook } from './advisory/row.ts'
import { dependenciesOf } from './dependencies.ts'
import { installsOf } from './installs.ts'
import { manifestOf } from './manifest.ts'
import { lookalikesOf } from './lookalikes.ts'

/** What is at hand beside the name: each is optional, and what is not there is not checked. */
export interface PackageSources {
  readonly tree?: SourceTree | undefined
  readonly book?: AdvisoryBook | undefined
  readonly provenance?: Provenance | undefined
  readonly differs?: readonly string[] | undefined
  readonly bundle?: Bundle | undefined
  readonly registry?: RegistryFacts | undefined
  readonly isUnclaimed?: boolean | undefined
  /** Of the archive it came in, as npm writes it. */
  readonly integrity?: string | undefined
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
    lookalikes: lookalikesOf(full, provenance, registry?.firstPublished),
    provenance,
    differs: sources.differs,
    dependencies: tree === undefined ? [] : dependenciesOf(tree, manifest, book),
    published: registry?.published,
    deprecated: registry?.deprecated,
    isUnclaimed: sources.isUnclaimed ?? false,
    installs: tree === undefined ? [] : installsOf(tree, manifest),
    bundle: sources.bundle,
  }
}

/** A tree that was read says itself which version it is. */
function withVersion(named: PackageName, manifest: unknown): PackageName {
  const version = stringField(manifest, 'version')
  return named.exact !== undefined || version === undefined ? named : { ...named, exact: version }
}
