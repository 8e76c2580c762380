import { fail } from '../../../core/error.ts'
import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'mcip',
  brief: 'Write dialogues with functions: appropriate ones, and the ten interaction risks',
  help: `Clean dialogues, told by seeded programs, and what becomes of them by one
change: another function, another value, another sender, a call too much, too
early or missing. Labels are those of MCIP (docs/mcip.md), in the paper's
proportions. The corpora share no domain, no function, no wording and no
notation: learn from train and dev, measure on transfer.

  fairlead dataset mcip --corpus train --rows 13830 --seed 1 --out train.jsonl
  fairlead dataset mcip --corpus transfer --seed 1 --out transfer.jsonl
  fairlead dataset mcip --corpus train --rows 13830 --format sft --out sft.jsonl

Rows are id, corpus, body, trajectory, label. With --format sft they are
messages to fine-tune a model on: the eleven choices and the dialogue, then a
rationale and a letter.`,
  flags: {
    corpus: {
      kind: 'choice',
      brief: 'Which of the three',
      choices: ['train', 'dev', 'transfer'],
      default: 'transfer',
    },
    rows: { kind: 'number', brief: 'How many', placeholder: 'N', default: 2218 },
    seed: { kind: 'number', brief: 'Where chance begins', placeholder: 'N', default: 1 },
    only: { kind: 'string', brief: 'Only this label', placeholder: 'LABEL' },
    format: { kind: 'choice', brief: 'Shape of a row', choices: ['rows', 'sft'], default: 'rows' },
    out: { kind: 'string', brief: 'Where they go (none: standard output)', placeholder: 'FILE' },
  },
  async run({ corpus, rows, seed, only, format, out }, _args, context) {
    if (!Number.isInteger(rows) || rows < 1 || rows > MOST)
      return fail('usage/bad-value', {
        what: '--rows',
        value: String(rows),
        expected: `A whole number from 1 to ${MOST}`,
      })
    const { JUDGEMENTS } = await import('../../../core/interaction-risk.ts')
    const { CORPORA, generateMcip } = await import('../../../datasets/mcip/generate.ts')
    const { asTuningRow } = await import('../../../datasets/mcip/tuning.ts')
    const { writeAll } = await import('../../output.ts')
    const { writeText } = await import('../../text-file.ts')
    const judgement = JUDGEMENTS.find(({ label }) => label === only)?.id
    if (only !== undefined && judgement === undefined)
      return fail('usage/unknown-name', {
        what: 'label',
        name: only,
        expected: `One of: ${JUDGEMENTS.map(({ label }) => label).join(', ')}`,
      })
    const made = generateMcip({ corpus: CORPORA[corpus as 'train'], rows, seed, only: judgement })
    const lines = Array.from(made, (row) => `${JSON.stringify(format === 'sft' ? asTuningRow(row) : row)}\n`)
    if (out === undefined) await writeAll(context.stdout, lines)
    else {
      writeText(out, lines.join(''), context)
      context.stdout.write(`${lines.length} dialogues in ${out}\n`)
    }
    return 0
  },
})

const MOST = 100_000
