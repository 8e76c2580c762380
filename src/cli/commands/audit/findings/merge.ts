import { fail } from '../../../../core/error.ts'
import { plain } from '../../../../core/plain.ts'
import { findingLines } from '../../../../scan/exchange/export.ts'
import { mergeFindings, readFindings, standings } from '../../../../scan/exchange/merge.ts'
import { KEY_FLAG } from '../../../audit/flags.ts'
import { namedKeys } from '../../../audit/keys.ts'
import { defineCommand } from '../../../command.ts'
import { writeAll } from '../../../output.ts'
import { readText, writeText } from '../../../text-file.ts'

export default defineCommand({
  name: 'merge',
  brief: 'Take the findings of several parties together',
  help: `Checks every line, keeps the newest word of each party on each finding, and says
how each finding stands. The result is the same in whatever order files come.

  fairlead audit findings merge mine.jsonl theirs.jsonl
  fairlead audit findings merge *.jsonl --key ann.pub,ben.pub --out all.jsonl

Without --key lines of anybody are taken that are whole; anybody can make a key.

Exit code: 0; 4 some lines were not taken (audit/bad-findings).`,
  flags: {
    key: KEY_FLAG,
    out: { kind: 'string', placeholder: 'FILE', short: 'o', brief: 'Write the lines here' },
    json: { kind: 'boolean', brief: 'Print how findings stand as JSON' },
  },
  positional: { placeholder: 'FILE', brief: 'Lines of fairlead audit findings export', minimum: 1 },
  async run(flags, files, context) {
    const keys = namedKeys(flags.key, context)
    const read = files.map((file) => ({ file, ...readFindings(readText(file, context), keys) }))
    const all = mergeFindings(read.flatMap(({ taken }) => taken))
    if (flags.out !== undefined) writeText(flags.out, findingLines(all), context)
    const standing = standings(all)
    if (flags.json) await writeAll(context.stdout, [`${JSON.stringify(standing, undefined, 2)}\n`])
    else
      await writeAll(
        context.stdout,
        standing.map(({ finding, status, says }) => {
          const count = says.reported + says.confirmed + says.disputed + says.fixed
          const { severity, rule, artefact, fingerprint } = finding
          const version = artefact.package?.version === undefined ? '' : `@${artefact.package.version}`
          return plain(
            `${status.padEnd(10)}${severity.padEnd(9)}${rule}  ${artefact.name}${version}  ${fingerprint}  said by ${count}`,
          ).concat('\n')
        }),
      )
    for (const { file, refused } of read) {
      const [first] = refused
      if (first)
        fail('audit/bad-findings', {
          file,
          count: String(refused.length),
          line: String(first.line),
          why: first.why,
        })
    }
    return 0
  },
})
