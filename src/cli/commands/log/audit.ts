import { atLeast } from '../../../core/severity.ts'
import { visibleJson } from '../../../core/visible-json.ts'
import { audit, type Audit } from '../../../flow/audit/audit.ts'
import { hasState, openState } from '../../../store/sqlite/open.ts'
import { defineCommand } from '../../command.ts'
import { knownOf } from '../../log-audit/known.ts'
import { nothingThere } from '../../nothing-there.ts'
import { writeAll } from '../../output.ts'
import { plain } from '../../../core/plain.ts'
import { STATE_FLAG, stateFolder } from '../../state-dir.ts'
import { columnsOf, hang } from '../../wrap.ts'

export default defineCommand({
  name: 'audit',
  brief: 'Look for risks before servers are used and after',
  help: `Looks through what the state folder knows of servers, for what no single
message shows: names that pass for each other, launches that are not what they
were, signs of a back door; approvals that outlived their use, definitions and
versions that are not the approved ones.

  fairlead log audit
  fairlead log audit --server files --json

What the state does not know is told as not checked. What a rule means:
fairlead explain RULE.

Exit code: 0 nothing of low severity or above; 1 something; 3 nothing to look
at.`,
  flags: {
    state: STATE_FLAG,
    server: { kind: 'string', placeholder: 'NAME', brief: 'Only what concerns this server' },
    json: { kind: 'boolean', brief: 'Print JSON' },
  },
  async run(flags, _args, context) {
    const folder = stateFolder(flags.state, context)
    const all = hasState(folder) ? auditOf(folder) : undefined
    const isWanted = ({ server }: { readonly server: string }) =>
      flags.server === undefined || server === flags.server
    if (!all || !all.servers.some((server) => isWanted({ server }))) {
      context.stderr.write(nothingThere('server', folder))
      return 3
    }
    const found: Audit = {
      findings: all.found.findings.filter(isWanted),
      notChecked: all.found.notChecked.filter(isWanted),
    }
    await writeAll(
      context.stdout,
      flags.json ? [`${visibleJson({ ...found })}\n`] : linesOf(found, columnsOf(context)),
    )
    return found.findings.some(({ severity }) => atLeast(severity, 'low')) ? 1 : 0
  },
})

function auditOf(folder: string): { readonly servers: readonly string[]; readonly found: Audit } {
  const state = openState(folder)
  try {
    const known = knownOf(state)
    return { servers: known.servers.map(({ name }) => name), found: audit(known) }
  } finally {
    state.close()
  }
}

function* linesOf({ findings, notChecked }: Audit, columns: number): Generator<string> {
  for (const { server, rule, severity, message, place } of findings)
    yield `${hang(`${severity.padEnd(8)} `, `${plain(server)}: ${message} (${rule} at ${plain(place.pointer)})`, columns)}\n`
  for (const { server, what, reason } of notChecked)
    yield `${hang('not checked: ', `${plain(server)}: ${what}: ${reason}`, columns)}\n`
  yield `${findings.length} found, ${notChecked.length} not checked\n`
}
