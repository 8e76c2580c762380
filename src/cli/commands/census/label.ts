import { STORE_FLAG } from '../../census/open-store.ts'
import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'label',
  brief: 'Look at drawn flags and say whether they are right: measured precision',
  help: `Draws flags by lot, as evenly over their kinds as there are flags, shows what a
person needs to judge each, and keeps what they say. The tables then say how
many of those that were looked at were right, with an interval.

  fairlead census label census --sample 100 --by ada
  fairlead census label census --flag affix-group
  fairlead census label census --from labels.jsonl
  fairlead census label census --export > labels.jsonl

Answers: y it is so, n it is not, u unsure, s skip, q stop; after the letter a
reason, if wanted. Who labels a flag again has changed their mind. Several
people may label the same flags: the same seed draws the same ones, and how
often they agree is told. A line of a file: {"flag": "KIND|SUBJECT",
"answer": "yes", "by": "ada", "reason": "..."}.

Exit code: 0; 2 if nobody can answer; 3 if there is no census, or no flag.`,
  flags: {
    flag: { kind: 'string', brief: 'One kind alone, or one flag: KIND|SUBJECT', placeholder: 'ID' },
    sample: { kind: 'number', brief: 'How many to draw', placeholder: 'N', default: 20 },
    seed: { kind: 'number', brief: 'Which draw', placeholder: 'S', default: 1 },
    by: { kind: 'string', brief: 'Who is looking (default: $USER)', placeholder: 'NAME' },
    from: { kind: 'string', brief: 'Read labels from a file of JSON lines', placeholder: 'FILE' },
    export: { kind: 'boolean', brief: 'Print all labels as JSON lines' },
    store: STORE_FLAG,
  },
  positional: { placeholder: 'DIR', brief: 'Folder of the census (default: census)', minimum: 0, maximum: 1 },
  async run({ store, export: isExport, ...rest }, [folder], context) {
    const { labelCensus } = await import('../../census/label.ts')
    return labelCensus({ folder, store }, { ...rest, isExport }, context)
  },
})
