import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'sample',
  brief: 'Analyse the source of servers that lie here, for the table of flaws',
  help: `  fairlead census sample server-1.2.0.tgz ./another-server --out snapshots
  fairlead census sample --each downloads --out snapshots
  fairlead census run --from snapshots --out census

Reads packages (.tgz, .whl, .zip, .mcpb) and folders in a few threads, and
writes what the scanner’s analysis says of each as a snapshot that the census
reads: T12 and T13 show it. Nothing is installed, nothing is run. What is too
large, too slow or ends its thread is written down as not checked, and nothing
else stops. A second sample of the same --snapshot takes the place of the first.

Exit code: 0; 4 if --strict was given and a part was not checked.`,
  flags: {
    each: { kind: 'string', brief: 'Everything in this folder is one package', placeholder: 'DIR' },
    out: {
      kind: 'string',
      brief: 'Folder of snapshots to write to',
      placeholder: 'DIR',
      default: 'snapshots',
    },
    snapshot: { kind: 'string', brief: 'What the sample is called (today)', placeholder: 'DATE' },
    threads: { kind: 'number', brief: 'How many at once', placeholder: 'N', default: 2 },
    timeout: { kind: 'number', brief: 'Seconds for one package', placeholder: 'N', default: 60 },
    memory: { kind: 'number', brief: 'MiB for one thread', placeholder: 'N', default: 512 },
    strict: { kind: 'boolean', brief: 'Exit with 4 where a part was not checked' },
  },
  positional: { placeholder: 'PACKAGE', brief: 'An archive, or a folder', minimum: 0 },
  async run(flags, paths, context) {
    const { sampleSources } = await import('../../census/sample.ts')
    return sampleSources(flags, paths, context)
  },
})
