import { basename } from 'node:path'
import { fail } from '../../../core/error.ts'
import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'written',
  brief: 'Turn pairs of logs that somebody wrote by hand into rows',
  help: `A file of pairs is easier to write and to review than rows: each line of it
stands in both logs, in the risky one or in its harmless twin. The file's name
becomes the generator. How such a file looks: docs/model.md.

  fairlead dataset written data/logs/written-a-01.txt --out rows.jsonl

Exit code: 0; 2 for a line that cannot be read.`,
  flags: {
    out: { kind: 'string', brief: 'Where they go (none: standard output)', placeholder: 'FILE' },
  },
  positional: { placeholder: 'FILE', brief: 'Files of pairs', minimum: 0 },
  async run({ out }, files, context) {
    if (files.length === 0)
      fail('usage/bad-value', { what: 'FILE', value: 'left out', expected: 'Name one file of pairs or more' })
    const { readWritten } = await import('../../../datasets/logs/written.ts')
    const { readText, writeText } = await import('../../text-file.ts')
    const rows = files.flatMap((file) =>
      readWritten(readText(file, context), basename(file).replace(/\.txt$/, '')),
    )
    const text = rows.map((row) => `${JSON.stringify({ set: 'fairlead-written', ...row })}\n`).join('')
    if (out === undefined) context.stdout.write(text)
    else {
      writeText(out, text, context)
      context.stdout.write(`${rows.length / 2} pairs of logs in ${out}\n`)
    }
    return 0
  },
})
