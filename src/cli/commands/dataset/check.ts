import { join } from 'node:path'
import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'check',
  brief: 'Check the rows that dataset export made: every rule, with line numbers',
  help: `Reads train.jsonl, test.jsonl, train-logs.json and test-logs.json of a folder
and holds them to the rules: as many messages as labels ask for, a risk only in
the last label, every log in the pool of its label, the better and the worse
reply as the label says, no log and no query on both sides.

  fairlead dataset check riskcue-rows

Exit code: 0; 1 if a rule is broken.`,
  flags: { json: { kind: 'boolean', brief: 'One JSON object per broken rule' } },
  positional: { placeholder: 'DIR', brief: 'The folder', minimum: 1, maximum: 1 },
  async run({ json }, [folder = '.'], context) {
    const { readText } = await import('../../text-file.ts')
    const { check } = await import('../../../datasets/riskcue/check.ts')
    const { poolOf, readLogs } = await import('../../../datasets/riskcue/log-pool.ts')
    const side = (name: string) => {
      const [file, logs] = [join(folder, `${name}.jsonl`), join(folder, `${name}-logs.json`)]
      return {
        file,
        text: readText(file, context, 'fairlead dataset export'),
        pool: poolOf(readLogs(readText(logs, context), logs)),
      }
    }
    let count = 0
    for (const violation of check(side('train'), side('test'))) {
      count++
      const { file, line, what } = violation
      context.stdout.write(json ? `${JSON.stringify(violation)}\n` : `${file}, line ${line}: ${what}\n`)
    }
    if (!json) context.stdout.write(count === 0 ? 'All rules hold\n' : `${count} broken\n`)
    return count === 0 ? 0 : 1
  },
})
