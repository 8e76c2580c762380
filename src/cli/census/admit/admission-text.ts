import type { Admission } from '../../../census/admission/admission.ts'
import { plain } from '../../../core/plain.ts'
import type { Context } from '../../command.ts'
import { columnsOf, hang } from '../../wrap.ts'

/** For people: the verdict first, then why, then what was not looked at. */
export function admissionText(admission: Admission, context: Context): string {
  const { server, verdict, findings, checks, summary } = admission
  const columns = columnsOf(context)
  const lines = [`${plain(`${server.name} ${server.version ?? ''}`.trim())}: ${verdict}`, '']
  for (const { rule, severity, decides, message, fix, where } of findings) {
    const place = `${where.file}${where.line === undefined ? '' : `:${String(where.line)}`}`
    lines.push(hang(`${severity.padEnd(8)} `, plain(`${message} (${decides}; ${rule} at ${place})`), columns))
    if (decides !== 'note') lines.push(hang('         ', plain(fix), columns))
  }
  for (const { check, state, reason = '' } of checks)
    if (state === 'not-checked' || state === 'partly')
      lines.push(
        hang(
          `${state === 'partly' ? 'partly checked' : 'not checked'}: `,
          plain(`${check}: ${reason}`),
          columns,
        ),
      )
  lines.push('', `${String(findings.length)} found, ${String(summary.notChecked)} not checked`)
  return `${lines.join('\n')}\n`
}
