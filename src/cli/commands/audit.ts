import { defineCommandGroup } from '../command.ts'
import attack from './audit/attack.ts'
import findings from './audit/findings.ts'
import report from './audit/report.ts'
import trust from './audit/trust.ts'
import verify from './audit/verify.ts'

export default defineCommandGroup({
  name: 'audit',
  brief: 'Attack a server, audit it by a checklist, and say whom to trust',
  help: `Audits one MCP server by a fixed checklist, out of a scan, an attack in the
sandbox and a campaign of the lab; what was not checked never passes. Reports
and findings are signed, so that registries can hand them on.

  fairlead audit -- node server.js                 attack it in the sandbox
  fairlead audit report --connect -- node s.js     the checklist, answered
  fairlead audit verify audit.json --key auditor.pub
  fairlead audit findings export audit.json        findings, to be exchanged
  fairlead audit trust audit.json --key auditor.pub

The questions, the formats and what each proves: docs/audit-standard.md`,
  fallback: 'attack',
  routes: [attack, report, verify, findings, trust],
})
