import { LEAST_FLAG } from '../../../dataset/queue-flags.ts'
import { defineCommand } from '../../../command.ts'

export default defineCommand({
  name: 'export',
  brief: 'Write the rows whose labels are settled',
  help: `A label is settled where so many say the same and nobody says otherwise, or
where somebody has decided. Rows stay what they were but for the label, so that
bench and model read them; what was settled as unsure is left out.

  fairlead dataset annotate export lab-texts --out labelled.jsonl
  fairlead dataset annotate export lab-texts --out one.jsonl --least 1 --agreed

Exit code: 0; 1 if some are contradicted, and --agreed is not given.`,
  flags: {
    ...LEAST_FLAG,
    split: { kind: 'choice', brief: 'Only this side', choices: ['train', 'test', 'mixed'] },
    out: { kind: 'string', brief: 'File for the rows', placeholder: 'FILE', default: 'labelled.jsonl' },
    agreed: { kind: 'boolean', brief: 'Leave out what is contradicted' },
  },
  positional: { placeholder: 'FOLDER', brief: 'The dataset', minimum: 1, maximum: 1 },
  async run({ least, split, out, agreed }, [path = '.'], context) {
    const { exportSettled, openDesk } = await import('../../../dataset/annotate.ts')
    const desk = openDesk(path, { seed: 1, split }, context)
    return exportSettled(desk, { out, least, isAgreedOnly: agreed }, context)
  },
})
