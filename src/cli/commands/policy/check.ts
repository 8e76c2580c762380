import { checkNorms } from '../../../policy/check.ts'
import type { Problem } from '../../../policy/problem.ts'
import { visibleJson } from '../../../core/visible-json.ts'
import { coloursFor, type Colours } from '../../colour.ts'
import { defineCommand } from '../../command.ts'
import { didYouMean } from '../../nearest.ts'
import { writeAll } from '../../output.ts'
import { plain } from '../../../core/plain.ts'
import { openNamedPolicy } from '../../policy/open.ts'
import { policyTools, TOOLS_FLAG } from '../../policy/tools.ts'
import { STATE_FLAG } from '../../state-dir.ts'

export default defineCommand({
  name: 'check',
  brief: 'Check norms against the tools there are',
  help: `Reads norms, and refuses what could never work: a tool, a label or an argument
that does not exist, a comparison of types that differ. The tools are those that
were pinned when guards first saw them, or those of a file.

  fairlead policy check mine.cedar
  fairlead policy check norms.json --tools tools.json
  fairlead policy check strict,project=.fairlead/norms.cedar

Each line says file:line:column, so editors can jump there. A file holds Cedar,
or JSON for norms over the order of calls (docs/policy.md).

Exit code: 0; 2 if something is wrong; 3 if no tool is known to check against.`,
  flags: { state: STATE_FLAG, tools: TOOLS_FLAG, json: { kind: 'boolean', brief: 'Print JSON' } },
  positional: { placeholder: 'FILE', brief: 'Files of norms, or packs', minimum: 1 },
  async run(flags, args, context) {
    const { cedar, policy } = await openNamedPolicy(args, context)
    const tools = policyTools(flags, context)
    if (tools.length === 0) {
      context.stderr.write(
        'The norms can be read. No tool is known to check them against: guard a server first, or give --tools FILE\n',
      )
      return 3
    }
    const problems = checkNorms(cedar, policy.norms, tools)
    const colours = coloursFor(context)
    await writeAll(
      context.stdout,
      flags.json
        ? [
            `${visibleJson({ norms: policy.norms.length, tools: tools.length, problems: problems.map(jsonOf) })}\n`,
          ]
        : [
            ...problems.map((problem) => lineOf(problem, colours)),
            `${policy.norms.length} norms, ${tools.length} tools: ${problems.length === 0 ? 'nothing wrong' : `${problems.length} wrong`}\n`,
          ],
    )
    return problems.some(({ severity }) => severity === 'error') ? 2 : 0
  },
})

const jsonOf = ({ file, line, column, rule, severity, what }: Problem) => ({
  file,
  line,
  column,
  rule,
  severity,
  what,
})

function lineOf({ file, line, column, severity, what, rule, candidates }: Problem, colours: Colours): string {
  const [name = ''] = /“([^”]{1,200})”/.exec(what)?.slice(1) ?? []
  const guess = didYouMean(name, candidates).trim()
  const paint = severity === 'error' ? colours.bad : colours.warn
  const said = guess === '' ? what : `${what}. ${guess}`
  return `${plain(`${file}:${line}:${column}`)}: ${paint(severity)}: ${plain(said)} ${colours.faint(`[${plain(rule)}]`)}\n`
}
