import { MODEL_FLAGS } from '../../model-flags.ts'
import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'mcip',
  brief: 'Measure which of the eleven judgements of MCIP dialogues get',
  help: `Rows are JSON lines: label in the paper's words, and trajectory, body or both. A
body is chat text, as Glaive, ToolACE, chat APIs or MCIP's annotations keep it.
What cannot be read is counted as not checked, never as appropriate.

  fairlead dataset mcip --corpus transfer --seed 7 --out transfer.jsonl
  fairlead bench run mcip --data transfer.jsonl
  fairlead bench run mcip --data transfer.jsonl --from body --utility
  fairlead bench run mcip --data F --judge llm --endpoint URL --model NAME

Prints Safety Awareness (appropriate or not) and Risk Resistance (which of
eleven), accuracy and macro-F1, per class and per corpus, beside floors. With
--utility the dialogues go through the gate too: which calls of appropriate ones
still come through.

Exit code: 0; 2 for a row that is none; 3 if there is no row.`,
  flags: {
    data: { kind: 'string', brief: 'Rows as JSON lines; more files may follow', placeholder: 'FILE' },
    judge: {
      kind: 'choice',
      brief: 'Who judges: rules with a learned scorer, rules alone, or a language model',
      choices: ['both', 'rules', 'llm'],
      default: 'both',
    },
    from: {
      kind: 'choice',
      brief: 'What is read where a row has both',
      choices: ['trajectory', 'body'],
      default: 'trajectory',
    },
    utility: { kind: 'boolean', brief: 'Also send the dialogues through the gate' },
    pack: {
      kind: 'choice',
      brief: 'With --utility: which norms',
      choices: ['none', 'observe', 'balanced', 'strict'],
      default: 'balanced',
    },
    ...MODEL_FLAGS,
    'floor-rows': {
      kind: 'number',
      brief: 'Dialogues that the words-only floor learns from',
      placeholder: 'N',
      default: 1500,
    },
    scores: { kind: 'string', brief: 'Write id, corpus, label, judgement of every row', placeholder: 'FILE' },
    json: { kind: 'boolean', brief: 'Print the result as JSON' },
  },
  positional: { placeholder: 'FILE', brief: 'More files of rows', minimum: 0 },
  async run(flags, more, context) {
    const { runMcip } = await import('../../bench/mcip.ts')
    return runMcip(flags, more, context)
  },
})
