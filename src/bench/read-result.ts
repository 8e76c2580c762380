import { z } from 'zod'
import { fail } from '../core/error.ts'
import { type Judgement, JUDGEMENT_IDS } from '../core/interaction-risk.ts'
import { LOG_RISK_NAMES } from '../core/log-risk.ts'
import { SURFACES } from '../core/sample.ts'
import { VARIANTS } from '../datasets/servers/misleading/selection.ts'
import type { AnyResult } from './report.ts'

/** A saved result, as `--json` printed it. */
export function readResult(text: string, file: string): AnyResult {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    fail('bench/no-result', { file }, error)
  }
  const read = RESULT.safeParse(json)
  // What JSON leaves out is undefined again: the types differ in nothing else.
  return read.success ? (read.data as AnyResult) : fail('bench/no-result', { file })
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

const traceShares = z.object({ stopped: share.optional(), touched: share.optional() })
const traceTimes = times.extend({ p99: z.number() })
const traces = z.object({
  bench: z.literal('traces'),
  pack: z.string(),
  models: z.string(),
  isUserTold: z.boolean(),
  rows: z.number(),
  attacksStopped: z.number().nullable(),
  benignTouched: z.number().nullable(),
  attacks: z.object({
    rows: z.number(),
    stopped: share.optional(),
    strictly: share.optional(),
    onlyAtResult: share.optional(),
    onlyBefore: share.optional(),
    notFound: z.number(),
  }),
  failed: z.object({ rows: z.number(), touched: share.optional() }),
  benign: z.object({
    rows: z.number(),
    touched: share.optional(),
    atCall: share.optional(),
    atResult: share.optional(),
    atDefinition: share.optional(),
  }),
  notChecked: z.object({
    rows: z.array(z.object({ id: z.string(), why: z.string() })),
    inPart: z.number(),
    messages: z.number(),
  }),
  rules: z.record(z.string(), z.object({ benign: z.number(), attacks: z.number(), failed: z.number() })),
  groups: z.record(z.string(), traceShares),
  withoutUser: traceShares.optional(),
  floors: z.record(z.string(), traceShares),
  milliseconds: traceTimes.extend({ calls: traceTimes, answers: traceTimes }),
  messages: z.number(),
  listed: z
    .array(
      z.object({
        id: z.string(),
        what: z.enum(['benign, touched', 'attack, not stopped']),
        rules: z.array(z.string()),
        steps: z.array(z.number()),
      }),
    )
    .optional(),
})

const whole = share.nullable()
const judgements = z.enum(JUDGEMENT_IDS as [Judgement, ...Judgement[]])
const mcipFigures = z.object({
  rows: z.number(),
  safetyAwareness: z.object({ accuracy: whole, macroF1: part, recallSafe: whole, recallUnsafe: whole }),
  riskResistance: z.object({ accuracy: whole, macroF1: part }),
  risksOnly: z.object({ accuracy: whole, macroF1: part }),
  cleanAlarms: whole,
  perClass: z.record(judgements, z.object({ rows: z.number(), precision: part, recall: part, f1: part })),
  confusion: z.partialRecord(judgements, z.partialRecord(judgements, z.number())),
})
const mcip = z.object({
  bench: z.literal('mcip'),
  judge: z.string(),
  corpora: z.array(
    mcipFigures.extend({
      corpus: z.string(),
      notChecked: z.object({ unread: z.number(), unjudged: z.number() }),
      floors: z.record(z.string(), mcipFigures),
    }),
  ),
  milliseconds: times,
  utility: z
    .array(
      z.object({
        corpus: z.string(),
        pack: z.string(),
        without: whole,
        with: whole,
        riskyTouched: whole,
        rules: z.record(z.string(), z.number()),
      }),
    )
    .optional(),
})

const spread = z.object({ mean: z.number(), sd: z.number() })
const figureSpreads = z.object({ accuracy: spread, precision: spread, recall: spread, f1: spread })
const countSpreads = z.object({ TP: spread, FP: spread, FN: spread, TN: spread })
const modelResult = z.object({
  model: z.string(),
  runs: z.number(),
  level1: countSpreads.extend(figureSpreads.shape),
  level2: z.object({
    perType: z.record(z.enum(LOG_RISK_NAMES), countSpreads),
    micro: figureSpreads,
    macro: figureSpreads,
  }),
  invalidRate: spread,
})
const riskcue = z.object({
  bench: z.literal('riskcue'),
  model: z.string(),
  isComplete: z.boolean(),
  notPlayed: z.number(),
  runs: z.array(
    z.object({
      overall: counts,
      per_type: z.record(z.enum(LOG_RISK_NAMES), counts),
      invalid_data_count: z.number(),
      processed_count: z.number(),
    }),
  ),
  result: modelResult.optional(),
  floors: z.array(modelResult),
})

const trials = z.object({
  hits: z.number(),
  trials: z.number(),
  share: z.number(),
  low: z.number(),
  high: z.number(),
})
const mislead = z.object({
  bench: z.literal('mislead'),
  model: z.string(),
  selection: z.object({ shares: z.record(z.enum(VARIANTS), trials), invalid: z.number() }),
  pollution: z.object({ detected: trials, falseAlarms: trials, invalid: z.number() }),
})

const RESULT = z.discriminatedUnion('bench', [texts, logs, mcip, traces, riskcue, mislead])
