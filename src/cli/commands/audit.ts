import { fail } from '../../core/error.ts'
import { atLeast } from '../../core/severity.ts'
import { visibleJson } from '../../core/visible-json.ts'
import { audit } from '../../scan/audit/audit.ts'
import { AUDIT_LIMITS, type AuditReport } from '../../scan/audit/report.ts'
import type { Roles } from '../../scan/audit/roles.ts'
import { scriptedRoles } from '../../scan/audit/scripted-roles.ts'
import { coloursFor, severityColour } from '../colour.ts'
import { defineCommand, type Context } from '../command.ts'
import { MODEL_FLAGS } from '../model-flags.ts'
import { plain } from '../../core/plain.ts'
import { columnsOf, hang } from '../wrap.ts'

export default defineCommand({
  name: 'audit',
  brief: 'Attack a server in the sandbox and show what it can be brought to do',
  help: `Starts a server in the sandbox, without network, with made-up secrets around
it, and attacks it: one role tries, one knows what was written about it, one
says how to mend it. What stands in the report was shown twice, the second time
on a fresh server. Without --endpoint a script plays the roles, offline.

  fairlead audit -- node server.js
  fairlead audit -- npx -y @scope/server     a package that npx ran before
  fairlead audit --endpoint http://127.0.0.1:11434/v1 --model NAME -- node s.js

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

interface ModelFlags {
  readonly endpoint: string | undefined
  readonly model: string | undefined
  readonly provider: string
  readonly key: string | undefined
}

async function rolesFor(
  { endpoint, model, provider, key }: ModelFlags,
  context: Context,
): Promise<{ readonly roles: Roles; readonly close: () => Promise<void> }> {
  if (endpoint === undefined) return { roles: scriptedRoles(), close: () => Promise.resolve() }
  if (model === undefined)
    return fail('usage/bad-value', {
      what: '--endpoint',
      value: 'given alone',
      expected: 'Say which model: --model NAME',
    })
  const [{ openChat }, { chatRoles }] = await Promise.all([
    import('../../net/chat/open-chat.ts'),
    import('../../scan/audit/chat-roles.ts'),
  ])
  const { chat, close } = await openChat({
    provider: provider === 'anthropic' ? 'anthropic' : 'openai',
    endpoint,
    model,
    ...(key !== undefined && { key: { variable: key, env: context.env } }),
  })
  return { roles: chatRoles(chat), close }
}

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
