import { defineCommandGroup } from '../command.ts'
import auditLog from './log/audit.ts'
import exportLog from './log/export.ts'
import flows from './log/flows.ts'
import show from './log/show.ts'
import trajectory from './log/trajectory.ts'
import verify from './log/verify.ts'

export default defineCommandGroup({
  name: 'log',
  brief: 'Read, check and export what guards recorded',
  help: `Every guard writes down what passed, what it found and what it refused, in one
record per state folder. Entries are chained by hash and signed from time to
time, so a change made later can be seen. Secrets were removed before writing.

  fairlead log show              the newest entries
  fairlead log show --refused    only what was stopped
  fairlead log trajectory        what flowed from whom to whom, task by task
  fairlead log flows             which results the arguments of calls came from
  fairlead log verify            is the record whole?
  fairlead log audit             risks before servers are used, and after
  fairlead log export > log.jsonl

The format, and what each check does and does not prove: docs/evidence.md`,
  routes: [show, flows, auditLog, trajectory, verify, exportLog],
})
