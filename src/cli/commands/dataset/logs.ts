import { fail } from '../../../core/error.ts'
import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'logs',
  brief: 'Write pairs of server logs: one that shows a risk, and its harmless twin',
  help: `Each pair tells one story in two endings that share hosts, users, sizes, times and
style of writing. What makes one risky lies in relations between its entries.

  fairlead dataset logs --show denial-of-service/slow-headers --seed 3
                                 both endings of one story, before any style`,
  flags: {
    seed: { kind: 'number', brief: 'Where chance begins', placeholder: 'N', default: 1 },
    show: { kind: 'string', brief: 'Only show both endings of this scenario', placeholder: 'SCENARIO' },
  },
  async run({ seed, show }, _args, context) {
    const { SCENARIOS } = await import('../../../datasets/logs/scenarios/index.ts')
    const { describePair } = await import('../../../datasets/logs/describe-pair.ts')
    const scenario = show === undefined ? undefined : SCENARIOS[show]
    if (scenario === undefined)
      return fail('usage/unknown-name', {
        what: 'scenario',
        name: show ?? '(none)',
        expected: `One of: ${Object.keys(SCENARIOS).join(', ')}`,
      })
    context.stdout.write(describePair(scenario, seed))
    return 0
  },
})
