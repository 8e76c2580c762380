import { defineCommandGroup } from '../command.ts'
import judge from './lab/judge.ts'
import list from './lab/list.ts'
import redTeam from './lab/red-team.ts'
import replay from './lab/replay.ts'
import report from './lab/report.ts'
import run from './lab/run.ts'
import serve from './lab/serve.ts'
import show from './lab/show.ts'

export default defineCommandGroup({
  name: 'lab',
  brief: 'Attack an agent with real servers, with and without defences, and score it all',
  help: `Task worlds are served as MCP servers, attacks tamper with them, an agent does
its task, a defence stands between; whether an attack succeeded is seen in the
state of the worlds. All of it is made up, and stays on this machine.

  fairlead lab list attacks                    what there is
  fairlead lab run --suite smoke --out run     a campaign
  fairlead lab run --attacks all --defences none,whitelist --sample 2000
  fairlead lab report run --format markdown    its scores again
  fairlead lab show run KEY                    one trial, step by step
  fairlead lab replay run KEY                  run again and compared
  fairlead lab red-team --defence whitelist    search for what gets through
  fairlead lab serve weather                   one world, for a host of yours

What the scores mean: docs/lab.md`,
  routes: [list, run, report, show, replay, judge, redTeam, serve],
})
