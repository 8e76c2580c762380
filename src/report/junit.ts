import type { LedgerRow, ScanFinding, ScanReport } from '../core/scan.ts'
import { atLeast } from '../core/severity.ts'
import { defineFormat } from './format.ts'
import { placeText } from './place-text.ts'
import { escapeMarkup } from './markup.ts'

/** JUnit: a failure for each finding at or above the threshold, an error for what could not be looked at. */
export default defineFormat({
  id: 'junit',
  brief: 'JUnit XML, for CI',
  write: (report) => `<?xml version="1.0" encoding="UTF-8"?>\n${suites(report)}\n`,
})

function suites(report: ScanReport): string {
  const cases = [
    ...report.ledger.map(rowCase),
    ...report.findings.map((finding) => findingCase(finding, report)),
  ]
  const count = (kind: Case['kind']): number => cases.filter((each) => each.kind === kind).length
  const counts = `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`
  const body = cases.map(({ text }) => `    ${text}`).join('\n')
  return `<testsuites name="fairlead scan" ${counts}>\n  <testsuite name="fairlead scan" ${counts}>\n${body}\n  </testsuite>\n</testsuites>`
}

interface Case {
  readonly kind: 'passed' | 'failure' | 'error' | 'skipped'
  readonly text: string
}

function rowCase({ target, surface, state, reason = '', where }: LedgerRow): Case {
  const open = `<testcase classname="${escapeMarkup(where ? placeText(where) : target)}" name="${surface}"`
  if (state === 'analysed') return { kind: 'passed', text: `${open}/>` }
  // `partly` is no pass either.
  const kind = state === 'skipped' ? 'skipped' : 'error'
  return { kind, text: `${open}><${kind} message="${escapeMarkup(`${state}: ${reason}`)}"/></testcase>` }
}

function findingCase(finding: ScanFinding, { summary }: ScanReport): Case {
  const { id, severity, message, where, fix, fingerprint, suppressed } = finding
  const open = `<testcase classname="${escapeMarkup(placeText(where))}" name="${escapeMarkup(`${id} ${fingerprint}`)}"`
  if (suppressed)
    return {
      kind: 'skipped',
      text: `${open}><skipped message="${escapeMarkup(`accepted: ${suppressed.reason}`)}"/></testcase>`,
    }
  const text = escapeMarkup(`${severity}: ${message}\n${fix}`)
  if (!atLeast(severity, summary.threshold))
    return { kind: 'passed', text: `${open}><system-out>${text}</system-out></testcase>` }
  return {
    kind: 'failure',
    text: `${open}><failure type="${severity}" message="${escapeMarkup(message)}">${text}</failure></testcase>`,
  }
}
