import { defineCommandGroup } from '../command.ts'
import list from './bench/list.ts'
import logs from './bench/logs.ts'
import mcip from './bench/mcip.ts'
import mislead from './bench/mislead.ts'
import report from './bench/report.ts'
import riskcue from './bench/riskcue.ts'
import texts from './bench/texts.ts'
import traces from './bench/traces.ts'

const run = defineCommandGroup({
  name: 'run',
  brief: 'Run a bench: texts, logs, mcip, traces, riskcue, mislead',
  help: `  fairlead bench run texts --data rows.jsonl    detection in labelled texts
  fairlead bench run logs --data logs.jsonl     risk in server logs, and which
  fairlead bench run mcip --data rows.jsonl     what is wrong in dialogues
  fairlead bench run traces --data runs.jsonl   runs of agents, replayed
  fairlead bench run riskcue                    MCP-RiskCue, live, with a model
  fairlead bench run mislead                    praise and false answers`,
  routes: [texts, logs, mcip, traces, riskcue, mislead],
})

export default defineCommandGroup({
  name: 'bench',
  brief: 'Measure detection, set by set, beside floors that any detector must beat',
  help: `  fairlead bench list                              what can be run, and on what
  fairlead bench run texts --data rows.jsonl --json > result.json
  fairlead bench report result.json                a saved result as Markdown

No figure is pooled over sets: what holds on one says little about the next.`,
  routes: [list, run, report],
})
