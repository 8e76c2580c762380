import { z } from 'zod'
import { SEVERITIES } from '../../core/severity.ts'
import { type Admission, CHECKS } from './admission.ts'

const severity = z.enum(SEVERITIES)
const place = z.strictObject({
  file: z.string(),
  line: z.int().min(1).optional(),
  column: z.int().min(1).optional().describe('In UTF-16 units, from 1'),
  endLine: z.int().min(1).optional(),
  endColumn: z.int().min(1).optional(),
  pointer: z.string().optional().describe('JSON Pointer in a document'),
})

/** The published shape of an admission; docs/admission-report.schema.json is generated from it. Members are only ever added. */
export const ADMISSION_SCHEMA: z.ZodType<Admission> = z.strictObject({
  schema: z.literal(1),
  version: z.string().describe('Version of Fairlead'),
  file: z.string(),
  server: z.strictObject({ name: z.string(), version: z.string().optional() }),
  verdict: z
    .enum(['admit', 'hold', 'reject'])
    .describe('hold: a person must look, or something that must be checked was not'),
  reasons: z.array(z.string()),
  findings: z.array(
    z.strictObject({
      rule: z.string().describe('One of `admission/…`, or a rule of the scanner: `fairlead explain RULE`'),
      severity,
      decides: z.enum(['reject', 'hold', 'note']),
      title: z.string(),
      message: z.string(),
      fix: z.string(),
      where: place,
      fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
    }),
  ),
  checks: z
    .array(
      z.strictObject({
        check: z.enum(CHECKS),
        state: z.enum(['checked', 'partly', 'not-checked', 'none']),
        reason: z.string().optional(),
      }),
    )
    .describe('What was looked at, and what was not'),
  isRecheck: z.boolean(),
  summary: z.strictObject({
    exit: z.literal([0, 1, 4]),
    threshold: severity,
    bySeverity: z.strictObject({
      info: z.int(),
      low: z.int(),
      medium: z.int(),
      high: z.int(),
      critical: z.int(),
    }),
    notChecked: z.int(),
  }),
})
