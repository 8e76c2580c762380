import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'list',
  brief: 'List registries with their terms, lookups, checks and tables',
  help: `  fairlead census list
  fairlead census list registries
  fairlead census list checks --json

Access of a registry: open, anybody may ask; key, with a key; snapshot, files
only; closed, its terms or its protection forbid to ask, and why. Snapshots: the
folder and the file that “census run --from” reads. Origin: the name by which
--origin puts a mirror in its place.`,
  flags: { json: { kind: 'boolean', brief: 'Print as JSON' } },
  positional: { placeholder: 'KIND', brief: 'One kind alone', minimum: 0, maximum: 1 },
  async run({ json }, [kind], context) {
    const { listCensus } = await import('../../census/list.ts')
    return listCensus(kind, json, context)
  },
})
