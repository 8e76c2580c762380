import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'list',
  brief: 'List worlds, attacks, goals, transforms, agents, defences and suites',
  help: `  fairlead lab list
  fairlead lab list attacks
  fairlead lab list attacks --json`,
  flags: { json: { kind: 'boolean', brief: 'Print as JSON' } },
  positional: { placeholder: 'KIND', brief: 'One kind alone', minimum: 0, maximum: 1 },
  async run(flags, [kind], context) {
    const { listLab } = await import('../../lab/list.ts')
    return listLab(kind, flags.json, context)
  },
})
