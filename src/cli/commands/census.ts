import { defineCommandGroup } from '../command.ts'
import admit from './census/admit.ts'
import exportCensus from './census/export.ts'
import label from './census/label.ts'
import list from './census/list.ts'
import pins from './census/pins.ts'
import run from './census/run.ts'
import sample from './census/sample.ts'
import tables from './census/tables.ts'
import watch from './census/watch.ts'
import worker from './census/worker.ts'

export default defineCommandGroup({
  name: 'census',
  brief: 'Measure the whole ecosystem of servers, with denominators and error bands',
  help: `Reads what registries list, live or from snapshots, checks every listing, and
lays the figures out beside those that others published. It asks politely, never
claims a name and never tests a token.

  fairlead census run --from DIR               collect, check, write tables
  fairlead census list registries              where listings come from
  fairlead census tables census                the figures
  fairlead census tables census --tables T4    one table
  fairlead census label census --sample 100    how often flags are right
  fairlead census export census --out release  open data, with a codebook
  fairlead census admit server.json            may this server be listed?
  fairlead census watch census --once          what changed since
  fairlead census pins census                  what was seen, for guards

What the figures mean, and what they do not: docs/census.md`,
  routes: [run, worker, list, tables, label, exportCensus, sample, admit, watch, pins],
})
