import { z } from 'zod'
import { fail } from '../../core/error.ts'
import { SEVERITIES } from '../../core/severity.ts'
import type { AuditReport } from '../audit/report.ts'

const text = z.string().max(10_000)

const ATTACK = z.strictObject({
  server: text,
  items: z
    .array(
      z.strictObject({
        kind: z.enum([
          'secret-file-given',
          'environment-given',
          'secret-sent',
          'command-run',
          'address-fetched',
          'order-returned',
        ]),
        severity: z.enum(SEVERITIES),
        vulnerability: text,
        example: z.strictObject({ method: text, params: z.record(z.string(), z.json()) }),
        proof: text,
        remediation: text,
        citation: text,
      }),
    )
    .max(1000),
  calls: z.int().min(0),
  definitions: z.string().optional(),
  notChecked: z.array(z.strictObject({ what: text, reason: text })).max(1000),
})

/** What `fairlead audit attack --json` printed, read again. */
export function readAttack(given: string, file: string): AuditReport {
  let value: unknown
  try {
    value = JSON.parse(given)
  } catch (error) {
    return fail('audit/unreadable', { file, where: 'it is no JSON' }, error)
  }
  const read = ATTACK.safeParse(value)
  if (read.success) return read.data as AuditReport
  return fail('audit/unreadable', { file, where: `/${read.error.issues[0]?.path.join('/') ?? ''}` })
}
