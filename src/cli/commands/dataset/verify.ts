import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'verify',
  brief: 'Check a folder of rows against its manifest: hashes, counts, sources',
  help: `Every file that the manifest names is there, with its bytes; every row says
where it is from; and the labels are as many as were counted. Files of
annotators are none of the manifest's.

  fairlead dataset verify lab-texts

Exit code: 0; 1 if something is not as it says; 3 if there is no manifest.`,
  flags: { json: { kind: 'boolean', brief: 'Print the manifest and what is wrong as JSON' } },
  positional: { placeholder: 'FOLDER', brief: 'What dataset export --from-lab made', minimum: 1, maximum: 1 },
  async run({ json }, [path = '.'], context) {
    const { openDataset } = await import('../../dataset/dataset-folder.ts')
    const { faultsOf } = await import('../../../datasets/lab/manifest.ts')
    const { manifest, read } = openDataset(path, context)
    const faults = [...faultsOf(manifest, read)]
    const { as, trials, licence, files } = manifest
    if (json) context.stdout.write(`${JSON.stringify({ ...manifest, faults })}\n`)
    else {
      const lines = files.map(({ name, lines: count }) => `  ${name}: ${count} lines`)
      const said = faults.length === 0 ? ['All is as the manifest says'] : faults
      context.stdout.write(
        `${path}: ${as} from ${trials} trials, ${licence}\n${[...lines, ...said].join('\n')}\n`,
      )
    }
    return faults.length === 0 ? 0 : 1
  },
})
