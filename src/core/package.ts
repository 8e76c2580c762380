/** A package as a launch names it: `@scope/server@1.2.3` of npm. */
export interface PackageName {
  readonly ecosystem: 'npm' | 'PyPI' | 'OCI' | 'other'
  readonly name: string
  /** As written: a version, a range, a tag such as `latest`, a digest; undefined where none was. */
  readonly wanted: string | undefined
  /** The version that it comes to, where that is known without guessing. */
  readonly exact: string | undefined
}

/** What is known of one version of a package: `package` detectors look at this. Pointers: `/manifest/scripts/postinstall`. */
export interface PackageFacts extends PackageName {
  /** `package.json`, the metadata of a wheel, or the manifest of a bundle; undefined where it was not read. */
  readonly manifest: unknown
  /** Advisories for exactly this version; undefined where no snapshot was there to ask. */
  readonly advisories: readonly Advisory[] | undefined
  /** Names it could be taken for. */
  readonly lookalikes: readonly Lookalike[]
  readonly provenance: Provenance
  /** Files of the archive that the repository does not hold, or holds otherwise; undefined where they were not compared. */
  readonly differs: readonly string[] | undefined
  /** Versions of what it depends on, where a lockfile says: only direct advisories are told of them. */
  readonly dependencies: readonly (PackageName & { readonly advisories: readonly Advisory[] })[]
  /** What the registry says, with `--online`: milliseconds since 1970, flags. */
  readonly published: number | undefined
  readonly deprecated: string | undefined
  /** The registry was asked, and has no package of that name. */
  readonly isUnclaimed: boolean
  /** What runs when it is installed, before anybody started it. */
  readonly installs: readonly InstallStep[]
  /** Where it came as a bundle (`.mcpb`, `.dxt`): `manifest` is its manifest. */
  readonly bundle: Bundle | undefined
}

export interface InstallStep {
  /** `postinstall`, `setup.py`, `binding.gyp`. */
  readonly event: string
  readonly command: string
  /** The file of the package that it runs, as far as that was found. */
  readonly file: string | undefined
  readonly code: string | undefined
  /** Into the facts: `/manifest/scripts/postinstall`. */
  readonly pointer: string
}

export interface Bundle {
  /** A signature is there; whether it holds, nobody has said. */
  readonly isSigned: boolean
  /** Members that were not read, and why: links, paths that lead out, two of one name. */
  readonly odd: readonly { readonly path: string; readonly why: string }[]
  readonly paths: readonly string[]
}

export interface Advisory {
  readonly id: string
  readonly aliases: readonly string[]
  readonly isMalware: boolean
  readonly summary: string
  readonly severity: 'low' | 'medium' | 'high' | 'critical'
  /** First version without it. */
  readonly fixed: string | undefined
}

/** How one name can be taken for another, from what nobody does by chance to what many do. */
export const LIKENESSES = [
  'letters that look alike',
  'a scope that looks alike',
  'letters swapped',
  'a letter doubled',
  'one letter changed',
  'one letter left out',
  'one letter more',
  'other separators',
  'no scope',
  'words in another order',
  'a word added',
] as const
export type Likeness = (typeof LIKENESSES)[number]

export interface Lookalike {
  readonly name: string
  readonly how: Likeness
  /** Of the two, whether ours came later, where that is known. */
  readonly isLater: boolean | undefined
}

export type Provenance =
  | { readonly kind: 'not-checked'; readonly why: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'verified'; readonly repository: string; readonly commit: string | undefined }
  | { readonly kind: 'invalid'; readonly why: string }
