import { defineCommand } from '../../command.ts'
import { RUN_FLAGS } from '../../lab/run-flags.ts'

export default defineCommand({
  name: 'run',
  brief: 'Run a campaign: a matrix of trials, or a suite',
  help: `Every trial is one world, one task, one attack or none, one agent, one defence
and one seed; it gives one line of trials.jsonl. The same command and --resume
goes on where a run ended, however it ended: no trial is lost or run twice, and
the reports are the same to the byte.

  fairlead lab run --suite smoke --out smoke
  fairlead lab run --attacks all --defences all --sample 3000 --seeds 1-5
  fairlead lab run --environments bank,mail --attacks all --positions content
  fairlead lab run --attacks all --defences none,my-guard \\
      --guard 'my-guard=npx -y some-guard --config {config}'
  fairlead lab run --attacks all --agents model --endpoint URL --model NAME

In the command line of a guard, {command} {args} is the server, {config} the
path of a settings file with it, {folder} a folder for scratch. With --sample
every attack, position, agent and defence is in the drawing, and every defence
is tried on the same cases.

Exit code: 0; 2 for what cannot be meant; 3 where there is no trial; 4 where
some are left.`,
  flags: RUN_FLAGS,
  positional: { placeholder: 'NAME=COMMAND', brief: 'More guards by command line', minimum: 0 },
  async run(flags, words, context) {
    const { runLab } = await import('../../lab/run.ts')
    return runLab(flags, words, context)
  },
})
