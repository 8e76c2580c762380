import { filled } from './filled.ts'
import type { Scenario } from './scenario.ts'
import { tellPair } from './tell.ts'
import type { Entry } from './tell.ts'

/** Both endings of a scenario, plainly: for whoever writes one. */
export function describePair(scenario: Scenario, seed: string | number): string {
  const { risky, safe } = tellPair(scenario, seed)
  const clues = scenario.clues.map((clue) => `  - ${clue}\n`).join('')
  return `${scenario.risk}: ${scenario.title}\n${clues}\nRISKY\n${lines(risky.entries)}\nSAFE\n${lines(safe.entries)}`
}

function lines(entries: readonly Entry[]): string {
  return entries
    .map(({ at, step, say }) => {
      const fields = Object.entries(step.fields).map(([name, value]) => `${name}=${value}`)
      return `${at}s ${step.by} ${step.level ?? 'info'} ${step.event}: ${filled(say, step.fields)} [${fields.join(' ')}]\n`
    })
    .join('')
}
