import { STORE_FLAG } from '../../census/open-store.ts'
import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'run',
  brief: 'Collect listings, check every one of them, and write the tables',
  help: `  fairlead census run --from snapshots --out census    offline, from files
  fairlead census run --walk official --out census     ask a registry
  fairlead census run --walk npm --names a,b --look npm-package --out census

--from reads a folder of snapshots: a folder for each, named as the registries
say (census list registries). --walk asks registries, and --look asks the
outside about what was found; without them nothing is asked. Hosts are asked
slowly, by name, and not at all where their terms forbid it.

It can be ended at any moment: the same command goes on where it was. With
--store postgres://… other machines help: fairlead census worker --store URL.

DIR gets census.db and the report, as Markdown, JSON, HTML and CSV. What could
not be seen stands in the table of coverage, and in each denominator.

Exit code: 0; 3 if there was nothing to read; 4 if a part of it was not seen and
--strict was given.`,
  flags: {
    from: { kind: 'string', brief: 'Folder of snapshots', placeholder: 'DIR' },
    walk: { kind: 'string', brief: 'Registries to ask, with commas', placeholder: 'NAMES' },
    look: { kind: 'string', brief: 'What to ask the outside, with commas, or all', placeholder: 'NAMES' },
    names: { kind: 'string', brief: 'Of a registry: these alone, with commas', placeholder: 'NAMES' },
    since: { kind: 'string', brief: 'Only what changed since: 2026-11-01', placeholder: 'DATE' },
    versions: { kind: 'boolean', brief: 'All versions, where a registry has them' },
    pages: { kind: 'number', brief: 'No more pages of a registry than that', placeholder: 'N' },
    snapshot: { kind: 'string', brief: 'What this snapshot is called (today)', placeholder: 'NAME' },
    lease: {
      kind: 'number',
      brief: 'What a dead worker had taken, others do after so long (90)',
      placeholder: 'SECONDS',
    },
    origin: {
      kind: 'string',
      brief: 'Ask a mirror instead: official=https://…',
      placeholder: 'NAME=URL,…',
    },
    out: { kind: 'string', brief: 'Folder of the census', placeholder: 'DIR', default: 'census' },
    store: STORE_FLAG,
    strict: { kind: 'boolean', brief: 'Exit with 4 where a part was not seen' },
  },
  async run(flags, _, context) {
    const { runOfCensus } = await import('../../census/run.ts')
    return runOfCensus(flags, context)
  },
})
