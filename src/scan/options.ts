import type { Severity } from '../core/severity.ts'
import type { Surface } from '../core/subject.ts'
import type { Machine } from '../hosts/found.ts'
import type { RegistrySettings } from '../net/registry-settings.ts'
import type { SourceTree } from '../source/tree.ts'
import type { Baseline } from './suppress.ts'
import type { AdvisoryBook } from './supply/advisory/row.ts'

/** What a scan may do and what it is told beside its targets. */
export interface ScanOptions {
  /** Version of Fairlead. */
  readonly version: string
  readonly machine: Machine
  /** Start servers in the sandbox, and talk to remote ones. */
  readonly connect: boolean
  /** Fetch packages and what registries say of them. */
  readonly online: boolean
  /** Start servers without a sandbox. */
  readonly noSandbox: boolean
  /** Call tools that say and seem to read only. */
  readonly callSafe?: boolean | undefined
  /** Follow the system calls of servers in the sandbox. */
  readonly trace?: boolean | undefined
  /** Hygiene too. */
  readonly quality: boolean
  readonly strict: boolean
  readonly threshold: Severity
  /** ISO date: what a suppression’s expiry is compared with. */
  readonly today: string
  readonly baseline: Baseline | undefined
  /** What is known against packages; undefined: no snapshot is at hand. */
  readonly book: AdvisoryBook | undefined
  /** Only the few advisories that come with Fairlead are in it. */
  readonly isShortBook: boolean
  /** Which registry is asked, with `online`. */
  readonly registry: RegistrySettings
  /** Whom to trust about provenance: Sigstore's `trusted_root.json`. */
  readonly trustedRoot: unknown
  /** A checkout to compare a package with. */
  readonly repository: SourceTree | undefined
  /** How a path is written for people, and in fingerprints: relative where the scan was run, so that they hold elsewhere. */
  readonly show: (path: string) => string
  /** Definitions that a guard has approved, by server: known without asking anybody. */
  readonly approved: ReadonlyMap<string, Surface>
}
