import { STORE_FLAG } from '../../census/open-store.ts'
import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'export',
  brief: 'Write the open-data release: reports, Parquet, CSV, JSON lines, codebook',
  help: `  fairlead census export census --out release
  fairlead census export census --out release --formats parquet
  fairlead census export census --out private --flags --names

Writes report.md, report.html and report.json, each table as CSV, and listings,
flags, tables and coverage as rows, with a codebook of every column and the
terms of every registry.

Not published unless asked for: which servers flags are about (--flags), and
names of listings and their publishers (--names). A list of what could be taken
over helps those who would: show it to those who run the servers first.

Exit code: 0; 3 if there is no census; 4 if work is left.`,
  flags: {
    out: { kind: 'string', brief: 'Folder to write into', placeholder: 'FOLDER', default: 'release' },
    formats: {
      kind: 'string',
      brief: 'Of the rows, with commas: parquet, csv, jsonl',
      placeholder: 'NAMES',
      default: 'parquet,csv,jsonl',
    },
    flags: { kind: 'boolean', brief: 'Flags server by server, not for publication' },
    names: { kind: 'boolean', brief: 'Names of listings, publishers, repositories' },
    store: STORE_FLAG,
  },
  positional: { placeholder: 'DIR', brief: 'Folder of the census (default: census)', minimum: 0, maximum: 1 },
  async run({ out, formats, flags, names, store }, [folder], context) {
    const { exportCensus } = await import('../../census/export.ts')
    return exportCensus({ folder, store }, { out, formats, hasFlags: flags, hasNames: names }, context)
  },
})
