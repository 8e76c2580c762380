import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'report',
  brief: 'Turn a saved result into Markdown',
  help: `  fairlead bench run texts --data rows.jsonl --json > result.json
  fairlead bench report result.json > result.md

It takes what any bench printed with --json, and results.json of riskcue's
folder.`,
  flags: {},
  positional: { placeholder: 'FILE', brief: 'What --json printed', minimum: 1, maximum: 1 },
  async run(_flags, [path = ''], context) {
    const { readText } = await import('../../text-file.ts')
    const { readResult } = await import('../../../bench/read-result.ts')
    const { reportOf } = await import('../../../bench/report.ts')
    const { writeAll } = await import('../../output.ts')
    await writeAll(context.stdout, [reportOf(readResult(readText(path, context), path))])
    return 0
  },
})
