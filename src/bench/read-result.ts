import { z } from 'zod'
import { fail } from '../core/error.ts'
import { LOG_RISK_NAMES } from '../core/log-risk.ts'
import { SURFACES } from '../core/sample.ts'
import type { LogsResult } from './logs.ts'
import type { TextsResult } from './texts.ts'

/** A saved result, as `--json` printed it. */
export function readResult(text: string, file: string): TextsResult | LogsResult {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    fail('bench/no-result', { file }, error)
  }
  const read = RESULT.safeParse(json)
  // What JSON leaves out is undefined again: the types differ in nothing else.
  return read.success ? (read.data as TextsResult | LogsResult) : fail('bench/no-result', { file })
}

const share = z.object({
  value: z.number(),
  hits: z.number(),
  of: z.number(),
  low: z.number(),
  high: z.number(),
})
const counts = z.object({ TP: z.number(), FP: z.number(), FN: z.number(), TN: z.number() })
const times = z.object({ p50: z.number(), p95: z.number() })
const throughput = z.object({ items: z.number(), kilobytes: z.number() })

const textFigures = z.object({
  counts,
  recall: share.optional(),
  precision: share.optional(),
  fpr: share.optional(),
  auc: z.number().optional(),
  atThreshold: z.object({ recall: share.optional(), fpr: share.optional() }),
})
const texts = z.object({
  bench: z.literal('texts'),
  scorer: z.string(),
  rows: z.number(),
  notScored: z.number(),
  threshold: z.number().optional(),
  groups: z.array(
    textFigures.extend({
      set: z.string(),
      surface: z.enum(SURFACES),
      attacks: z.number(),
      harmless: z.number(),
      milliseconds: times,
      throughput,
      floors: z.record(z.string(), textFigures),
    }),
  ),
})

const part = z.number().nullable()
const logFigures = z.object({
  counts,
  accuracy: part,
  precision: part,
  recall: part,
  fpr: share.nullable(),
  auc: part,
  twinAccuracy: part,
  nineClassAccuracy: part,
})
const classFigures = z.object({ rows: z.number(), recall: part, named: part, counts, twinAccuracy: part })
const logs = logFigures.extend({
  bench: z.literal('logs'),
  scorer: z.string(),
  rows: z.number(),
  perClass: z.record(z.enum(LOG_RISK_NAMES), classFigures),
  perGenerator: z.record(z.string(), logFigures),
  floors: z.record(z.string(), logFigures),
  milliseconds: times,
  throughput,
})

const RESULT = z.discriminatedUnion('bench', [texts, logs])
