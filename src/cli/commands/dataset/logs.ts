import { MODEL_FLAGS } from '../../model-flags.ts'
import { fail } from '../../../core/error.ts'
import { LOG_RISK_NAMES } from '../../../core/log-risk.ts'
import { defineCommand } from '../../command.ts'
import { didYouMean } from '../../nearest.ts'

export default defineCommand({
  name: 'logs',
  brief: 'Write pairs of server logs: one that shows a risk, and its harmless twin',
  help: `Each pair tells one story in two endings that share hosts, users, sizes, times
and style of writing. What makes one risky lies in relations between its
entries. Rows are JSON lines: id, pair, generator, label, risk, pair_risk, text,
explanation, scenario. A generator is one family of stories: split by it, never
within it.

  fairlead dataset logs --pairs 2000 --seed 7 --out logs.jsonl
  fairlead dataset logs --pairs 2000 --seed 7 --out logs.jsonl --resume
                                 go on after a run that was cut off: same bytes
  fairlead dataset logs --endpoint http://127.0.0.1:11434/v1 --model llama3.1
                                 let a language model write them
  fairlead dataset logs --show exhaustion/slow-headers --seed 3
                                 both endings of one story, before any style

Exit code: 0; 4 if a language model left pairs unwritten.`,
  flags: {
    pairs: { kind: 'number', brief: 'How many', placeholder: 'N', default: 100 },
    seed: { kind: 'number', brief: 'Where chance begins', placeholder: 'N', default: 1 },
    out: { kind: 'string', brief: 'Where they go (none: standard output)', placeholder: 'FILE' },
    risk: { kind: 'string', brief: 'Only this one of the nine risks', placeholder: 'NAME' },
    resume: { kind: 'boolean', brief: 'Go on where a run that was cut off ended' },
    ...MODEL_FLAGS,
    show: { kind: 'string', brief: 'Only show both endings of this scenario', placeholder: 'SCENARIO' },
  },
  async run(flags, _args, context) {
    const { pairs, seed, out, resume, show, endpoint } = flags
    if (show !== undefined) {
      context.stdout.write(await shown(show, seed))
      return 0
    }
    if (!Number.isInteger(pairs) || pairs < 1 || pairs > MOST)
      return fail('usage/bad-value', {
        what: '--pairs',
        value: String(pairs),
        expected: `A whole number from 1 to ${MOST}`,
      })
    if (resume && out === undefined)
      return fail('usage/bad-value', {
        what: '--resume',
        value: 'used alone',
        expected: 'Name the file that was begun: --out FILE',
      })
    const run = { pairs, seed, out, resume, risk: riskNamed(flags.risk) }
    if (endpoint === undefined) return (await import('../../log-pairs/make.ts')).makePairs(run, context)
    return (await import('../../log-pairs/ask.ts')).askForPairs(run, { ...flags, endpoint }, context)
  },
})

const MOST = 1_000_000

async function shown(name: string, seed: number): Promise<string> {
  const { scenarioNamed, scenarioNames } = await import('../../../datasets/logs/generate.ts')
  const { describePair } = await import('../../../datasets/logs/describe-pair.ts')
  const scenario = scenarioNamed(name)
  if (scenario === undefined)
    return fail('usage/unknown-name', {
      what: 'scenario',
      name,
      expected: `${didYouMean(name, scenarioNames())}Each row of dataset logs names its own as "scenario"`,
    })
  return describePair(scenario, seed)
}

function riskNamed(name: string | undefined) {
  if (name === undefined) return undefined
  const risk = LOG_RISK_NAMES.find((known) => known.toLowerCase() === name.toLowerCase())
  return (
    risk ??
    fail('usage/unknown-name', { what: 'risk', name, expected: `One of: ${LOG_RISK_NAMES.join(', ')}` })
  )
}
