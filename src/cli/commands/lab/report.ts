import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'report',
  brief: 'Score a campaign again, as text, Markdown, JSON or a page',
  help: `  fairlead lab report lab-run
  fairlead lab report lab-run --tables risk-classes,positions
  fairlead lab report lab-run --format html > report.html

The same records give the same bytes. What differs from run to run, the time
that defences add, is in timing.json, and at the end of the text.

Exit code: 0; 3 if there is no campaign; 4 if trials are left.`,
  flags: {
    format: {
      kind: 'choice',
      brief: 'How',
      choices: ['text', 'markdown', 'json', 'html'],
      default: 'text',
    },
    tables: {
      kind: 'string',
      brief: 'Of the text: tables by name, with commas, or all',
      placeholder: 'NAMES',
    },
  },
  positional: { placeholder: 'DIR', brief: 'Folder of the campaign', minimum: 1, maximum: 1 },
  async run(flags, [path = ''], context) {
    const { reportLab } = await import('../../lab/report.ts')
    return reportLab(path, flags, context)
  },
})
