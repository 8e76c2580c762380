import { join } from 'node:path'
import { fail } from '../../../core/error.ts'
import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'attacks',
  brief: 'Write texts that attack agents, each with a harmless twin',
  help: `The ten families of MCP-AttackBench and plain requests without any telltale
word, in mails, records, pages, code, tool descriptions, prompts and calls, in
English and seventeen more languages, some of it hidden. Each attack has a twin:
the same text with a harmless sentence in its place. Near-duplicates are left
out; what is not valid MCP is refused. One template in five is kept for testing.

  fairlead dataset attacks --seed 1 --count 6000 --out texts

writes texts/train.jsonl and texts/test.jsonl, and prints what is in them.`,
  flags: {
    seed: { kind: 'number', brief: 'Where chance begins', placeholder: 'N', default: 1 },
    count: {
      kind: 'number',
      brief: 'Attacks; two harmless texts come with each',
      placeholder: 'N',
      default: 2000,
    },
    out: { kind: 'string', brief: 'Folder for the rows', placeholder: 'DIR', default: 'texts' },
  },
  async run({ seed, count, out }, _args, context) {
    if (count < 1 || count > MOST)
      return fail('usage/bad-value', {
        what: '--count',
        value: String(count),
        expected: `A whole number from 1 to ${MOST}`,
      })
    const { generateTexts, splitByTemplate } = await import('../../../datasets/texts/generate.ts')
    const { checkTexts } = await import('../../../datasets/texts/check.ts')
    const { summaryOf } = await import('../../../datasets/texts/summary.ts')
    const { writeText } = await import('../../text-file.ts')
    const { rows, dropped } = generateTexts({ seed, count })
    checkTexts(rows)
    const { train, test } = splitByTemplate(rows, seed)
    for (const [name, part] of [
      ['train', train],
      ['test', test],
    ] as const) {
      writeText(join(out, `${name}.jsonl`), part.map((row) => `${JSON.stringify(row)}\n`).join(''), context)
    }
    context.stdout.write(summaryOf({ train, test, dropped }))
    return 0
  },
})

const MOST = 100_000
