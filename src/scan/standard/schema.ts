import { z } from 'zod'
import { RISKS, type Risk } from '../../core/risk.ts'
import { SEVERITIES } from '../../core/severity.ts'

/** The published shapes: docs/audit-report.schema.json is generated from them. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const severity = z.enum(SEVERITIES)
export const risk = z.enum(Object.keys(RISKS) as [Risk, ...Risk[]])
export const instant = z.iso.datetime({ precision: 3 })
const name = z.string().max(500)
const words = z.string().max(4000)

export const PACKAGE = z.strictObject({
  ecosystem: name,
  name,
  version: name.optional(),
  integrity: name.optional().describe('Of the archive, as npm writes it'),
})

const SUBJECT = z.strictObject({
  name,
  targets: z.array(words).max(100),
  door: z.enum(['pipe', 'network']).optional().describe('How it is reached, where that is known'),
  publisher: name.optional(),
  package: PACKAGE.optional(),
  tree: z
    .strictObject({ hash: sha256, files: z.int().min(0), isWhole: z.boolean() })
    .optional()
    .describe('SHA-256 over path and contents of every file'),
  provenance: z
    .strictObject({ kind: z.enum(['none', 'verified', 'invalid']), repository: words.optional() })
    .optional(),
  definitions: z
    .strictObject({
      hash: sha256,
      items: z.array(z.strictObject({ kind: name, name: words, hash: sha256, offer: sha256 })).max(20_000),
    })
    .optional(),
})
export type Subject = z.infer<typeof SUBJECT>

const EVIDENCE = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('finding'),
    rule: name,
    fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
    severity,
    accepted: name.optional().describe('Who accepted it; it counts all the same'),
  }),
  z.strictObject({ kind: z.literal('ledger'), surface: name, state: name, reason: words.optional() }),
  z.strictObject({ kind: z.literal('attack'), shows: name, severity }),
  z.strictObject({
    kind: z.literal('figure'),
    figure: name,
    value: z.number(),
    low: z.number(),
    high: z.number(),
    trials: z.int().min(0),
    lost: z.int().min(0).describe('Trials without an answer'),
  }),
  z.strictObject({ kind: z.literal('fact'), fact: name }),
])
export type Evidence = z.infer<typeof EVIDENCE>

export const VERDICTS = ['pass', 'fail', 'not-checked', 'not-applicable'] as const

const ANSWER = z.strictObject({
  id: z.string().regex(/^[A-Z]\d{1,2}$/),
  question: words,
  weight: z.enum(['must', 'should']),
  verdict: z.enum(VERDICTS),
  why: words,
  evidence: z.array(EVIDENCE).max(1000),
})
export type Answer = z.infer<typeof ANSWER>

export const SIGNATURE = z.strictObject({
  algorithm: z.literal('Ed25519'),
  key: sha256.describe('SHA-256 of the public key (SPKI, DER)'),
  publicKey: z.string().max(1000).describe('PEM'),
  value: z.string().max(200).describe('Base64'),
})
export type Signature = z.infer<typeof SIGNATURE>

export const AUDIT_REPORT_FORMAT = 'fairlead-audit-report/1'

export const AUDIT_REPORT_SCHEMA = z.strictObject({
  format: z.literal(AUDIT_REPORT_FORMAT),
  checklist: z.strictObject({ version: z.int().min(1), hash: sha256 }),
  fairlead: name.describe('Version of Fairlead'),
  subject: SUBJECT,
  auditor: name.optional().describe('As they call themselves; the key says who they are'),
  issued: instant,
  expires: instant,
  made: z
    .strictObject({
      scan: sha256.describe('Of the canonical JSON of the scan report'),
      attack: sha256.optional(),
      lab: z.strictObject({ trials: sha256, plan: sha256, environments: z.array(name) }).optional(),
      before: sha256.optional().describe('Of the canonical JSON of the earlier report'),
    })
    .describe('What the answers rest on'),
  chapters: z.array(z.strictObject({ id: name, title: words, answers: z.array(ANSWER).max(100) })).max(50),
  summary: z.strictObject({
    verdict: z.enum(['passed', 'failed', 'incomplete']),
    pass: z.int(),
    fail: z.int(),
    notChecked: z.int(),
    notApplicable: z.int(),
  }),
  signature: SIGNATURE.optional().describe(
    'Over the format, a line feed, and the canonical JSON of all else',
  ),
})
export type AuditStandardReport = z.infer<typeof AUDIT_REPORT_SCHEMA>
