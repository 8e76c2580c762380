import { fail } from '../../core/error.ts'
import { visibleJson } from '../../core/visible-json.ts'
import { coloursFor } from '../colour.ts'
import { defineCommand } from '../command.ts'
import { didYouMean } from '../nearest.ts'
import { writeAll } from '../output.ts'
import { plain } from '../../core/plain.ts'
import { columnsOf } from '../wrap.ts'
import { catalogue, type Explanation } from './explain/catalogue.ts'
import { printExplanation, printFamilies } from './explain/print.ts'

export default defineCommand({
  name: 'explain',
  brief: 'Explain a finding, a refusal or an error',
  help: `Says what a rule or code means, why it matters and what to do about it, with
examples. The names are those that findings, refusals, errors and the record
show.

  fairlead explain                             every name with its title
  fairlead explain tool/credential-parameter   one of them
  fairlead explain pin/changed
  fairlead explain --json > rules.json

Exit code: 0.`,
  flags: { json: { kind: 'boolean', brief: 'Print JSON' } },
  positional: {
    placeholder: 'RULE',
    brief: 'A rule id or code; none lists them all',
    minimum: 0,
    maximum: 1,
  },
  async run(flags, [wanted], context) {
    const all = catalogue()
    const columns = columnsOf(context)
    const colours = coloursFor(context)
    if (wanted === undefined) {
      const lines = flags.json ? [`${visibleJson(all.map(inShort))}\n`] : printFamilies(all, columns, colours)
      await writeAll(context.stdout, lines)
      return 0
    }
    const found = find(all, wanted)
    await writeAll(
      context.stdout,
      flags.json ? [`${visibleJson(inFull(found))}\n`] : printExplanation(found, columns, colours),
    )
    return 0
  },
})

/** By its name, or by the part after the slash where only one has it. */
function find(all: readonly Explanation[], wanted: string): Explanation {
  const asked = wanted.trim().toLowerCase()
  const byTail = all.filter(({ name }) => name.endsWith(`/${asked}`))
  const found = all.find(({ name }) => name === asked) ?? (byTail.length === 1 ? byTail[0] : undefined)
  if (found) return found
  const names = all.map(({ name }) => name)
  const guess =
    byTail.length > 1 ? `Which of ${byTail.map(({ name }) => name).join(', ')}? ` : didYouMean(asked, names)
  const expected = `${guess}\`fairlead explain\` lists them all`
  return fail('usage/unknown-name', { what: 'rule or code', name: plain(wanted), expected })
}

const inShort = ({ name, family, title, severity }: Explanation) => ({ name, family, title, severity })
const inFull = ({ examples, ...rest }: Explanation) => ({ ...rest, examples: examples?.() })
