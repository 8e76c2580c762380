import { logRule } from '../../core/judge-rule.ts'
import { noteLog } from '../log-tap/note-log.ts'
import { defineStage } from '../stage.ts'

/** Listens to the log in a message. What the log model finds says what the server is like, so it stops nothing by itself. */
export default defineStage({
  name: 'tap',
  deadline: 1000,
  run(transit, state) {
    const { message, from, pointer } = transit
    const { logs } = state
    if (!logs || !message || from === 'client') return
    const isResult = message.kind === 'response' && !message.isError && !transit.asked?.isOwn
    const outcome =
      message.method === 'notifications/message'
        ? logs.hearMessage(message.body, `${pointer}/params/data`)
        : isResult
          ? logs.hearResult(message.body, `${pointer}/result`)
          : undefined
    if (!outcome) return
    transit.findings.push(...outcome.found.map(({ finding }) => finding))
    transit.notChecked.push(...outcome.notChecked)
    noteLog(state, outcome.found, message.method)
    if (!isResult || message.method !== 'tools/call' || state.mode !== 'enforce') return
    const risk = logs.takeRisk()
    if (risk !== undefined) transit.refusal ??= { code: 'log/unsafe-server', rule: logRule(risk), pointer }
  },
})
