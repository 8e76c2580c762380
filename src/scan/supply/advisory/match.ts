import type { Advisory, PackageName } from '../../../core/package.ts'
import { compareVersions } from '../version/compare.ts'
import { keyName } from './read-osv.ts'
import type { AdvisoryBook, AdvisoryRow, VersionSpan } from './row.ts'

/**
 * What is known against exactly this version. A package whose version is not known is never called vulnerable; it is
 * called malware only where every version of it is.
 */
export function advisoriesFor(book: AdvisoryBook, named: PackageName): readonly Advisory[] {
  const { ecosystem, name, exact } = named
  return book
    .rowsOf(ecosystem, keyName(ecosystem, name))
    .filter((row) => (exact === undefined ? row.isMalware && isWhole(row) : isIn(row, ecosystem, exact)))
    .map((row) => ({
      id: row.id,
      aliases: row.aliases,
      isMalware: row.isMalware,
      summary: row.summary,
      severity: row.severity,
      fixed: exact === undefined ? undefined : fixedIn(row, ecosystem, exact),
    }))
}

function isWhole({ spans }: AdvisoryRow): boolean {
  return spans.some(({ from, until, last }) => from === '0' && until === undefined && last === undefined)
}

function isIn({ spans, versions }: AdvisoryRow, ecosystem: string, version: string): boolean {
  const isNamed = versions.some((one) => one === version || compareVersions(ecosystem, one, version) === 0)
  return isNamed || spans.some((span) => isWithin(span, ecosystem, version))
}

function isWithin({ from, until, last }: VersionSpan, ecosystem: string, version: string): boolean {
  const after = from === '0' ? 1 : compareVersions(ecosystem, version, from)
  if (after === undefined || after < 0) return false
  const end = until ?? last
  if (end === undefined) return true
  const order = compareVersions(ecosystem, version, end)
  return order !== undefined && (until === undefined ? order <= 0 : order < 0)
}

function fixedIn({ spans }: AdvisoryRow, ecosystem: string, version: string): string | undefined {
  return spans.find((span) => isWithin(span, ecosystem, version))?.until
}
