import type { Metric } from '../figure.ts'
import addedTokens from './added-tokens.ts'
import benignUtility from './benign-utility.ts'
import cascadingImpact from './cascading-impact.ts'
import checkedAsr from './checked-asr.ts'
import detectionRate from './detection-rate.ts'
import envScore from './env-score.ts'
import falseStops from './false-stops.ts'
import falseTouches from './false-touches.ts'
import harm from './harm.ts'
import harmfulRate from './harmful-rate.ts'
import judgeScore from './judge-score.ts'
import judgedAsr from './judged-asr.ts'
import nrp from './nrp.ts'
import prefixAsr from './prefix-asr.ts'
import ral from './ral.ts'
import recovered from './recovered.ts'
import recoveryLatency from './recovery-latency.ts'
import refusalRate from './refusal-rate.ts'
import selectionShare from './selection-share.ts'
import tokens from './tokens.ts'
import utilityUnderAttack from './utility-under-attack.ts'

/** Every score there is. */
export const METRICS: readonly Metric[] = [
  addedTokens,
  benignUtility,
  cascadingImpact,
  checkedAsr,
  detectionRate,
  envScore,
  falseStops,
  falseTouches,
  harm,
  harmfulRate,
  judgeScore,
  judgedAsr,
  nrp,
  prefixAsr,
  ral,
  recovered,
  recoveryLatency,
  refusalRate,
  selectionShare,
  tokens,
  utilityUnderAttack,
]
