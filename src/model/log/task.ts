import { fail } from '../../core/error.ts'
import { LOG_LABELS, LOG_RISK_NAMES } from '../../core/log-risk.ts'
import { field, type JsonObject, stringField } from '../../core/value.ts'
import { defineTask } from '../task.ts'
import { FEATURES_VERSION } from './features.ts'
import { judgeLogRisk } from './judge.ts'
import { type LogRow, trainLogRisk } from './train.ts'

/** Does this server log show one of the nine risks of MCP-RiskCue, and which? */
export default defineTask<LogRow>({
  name: 'log-risk',
  version: FEATURES_VERSION,
  read: readRow,
  about: ({ label, set, generator }) => ({ label, set, group: generator }),
  train: trainLogRisk,
  judge: judgeLogRisk,
})

function readRow(value: JsonObject, where: string): LogRow {
  const text = (key: string): string =>
    stringField(value, key) ?? fail('model/bad-row', { where, what: `${key} is missing or no text` })
  const label = field(value, 'label')
  if (label !== 0 && label !== 1) return fail('model/bad-row', { where, what: 'label is neither 0 nor 1' })
  const risk = LOG_LABELS.find((name) => name === text('risk'))
  const pairRisk = LOG_RISK_NAMES.find((name) => name === text('pair_risk'))
  if (!risk || !pairRisk)
    return fail('model/bad-row', { where, what: 'risk or pair_risk is none of the labels' })
  const [id, pair, generator] = [text('id'), text('pair'), text('generator')]
  return {
    id,
    pair,
    generator,
    label,
    risk,
    pair_risk: pairRisk,
    text: text('text'),
    set: stringField(value, 'set') ?? 'logs',
  }
}
