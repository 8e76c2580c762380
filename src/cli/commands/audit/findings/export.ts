import { systemClock } from '../../../../core/clock.ts'
import { fail } from '../../../../core/error.ts'
import { exchanged, findingLines } from '../../../../scan/exchange/export.ts'
import { STATUSES } from '../../../../scan/exchange/schema.ts'
import { withSignature } from '../../../../scan/standard/signed.ts'
import { subjectOf } from '../../../../scan/standard/subject.ts'
import { auditorKey } from '../../../../store/key-file.ts'
import { readScan } from '../../../audit/basis.ts'
import { defineCommand } from '../../../command.ts'
import { writeAll } from '../../../output.ts'
import { STATE_FLAG, stateFolder } from '../../../state-dir.ts'
import { readText, writeText } from '../../../text-file.ts'

export default defineCommand({
  name: 'export',
  brief: 'Say what you found, as signed lines that others can take',
  help: `Takes the findings of a scan of one server and signs what you say of them.

  fairlead scan ./server --format json --output scan.json
  fairlead audit findings export scan.json > findings.jsonl
  fairlead audit findings export scan.json --status confirmed
  fairlead audit findings export scan.json --finding PRINT --status disputed

Findings that you have accepted are left out unless they are named.

Exit code: 0; 3 there was none.`,
  flags: {
    status: { kind: 'choice', choices: STATUSES, default: 'reported', brief: 'What you say of them' },
    finding: { kind: 'string', placeholder: 'PRINTS', brief: 'Only these, by fingerprint, with commas' },
    note: { kind: 'string', placeholder: 'TEXT', brief: 'Why you say so' },
    'fixed-in': { kind: 'string', placeholder: 'VERSION', brief: 'With --status fixed' },
    who: { kind: 'string', placeholder: 'NAME', brief: 'Who says it, for people' },
    out: { kind: 'string', placeholder: 'FILE', short: 'o', brief: 'Write them here' },
    state: STATE_FLAG,
  },
  positional: { placeholder: 'SCAN', brief: 'fairlead scan --format json', minimum: 1, maximum: 1 },
  async run(flags, [file = ''], context) {
    if (flags['fixed-in'] !== undefined && flags.status !== 'fixed')
      return fail('usage/bad-value', {
        what: '--fixed-in',
        value: `given with --status ${flags.status}`,
        expected: 'Only what is fixed is fixed in a version',
      })
    const scan = readScan(readText(file, context), file)
    const named = flags.finding?.split(',')
    const chosen = scan.findings.filter(({ fingerprint, suppressed }) =>
      named ? named.includes(fingerprint) : suppressed === undefined,
    )
    const { status, who, note, 'fixed-in': fixedIn } = flags
    const lines = exchanged(chosen, subjectOf(scan), { status, who, note, fixedIn, at: systemClock() })
    const folder = stateFolder(flags.state, context)
    const key = auditorKey(folder)
    writeText(`${folder}/auditor.pub`, key.pem, context)
    const text = findingLines(lines.map((line) => withSignature(line, key)))
    if (flags.out === undefined) await writeAll(context.stdout, [text])
    else writeText(flags.out, text, context)
    context.stderr.write(`${lines.length} ${status}, signed with ${key.fingerprint.slice(0, 16)}…\n`)
    return lines.length === 0 ? 3 : 0
  },
})
