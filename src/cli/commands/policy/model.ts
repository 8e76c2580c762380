import { fail } from '../../../core/error.ts'
import { visibleJson } from '../../../core/visible-json.ts'
import { checkModel, type ModelResult } from '../../../flow/model-check.ts'
import { EXAMPLE_SHEET } from '../../../flow/model-check/example.ts'
import { normsOf } from '../../../flow/model-check/norms.ts'
import { readSheet } from '../../../flow/model-check/read-sheet.ts'
import { pathOf } from '../../../flow/model-check/sheet.ts'
import { coloursFor } from '../../colour.ts'
import { defineCommand } from '../../command.ts'
import { modelLines } from '../../model-check/print-model.ts'
import { writeAll } from '../../output.ts'
import { plain } from '../../../core/plain.ts'
import { openNamedPolicy, POLICY_FLAG } from '../../policy/open.ts'
import { readText } from '../../text-file.ts'
import { columnsOf, hang } from '../../wrap.ts'

const MOST_SEQUENCES = 200_000
const MOST_STEPS = 8

export default defineCommand({
  name: 'model',
  brief: 'Try all sequences of calls in a small world: can anything leak?',
  help: `Takes a worksheet after STPA: losses, hazards, unsafe actions, requirements,
and a small world of tools and values. Tries every sequence of calls, shortest
first, without a policy and with one, and prints the shortest that goes against
a requirement. Calls that the policy blocks or asks about do not happen.

  fairlead policy model                    the example: a calendar conflict and
                                           a private health record
  fairlead policy model --example > sheet.json
  fairlead policy model sheet.json --policy strict
  fairlead policy model sheet.json --norms > mine.cedar
  fairlead policy model sheet.json --policy balanced,mine.cedar

What a sheet looks like, and what the check proves: docs/stpa.md

Exit code: 0 if nothing leaks under the policy; 1 if something does; 4 if there
were too many sequences to try them all.`,
  flags: {
    policy: { ...POLICY_FLAG, brief: `${POLICY_FLAG.brief}; none for no policy` },
    steps: { kind: 'number', placeholder: 'N', brief: 'Calls in a sequence, at most', default: 4 },
    example: { kind: 'boolean', brief: 'Print the example as a sheet' },
    norms: { kind: 'boolean', brief: 'Print the requirements as norms, in Cedar' },
    json: { kind: 'boolean', brief: 'Print JSON' },
  },
  positional: {
    placeholder: 'SHEET',
    brief: 'A worksheet (JSON); the example if left out',
    minimum: 0,
    maximum: 1,
  },
  async run(flags, [file], context) {
    if (!Number.isInteger(flags.steps) || flags.steps < 1 || flags.steps > MOST_STEPS)
      fail('usage/bad-value', {
        what: '--steps',
        value: String(flags.steps),
        expected: `Give a whole number from 1 to ${MOST_STEPS}`,
      })
    const example = `${JSON.stringify(EXAMPLE_SHEET, null, 2)}\n`
    if (flags.example) {
      await writeAll(context.stdout, [example])
      return 0
    }
    const name = plain(file ?? 'example')
    const sheet = readSheet(file === undefined ? example : readText(file, context), name)
    if (flags.norms) {
      await writeAll(context.stdout, [normsOf(sheet)])
      return 0
    }
    const bound = { steps: flags.steps, most: MOST_SEQUENCES }
    const without = checkModel(sheet, undefined, bound)
    const named = flags.policy ?? 'balanced'
    const policy = named === 'none' ? undefined : (await openNamedPolicy([named], context)).policy
    const under = policy ? checkModel(sheet, policy, bound) : undefined
    const last = under ?? without
    await writeAll(
      context.stdout,
      flags.json
        ? [
            `${visibleJson({ title: sheet.title, without: resultJson(without), ...(under && { policy: named, under: resultJson(under) }) })}\n`,
          ]
        : linesOf(),
    )
    if (last.counterexamples.length > 0) return 1
    if (!last.isWhole)
      fail('sheet/too-large', { file: name, most: String(MOST_SEQUENCES), steps: String(flags.steps) })
    return 0

    function* linesOf(): Generator<string> {
      const [columns, colours] = [columnsOf(context), coloursFor(context)]
      yield `${hang('', `${plain(sheet.title)}: ${sheet.tools.length} tools, ${sheet.values.length} values`, columns)}\n\n`
      yield* modelLines(sheet, 'Without a policy', without, columns, colours)
      if (under) yield '\n'
      if (under) yield* modelLines(sheet, `Under ${named}`, under, columns, colours)
    }
  },
})

function resultJson({ counterexamples, ...rest }: ModelResult) {
  return {
    ...rest,
    counterexamples: counterexamples.map(({ requirement, steps }) => ({
      requirement: requirement.id,
      steps: steps.map(({ tool, recipient, carries }) => ({
        tool: pathOf(tool),
        ...(recipient !== undefined && { recipient }),
        carries: carries.map(({ name }) => name),
      })),
    })),
  }
}
