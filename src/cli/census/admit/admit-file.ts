import { admit } from '../../../census/admission/admit.ts'
import { asScanReport } from '../../../census/admission/as-scan-report.ts'
import { withoutSecretsIn } from '../../../census/run/redacted.ts'
import { readSubmission } from '../../../census/admission/submission.ts'
import { systemClock } from '../../../core/clock.ts'
import { fail } from '../../../core/error.ts'
import type { Severity } from '../../../core/severity.ts'
import { visibleJson } from '../../../core/visible-json.ts'
import { PLAIN } from '../../../report/format.ts'
import sarif from '../../../report/sarif.ts'
import type { Context } from '../../command.ts'
import { writeAll } from '../../output.ts'
import { version } from '../../root.ts'
import { readText, writeText } from '../../text-file.ts'
import { admissionText } from './admission-text.ts'
import { populationAt } from './population.ts'
import { scanOf } from './scan-of.ts'
import { withOutside } from './with-outside.ts'

export interface AdmitFlags {
  readonly population: string | undefined
  readonly package: string | undefined
  readonly online: boolean
  readonly recheck: boolean
  readonly format: string
  readonly output: string | undefined
  readonly threshold: Severity
  readonly strict: boolean
  readonly origin: string | undefined
  readonly registry: string | undefined
}

/** Reads, asks and decides; answers the exit code. */
export async function admitFile(file: string, flags: AdmitFlags, context: Context): Promise<number> {
  if (flags.recheck && flags.population === undefined)
    fail('usage/bad-value', {
      what: '--recheck',
      value: 'given alone',
      expected: 'Say what is listed: --population PATH',
    })
  const now = systemClock().toISOString()
  const submission = readSubmission(readText(file, context), file, now.slice(0, 10))
  const { listing } = submission
  const population =
    flags.population === undefined ? undefined : await populationAt(flags.population, listing.name, context)
  const scan = await scanOf(listing, flags, context)
  const judged = await withOutside(flags, context, (outside) =>
    admit(submission, {
      version: version(),
      now,
      threshold: flags.threshold,
      strict: flags.strict,
      population: population?.listings,
      outside,
      scan,
      isRecheck: flags.recheck,
    }),
  ).finally(() => population?.close())
  // Reasons quote names and addresses, of the submission and of others.
  const admission = withoutSecretsIn(judged)
  const isUnlisted = admission.checks.some(
    ({ check, state }) => check === 'recheck' && state === 'not-checked',
  )
  if (flags.recheck && isUnlisted)
    fail('census/not-listed', { name: admission.server.name, path: flags.population ?? '' })
  const text =
    flags.format === 'json'
      ? `${visibleJson(admission, 2)}\n`
      : flags.format === 'sarif'
        ? sarif.write(asScanReport(admission, scan), PLAIN)
        : admissionText(admission, context)
  if (flags.output === undefined) await writeAll(context.stdout, [text])
  else {
    writeText(flags.output, text, context)
    context.stderr.write(
      `${flags.output} written: ${admission.verdict} (exit code ${String(admission.summary.exit)})\n`,
    )
  }
  return admission.summary.exit
}
