import type { Confidence, Severity } from './severity.ts'
import type { Risk } from './risk.ts'

/** Where a finding or a gap stands, in words for people and editors. Lines and columns count from 1. */
export interface Location {
  /** Path as given or found, or `npm:name@1.0.0!/path`, or an address. Never absolute where the target was relative. */
  readonly file: string
  readonly line?: number | undefined
  readonly column?: number | undefined
  readonly endLine?: number | undefined
  readonly endColumn?: number | undefined
  /** In a document: JSON Pointer. */
  readonly pointer?: string | undefined
}

/** We looked, and something is wrong: a finding of a detector with what a reader needs to act. */
export interface ScanFinding {
  /** Id of the detector, `launch/unpinned-package`. */
  readonly id: string
  readonly severity: Severity
  readonly confidence: Confidence
  readonly title: string
  /** What is wrong here. Never quotes what it found: no secret, no attacker's text. */
  readonly message: string
  readonly fix: string
  readonly risks: readonly Risk[]
  readonly where: Location
  /** From source to sink, where there is such a way. */
  readonly path: readonly { readonly where: Location; readonly what: string }[]
  /** Id of the host and name of the server, where there is one. */
  readonly host?: string | undefined
  readonly server?: string | undefined
  /** Name of the target it belongs to, as in the ledger. */
  readonly target: string
  /** Same problem, same place, same evidence: same 16 hex digits, whatever line it moved to. */
  readonly fingerprint: string
  /** Hash of what the finding rests on: a suppression ends when it changes. */
  readonly evidence: string
  readonly suppressed?: Suppression | undefined
  /** Mended by `--fix`. */
  readonly canFix: boolean
}

export interface Suppression {
  readonly by: 'baseline' | 'ignore'
  readonly owner: string
  readonly reason: string
  /** ISO date; undefined: none was given. */
  readonly expires?: string | undefined
}

/** Surfaces of a target: each is looked at, or the ledger says why not. */
export const SURFACES = [
  'configuration',
  'launch',
  'endpoint',
  'settings',
  'definitions',
  'source',
  'package',
  'advisories',
  'provenance',
  'session',
  'probes',
  'sandbox',
  'skills',
  'fleet',
] as const
export type ScanSurface = (typeof SURFACES)[number]

export const LEDGER_STATES = ['analysed', 'partly', 'skipped', 'failed'] as const
export type LedgerState = (typeof LEDGER_STATES)[number]

/** What was looked at and what was not. `skipped`: nobody asked (say how to ask); `failed`: we tried. */
export interface LedgerRow {
  readonly target: string
  readonly surface: ScanSurface
  readonly state: LedgerState
  /** Why, unless analysed: what to do about it. */
  readonly reason?: string | undefined
  /** How many: servers, definitions, files. */
  readonly count?: number | undefined
  readonly where?: Location | undefined
}

/** One server that a target holds: for the inventory (CycloneDX, JSON). */
export interface ScannedServer {
  readonly target: string
  readonly host?: string | undefined
  readonly name: string
  readonly scope?: string | undefined
  readonly state: string
  /** `npm:@scope/server@1.0.0`, an address without secrets, or a program. */
  readonly runs: string
  readonly package?:
    | { readonly ecosystem: string; readonly name: string; readonly version?: string | undefined }
    | undefined
  readonly tools?: number | undefined
  readonly where: Location
}

/** What of a target identifies it to the byte: an audit of it binds to these. */
export interface ScannedArtefact {
  readonly target: string
  /** Name of the server, where the target may hold several. */
  readonly server?: string | undefined
  /** `integrity`: of the archive, as npm writes it (`sha512-…`). */
  readonly package?:
    | {
        readonly ecosystem: string
        readonly name: string
        readonly version?: string | undefined
        readonly integrity?: string | undefined
      }
    | undefined
  /** SHA-256 over path and contents of every file that was read; `isWhole`: none was left out. */
  readonly tree?: { readonly hash: string; readonly files: number; readonly isWhole: boolean } | undefined
  readonly provenance?:
    | {
        readonly kind: 'none' | 'verified' | 'invalid'
        /** Which repository built it, where that is verified. */
        readonly repository?: string | undefined
      }
    | undefined
  /** As the server, or a file, gave them. */
  readonly definitions?: DefinitionHashes | undefined
}

export interface DefinitionHashes {
  /** One for all, made like the one that `fairlead pin` shows for a surface. */
  readonly hash: string
  readonly items: readonly {
    readonly kind: string
    readonly name: string
    /** SHA-256 of its canonical JSON. */
    readonly hash: string
    /** Of name, description and input schema alone: what hosts offer a model of it. */
    readonly offer: string
  }[]
}

/** What every report format is written from. The JSON format is this, with `schema` first. */
export interface ScanReport {
  readonly schema: 1
  /** Version of Fairlead. */
  readonly version: string
  readonly targets: readonly string[]
  /** Worst first; suppressed ones at the end. */
  readonly findings: readonly ScanFinding[]
  readonly ledger: readonly LedgerRow[]
  readonly servers: readonly ScannedServer[]
  /** Reports of older versions have none. */
  readonly artefacts?: readonly ScannedArtefact[] | undefined
  /** The rules that found something. */
  readonly rules: readonly RuleText[]
  /** Entries of the baseline that silence nothing any more. */
  readonly stale: readonly { readonly fingerprint: string; readonly rule: string; readonly why: string }[]
  readonly summary: ScanSummary
}

export interface RuleText {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly confidence: Confidence
  readonly why: string
  readonly fix: string
  readonly risks: readonly Risk[]
}

export interface ScanSummary {
  readonly verdict: 'clean' | 'findings' | 'incomplete' | 'nothing'
  readonly exit: 0 | 1 | 3 | 4
  readonly bySeverity: Readonly<Record<Severity, number>>
  readonly suppressed: number
  /** Rows that are not `analysed`. */
  readonly notChecked: number
  readonly servers: number
  readonly threshold: Severity
}
