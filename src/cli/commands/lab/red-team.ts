import { defineCommand } from '../../command.ts'
import { RED_TEAM_FLAGS } from '../../lab/red-team-flags.ts'

export default defineCommand({
  name: 'red-team',
  brief: 'Search for attacks that get through one defence',
  help: `Starts from a drawing over attacks, goals, positions, transforms and insertions
and spends its trials on what comes nearest to success, round by round.

  fairlead lab red-team --defence whitelist --budget 400
  fairlead lab red-team --defence fairlead-balanced --agents obedient --seed 7
  fairlead lab red-team --defence keyword-filter --endpoint URL --model NAME

With an endpoint, a language model also proposes wordings; those that are not
harmless in themselves are thrown away.

Exit code: 0 if nothing got through, 1 if something did.`,
  flags: RED_TEAM_FLAGS,
  async run(flags, _args, context) {
    const { redTeam } = await import('../../lab/red-team.ts')
    return redTeam(flags, context)
  },
})
