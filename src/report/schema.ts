import { z } from 'zod'
import type { ScanReport } from '../core/scan.ts'
import { LEDGER_STATES, SURFACES } from '../core/scan.ts'
import { RISKS, type Risk } from '../core/risk.ts'
import { CONFIDENCES, SEVERITIES } from '../core/severity.ts'

const location = z.strictObject({
  file: z.string().describe('Path as given or found, `npm:name@1.0.0!/path`, or an address'),
  line: z.int().min(1).optional(),
  column: z.int().min(1).optional().describe('In UTF-16 units, from 1'),
  endLine: z.int().min(1).optional(),
  endColumn: z.int().min(1).optional(),
  pointer: z.string().optional().describe('JSON Pointer in a document'),
})
const severity = z.enum(SEVERITIES)
const risks = z.array(z.enum(Object.keys(RISKS) as [Risk, ...Risk[]]))
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const digits = z.string().regex(/^[0-9a-f]{16}$/)

/** The published shape of the JSON format; docs/scan-report.schema.json is generated from it. Members are only ever added. */
export const SCAN_REPORT_SCHEMA: z.ZodType<ScanReport> = z.strictObject({
  schema: z.literal(1),
  version: z.string().describe('Version of Fairlead'),
  targets: z.array(z.string()),
  findings: z.array(
    z.strictObject({
      id: z.string().describe('The rule: `fairlead explain ID`'),
      severity,
      confidence: z.enum(CONFIDENCES),
      title: z.string(),
      message: z.string(),
      fix: z.string(),
      risks,
      where: location,
      path: z.array(z.strictObject({ where: location, what: z.string() })).describe('From source to sink'),
      host: z.string().optional(),
      server: z.string().optional(),
      target: z.string(),
      fingerprint: digits.describe('The same for the same problem, whatever line it moved to'),
      evidence: digits.describe('Hash of what the finding rests on'),
      suppressed: z
        .strictObject({
          by: z.enum(['baseline', 'ignore']),
          owner: z.string(),
          reason: z.string(),
          expires: z.string().optional(),
        })
        .optional(),
      canFix: z.boolean(),
    }),
  ),
  ledger: z
    .array(
      z.strictObject({
        target: z.string(),
        surface: z.enum(SURFACES),
        state: z.enum(LEDGER_STATES),
        reason: z.string().optional().describe('Why, unless it was analysed'),
        count: z.int().min(0).optional(),
        where: location.optional(),
      }),
    )
    .describe('What was looked at, and what was not'),
  servers: z.array(
    z.strictObject({
      target: z.string(),
      host: z.string().optional(),
      name: z.string(),
      scope: z.string().optional(),
      state: z.string(),
      runs: z.string(),
      package: z
        .strictObject({ ecosystem: z.string(), name: z.string(), version: z.string().optional() })
        .optional(),
      tools: z.int().min(0).optional(),
      where: location,
    }),
  ),
  artefacts: z
    .array(
      z.strictObject({
        target: z.string(),
        server: z.string().optional(),
        package: z
          .strictObject({
            ecosystem: z.string(),
            name: z.string(),
            version: z.string().optional(),
            integrity: z.string().optional().describe('Of the archive, as npm writes it'),
          })
          .optional(),
        tree: z.strictObject({ hash: sha256, files: z.int().min(0), isWhole: z.boolean() }).optional(),
        provenance: z
          .strictObject({
            kind: z.enum(['none', 'verified', 'invalid']),
            repository: z.string().optional(),
          })
          .optional(),
        definitions: z
          .strictObject({
            hash: sha256,
            items: z.array(
              z.strictObject({
                kind: z.string(),
                name: z.string(),
                hash: sha256,
                offer: sha256.describe('Of name, description and input schema alone'),
              }),
            ),
          })
          .optional(),
      }),
    )
    .optional()
    .describe('What identifies a target to the byte'),
  rules: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      severity,
      confidence: z.enum(CONFIDENCES),
      why: z.string(),
      fix: z.string(),
      risks,
    }),
  ),
  stale: z.array(z.strictObject({ fingerprint: digits, rule: z.string(), why: z.string() })),
  summary: z.strictObject({
    verdict: z.enum(['clean', 'findings', 'incomplete', 'nothing']),
    exit: z.literal([0, 1, 3, 4]),
    bySeverity: z.strictObject({
      info: z.int(),
      low: z.int(),
      medium: z.int(),
      high: z.int(),
      critical: z.int(),
    }),
    suppressed: z.int(),
    notChecked: z.int(),
    servers: z.int(),
    threshold: severity,
  }),
})
