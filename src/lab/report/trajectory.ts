import { fit, plain } from '../../core/plain.ts'
import type { JsonValue } from '../../core/value.ts'
import { isNotRun, type Outcome } from '../campaign/outcome.ts'
import type { Touch, TrialPlan, TrialRecord } from '../record.ts'

/** One trial for a person: what was read, what was done, what a defence did, what became of the worlds. */
export function trajectoryText(outcome: Outcome): string {
  const head = [outcome.key.slice(0, 16), ...planLines(outcome.plan), '']
  if (isNotRun(outcome)) {
    const { code, message } = outcome.notRun
    return [...head, `Not run: ${code}: ${one(message)}`, ''].join('\n')
  }
  return [...head, ...readLines(outcome), ...stepLines(outcome), ...endLines(outcome), ''].join('\n')
}

function planLines(plan: TrialPlan): string[] {
  const { environment, task, attack, agent, defence, resolution, transport, era, seed } = plan
  return [
    one(`World ${environment}, task ${task}, seed ${seed}; agent ${agent}, defence ${defence}`),
    one(`Host: ${resolution}, ${transport}, ${era}${plan.beside ? `, beside ${plan.beside.join(' ')}` : ''}`),
    attack
      ? one(
          `Attack ${attack.name} for ${attack.goal} at ${attack.position}, ${attack.transform}, put ${attack.insertion}`,
        )
      : 'Nobody attacks',
  ]
}

function readLines({ reads }: TrialRecord): string[] {
  const lines = reads
    .slice(0, MOST)
    .map(({ from, server, text }) => one(`  ${from}${server === '' ? '' : ` of ${server}`}: ${text}`))
  return ['What the agent read', ...lines, ...more(reads.length), '']
}

/** What a defence did stands where it did it. */
function stepLines({ steps, touches }: TrialRecord): string[] {
  const before = touches.filter(({ step }) => step < 0).map(touchLine)
  const lines = steps
    .slice(0, MOST)
    .flatMap(({ server, tool, input, text, isError, origin }, at) => [
      one(`${MARKS[origin]} ${at} ${server}::${tool} ${JSON.stringify(input)}`),
      one(`      ${isError ? 'error: ' : '→ '}${text}`),
      ...touches.filter(({ step }) => step === at).map(touchLine),
    ])
  const after = touches.filter(({ step }) => step >= steps.length).map(touchLine)
  return [
    'What it did (! for the attacker, ~ as he wanted it)',
    ...before,
    ...lines,
    ...more(steps.length),
    ...after,
    '',
  ]
}

const MARKS = { task: ' ', lure: '!', bent: '~' } as const

function touchLine({ what, server, name, said }: Touch): string {
  return one(`  # defence: ${what} ${server}::${name}${said === undefined ? '' : `: ${said}`}`)
}

function endLines({ end, code, told, reward, isReached, changes, risks, harm }: TrialRecord): string[] {
  return [
    'What became of it',
    ...changes
      .slice(0, MOST)
      .map(({ server, pointer, before, after }) =>
        one(`  ${server} ${pointer}: ${shown(before)} → ${shown(after)}`),
      ),
    ...more(changes.length),
    one(`  told the user: ${told}`),
    one(`  ${end}${code === undefined ? '' : ` (${code})`}, reward ${reward}`),
    ...(isReached === undefined
      ? []
      : [
          `  the attacker's goal was ${isReached ? 'reached' : 'not reached'} (${risks.join(' ')}, harm ${harm})`,
        ]),
  ]
}

const MOST = 200
const COLUMNS = 120

const more = (count: number): string[] => (count > MOST ? [`  … and ${count - MOST} more`] : [])

const shown = (value: JsonValue | undefined): string =>
  value === undefined ? 'nothing' : JSON.stringify(value)

const one = (text: string): string => fit(plain(text), COLUMNS)
