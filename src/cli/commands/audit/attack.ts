import { fail } from '../../../core/error.ts'
import { atLeast } from '../../../core/severity.ts'
import { visibleJson } from '../../../core/visible-json.ts'
import { audit } from '../../../scan/audit/audit.ts'
import { AUDIT_LIMITS, type AuditReport } from '../../../scan/audit/report.ts'
import { rolesFor } from '../../audit/roles.ts'
import { coloursFor, severityColour } from '../../colour.ts'
import { defineCommand, type Context } from '../../command.ts'
import { MODEL_FLAGS } from '../../model-flags.ts'
import { plain } from '../../../core/plain.ts'
import { columnsOf, hang } from '../../wrap.ts'

export default defineCommand({
  name: 'attack',
  brief: 'Attack a server in the sandbox and show what it can be brought to do',
  help: `Starts a server in the sandbox, without network, with made-up secrets around
it, and attacks it: one role tries, one knows what was written about it, one
says how to mend it. What stands in the report was shown twice, the second time
on a fresh server. Without --endpoint a script plays the roles, offline.

  fairlead audit -- node server.js                  the same as audit attack
  fairlead audit attack -- npx -y @scope/server     a package npx ran before
  fairlead audit --endpoint http://127.0.0.1:11434/v1 --model NAME -- node s.js
  fairlead audit attack --json -- node server.js > attacked.json

Only programs are audited: endpoints belong to others.

Exit code: 0 nothing shown; 1 something of level high; 4 it could not be
audited.`,
  flags: {
    ...MODEL_FLAGS,
    calls: { kind: 'number', placeholder: 'N', default: AUDIT_LIMITS.calls, brief: 'Most calls made' },
    json: { kind: 'boolean', brief: 'Print the report as JSON' },
  },
  positional: { placeholder: 'COMMAND', brief: 'The server, after `--`', minimum: 0 },
  async run(flags, [command, ...args], context) {
    if (command === undefined) return fail('usage/no-command')
    const { roles, close } = await rolesFor(flags, context)
    try {
      const target = { kind: 'stdio', command, args, env: {}, cwd: context.cwd } as const
      const report = await audit(target, command, roles, { calls: flags.calls })
      context.stdout.write(flags.json ? `${visibleJson(report, 2)}\n` : textOf(report, context))
      if (report.items.some(({ severity }) => atLeast(severity, 'high'))) return 1
      return report.calls === 0 ? 4 : 0
    } finally {
      await close()
    }
  },
})

function textOf({ server, items, calls, notChecked }: AuditReport, context: Context): string {
  const [columns, colours] = [columnsOf(context), coloursFor(context)]
  const lines: string[] = []
  for (const { severity, kind, vulnerability, example, proof, remediation, citation } of items) {
    const label = severity.padEnd(9)
    const say = (name: string, text: string): void =>
      void lines.push(hang(`  ${name}  `, plain(text), columns, colours.faint))
    lines.push(hang(label, `${plain(vulnerability)} [${kind}]`, columns, severityColour(severity, colours)))
    say('shown by', `${example.method} ${visibleJson(example.params)}`)
    say('seen', proof)
    say('mend', remediation)
    say('see', citation)
    lines.push('')
  }
  for (const { what, reason } of notChecked)
    lines.push(hang('not checked: ', plain(`${what}: ${reason}`), columns))
  const what = items.length === 0 ? 'nothing was shown' : `${items.length} shown`
  lines.push(`${plain(server)}: ${what}, ${calls} calls`)
  return `${lines.join('\n')}\n`
}
