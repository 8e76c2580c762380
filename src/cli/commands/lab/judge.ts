import { defineCommand } from '../../command.ts'
import { LAB_MODEL_FLAGS } from '../../lab/model.ts'

export default defineCommand({
  name: 'judge',
  brief: 'Let a language model judge attacked trials, by the rubric of SafeMCP',
  help: `  fairlead lab judge lab-run --endpoint http://127.0.0.1:11434/v1 --model NAME

Its scores are kept in judged.jsonl, a line each, and stand in the reports
beside what the worlds show. The same command goes on where it was broken off.
An answer that is no score is told and counted as none.

Exit code: 0; 4 if some were not judged.`,
  flags: {
    ...LAB_MODEL_FLAGS,
    most: { kind: 'number', brief: 'Judge no more than so many', placeholder: 'N', default: 1000 },
  },
  positional: { placeholder: 'DIR', brief: 'Folder of the campaign', minimum: 1, maximum: 1 },
  async run(flags, [path = ''], context) {
    const { judgeLab } = await import('../../lab/judge.ts')
    return judgeLab(path, flags, context)
  },
})
