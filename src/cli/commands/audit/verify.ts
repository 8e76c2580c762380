import { systemClock } from '../../../core/clock.ts'
import { plain } from '../../../core/plain.ts'
import { subjectOf } from '../../../scan/standard/subject.ts'
import { readAudit, verifyAudit } from '../../../scan/standard/verify.ts'
import { lookAt } from '../../audit/basis.ts'
import { KEY_FLAG, LOOK_FLAGS } from '../../audit/flags.ts'
import { trustedKeys } from '../../audit/keys.ts'
import { defineCommand } from '../../command.ts'
import { readText } from '../../text-file.ts'

export default defineCommand({
  name: 'verify',
  brief: 'Check that a report is whole, signed by whom you trust, valid, and of this server',
  help: `Holds an audit report against its signature, its days, and the server at hand.
Each way in which it may not hold has its own code: audit/unsigned,
audit/tampered, audit/wrong-key, audit/expired, audit/other-server.

  fairlead audit verify audit.json --key auditor.pub
  fairlead audit verify audit.json --key ann.pub,ben.pub ./my-server
  fairlead audit verify audit.json --key ann.pub --connect -- node server.js

Without --key the auditor's key of this machine is taken. That a report holds
says who answered, not what: the verdict is in the report.

Exit code: 0 it holds; 1 it does not; 4 who signed it, or whether it is of this
server, could not be checked.`,
  flags: { key: KEY_FLAG, ...LOOK_FLAGS },
  positional: { placeholder: 'REPORT', brief: 'The report, then the server as for audit report', minimum: 1 },
  async run(flags, [file = '', ...words], context) {
    const report = readAudit(readText(file, context), file)
    const keys = trustedKeys(flags, context)
    const hasServer = words.length > 0 || flags.scan !== undefined
    // What needs no look at the server is told without one.
    verifyAudit(report, file, { keys, at: systemClock() })
    const given = hasServer ? subjectOf(await lookAt(flags, words, context)) : undefined
    const { subject, summary, expires, signature } = verifyAudit(report, file, {
      keys,
      at: systemClock(),
      given,
    })
    const of = given ? ', and is of this server' : '; whether it is of a server of yours was not asked'
    context.stdout.write(
      [
        `The report holds${of}.`,
        `  server   ${plain(subject.name)} ${plain(subject.package?.version ?? '')}`.trimEnd(),
        `  verdict  ${summary.verdict}: ${summary.pass} pass, ${summary.fail} fail, ${summary.notChecked} not checked`,
        `  signed   ${signature?.key.slice(0, 16)}…, valid until ${expires.slice(0, 10)}`,
        '',
      ].join('\n'),
    )
    return 0
  },
})
