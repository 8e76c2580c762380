import { STORE_FLAG } from '../../census/open-store.ts'
import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'tables',
  brief: 'Show the tables of a census, as text, Markdown, JSON, CSV or a page',
  help: `  fairlead census tables census
  fairlead census tables census --tables T4,T15
  fairlead census tables census --format html > census.html

Every figure comes with its interval, of how many, and what was left out; what
was not checked says so. The same census gives the same bytes. CSV of one table
has its columns; of several, one line for each cell.

The page lists flags by kind only. With --flags it names servers: such a page
is not for publication before those who run them could act.

Exit code: 0; 3 if there is no census; 4 if work is left.`,
  flags: {
    tables: { kind: 'string', brief: 'Some alone, with commas: T4,T15', placeholder: 'IDS' },
    format: {
      kind: 'choice',
      brief: 'How',
      choices: ['text', 'markdown', 'json', 'csv', 'html'],
      default: 'text',
    },
    flags: { kind: 'boolean', brief: 'Of the page: name the servers that flags are about' },
    store: STORE_FLAG,
  },
  positional: { placeholder: 'DIR', brief: 'Folder of the census (default: census)', minimum: 0, maximum: 1 },
  async run({ tables, format, flags, store }, [folder], context) {
    const { showTables } = await import('../../census/tables.ts')
    return showTables({ folder, store }, { only: tables, format, hasFlags: flags }, context)
  },
})
