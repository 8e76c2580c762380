import { STORE_FLAG } from '../../census/open-store.ts'
import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'worker',
  brief: 'Help with a census that runs elsewhere',
  help: `  fairlead census worker --store postgres://user@host/census
  fairlead census worker census            the same machine, another process

Takes tasks of a census that “census run” has begun, until there are none for a
while. Any number may help; each task is done once, and what a worker had not
finished when it ended, another does. Budgets of hosts are shared by all.

Exit code: 0.`,
  flags: {
    store: STORE_FLAG,
    idle: {
      kind: 'number',
      brief: 'Ends after so many seconds without work',
      placeholder: 'SECONDS',
      default: 30,
    },
    lease: {
      kind: 'number',
      brief: 'What a dead worker had taken, others do after so long (90)',
      placeholder: 'SECONDS',
    },
    origin: { kind: 'string', brief: 'Ask a mirror instead: official=https://…', placeholder: 'NAME=URL,…' },
    offline: { kind: 'boolean', brief: 'Takes no task that asks anybody' },
  },
  positional: { placeholder: 'DIR', brief: 'Folder of the census (default: census)', minimum: 0, maximum: 1 },
  async run(flags, [folder], context) {
    const { workOnCensus } = await import('../../census/worker.ts')
    return workOnCensus({ folder, store: flags.store }, flags, context)
  },
})
