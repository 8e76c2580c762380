import type { ScanSurface } from '../../core/scan.ts'
import type { Severity } from '../../core/severity.ts'
import type { Weakness } from '../audit/report.ts'
import type { FigureName } from './figures.ts'

/** One chapter of the checklist: data, so that another program can show it, count it and hold a report against it. */
export interface Chapter {
  readonly id: string
  readonly title: string
  readonly questions: readonly Question[]
}

export interface Question {
  /** Stays for ever; a question that changes its meaning gets another. */
  readonly id: string
  /** Answered with yes by a server that passes. */
  readonly question: string
  /** A server that fails a `must` does not pass the audit; a `should` is told. */
  readonly weight: 'must' | 'should'
  readonly by: Deciding
  readonly unless?: Exemption
}

/** What answers a question. */
export type Deciding =
  | {
      /** No finding of these rules, and all these surfaces looked at. */
      readonly kind: 'scan'
      /** `launch/*`, or one rule. */
      readonly rules: readonly string[]
      readonly surfaces: readonly ScanSurface[]
      /** Findings below are told elsewhere, and do not decide. */
      readonly from: Severity
      /** What of these surfaces may be missing all the same, as the ledger's reasons begin. */
      readonly aside?: readonly string[]
    }
  /** None of these was shown when the server was attacked in the sandbox. */
  | { readonly kind: 'attack'; readonly shows: readonly Weakness[] }
  /** The cautious end of an interval of the lab is on the right side of a bound, and there are enough trials. */
  | {
      readonly kind: 'figure'
      readonly figure: FigureName
      readonly atLeast?: number
      readonly atMost?: number
      readonly trials: number
    }
  | { readonly kind: 'fact'; readonly fact: FactName }

/** `reached-by-pipe`: it has no door to the network. `no-resources`: neither resources nor prompts. */
export type Exemption = 'reached-by-pipe' | 'reached-by-network' | 'no-resources' | 'no-skills'

export type FactName =
  | 'exact-artefact'
  | 'whole-tree'
  | 'archive-known'
  | 'definitions-known'
  | 'publisher-named'
  | 'provenance-verified'
  | 'same-as-before'

export function defineChapter(chapter: Chapter): Chapter {
  return chapter
}

/** No finding of these rules from `from` up, and all these surfaces analysed. */
export function noneOf(
  rules: readonly string[],
  surfaces: readonly ScanSurface[],
  from: Severity = 'low',
  aside: readonly string[] = [],
): Deciding {
  return { kind: 'scan', rules, surfaces, from, ...(aside.length > 0 && { aside }) }
}
