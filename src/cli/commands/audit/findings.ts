import { defineCommandGroup } from '../../command.ts'
import exportFindings from './findings/export.ts'
import merge from './findings/merge.ts'

export default defineCommandGroup({
  name: 'findings',
  brief: 'Exchange findings with other registries and auditors, signed',
  help: `One line of JSON is what one party says of one finding: reported, confirmed,
disputed or fixed. Nothing of your machine and no secret is in it.

  fairlead audit findings export scan.json --out findings.jsonl
  fairlead audit findings merge *.jsonl --key ann.pub,ben.pub

The format: docs/audit-standard.md`,
  routes: [exportFindings, merge],
})
