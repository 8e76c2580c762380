import { systemClock } from '../../../core/clock.ts'
import { fail } from '../../../core/error.ts'
import { visibleJson } from '../../../core/visible-json.ts'
import { auditMarkdown } from '../../../scan/standard/markdown.ts'
import { auditReport } from '../../../scan/standard/audit-report.ts'
import { withSignature } from '../../../scan/standard/signed.ts'
import { auditorKey } from '../../../store/key-file.ts'
import { basisFor } from '../../audit/basis.ts'
import { REPORT_FLAGS } from '../../audit/flags.ts'
import { defineCommand } from '../../command.ts'
import { tuneForScan } from '../../engine.ts'
import { writeAll } from '../../output.ts'
import { version } from '../../root.ts'
import { stateFolder } from '../../state-dir.ts'
import { writeText } from '../../text-file.ts'

export default defineCommand({
  name: 'report',
  brief: 'Answer the checklist about one server, as a report that can be signed',
  help: `Looks at one server as a scan does, from as many sides as are given, and
answers every question of the checklist with pass, fail, not checked or not
applicable. What nobody looked into, whole, does not pass.

  fairlead audit report --connect --call-safe ./server -- node server/index.js
  fairlead audit report npm:NAME@1.2.3 --online --sign --out audit.json
  fairlead audit report --scan scan.json --lab campaign --attacked attacked.json
  fairlead audit report --connect --attack -- node server.js

--attack attacks the command in the sandbox too; --lab reads a campaign, which
counts where the lab served exactly these definitions. Signed with a key of this
machine, made on first use: hand out auditor.pub, which --sign writes beside it.

Exit code: 0 passed; 1 failed; 3 there is no server; 4 not all was checked.`,
  flags: REPORT_FLAGS,
  positional: { placeholder: 'TARGET', brief: 'As for fairlead scan; of one server', minimum: 0 },
  async run(flags, words, context) {
    tuneForScan()
    if (flags.days < 1 || flags.days > MOST_DAYS)
      return fail('usage/bad-value', {
        what: '--days',
        value: String(flags.days),
        expected: `From 1 to ${MOST_DAYS}: what is known against a server changes`,
      })
    const basis = await basisFor(flags, words, context)
    const issue = { fairlead: version(), auditor: flags.auditor, at: systemClock(), days: flags.days }
    const bare = auditReport(basis, issue)
    const folder = stateFolder(flags.state, context)
    const key = flags.sign ? auditorKey(folder) : undefined
    const report = key ? withSignature(bare, key) : bare
    const text = { json: `${visibleJson(report, 2)}\n`, markdown: auditMarkdown(report) }
    if (key) writeText(`${folder}/auditor.pub`, key.pem, context)
    if (flags.out !== undefined) {
      writeText(flags.out, text.json, context)
      const pages = flags.out.replace(/(?:\.json)?$/, '.md')
      writeText(pages, text.markdown, context)
      const { pass, fail: failed, notChecked } = report.summary
      const counts = `${pass} pass, ${failed} fail, ${notChecked} not checked`
      context.stderr.write(`${flags.out}, ${pages}: ${report.summary.verdict} (${counts})\n`)
    } else await writeAll(context.stdout, [text[flags.format]])
    return { passed: 0, failed: 1, incomplete: 4 }[report.summary.verdict]
  },
})

const MOST_DAYS = 730
