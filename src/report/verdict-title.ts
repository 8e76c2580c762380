import type { ScanSummary } from '../core/scan.ts'

/** One word for people. Where something was found, if only below the threshold or accepted, the word is not “clean”. */
export function verdictTitle({ verdict, bySeverity, suppressed }: ScanSummary): string {
  const hasFound = suppressed > 0 || Object.values(bySeverity).some((count) => count > 0)
  return verdict === 'clean' && hasFound ? 'Passed' : TITLES[verdict]
}

const TITLES = {
  clean: 'Clean',
  findings: 'Findings',
  incomplete: 'Incomplete',
  nothing: 'Nothing to look at',
} as const satisfies Record<ScanSummary['verdict'], string>
