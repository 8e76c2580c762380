import type { Simulation } from '../../policy/simulate.ts'
import { plain } from '../../core/plain.ts'

const MOST = 20

/** What is judged otherwise, group by group. */
export function* changeLines({ changed, compared, changes }: Simulation, than: string): Generator<string> {
  if (compared === 0) {
    yield '\nThe recording does not say what was decided then\n'
    return
  }
  yield `\n${changed === 0 ? 'No call is' : changed === 1 ? '1 call is' : `${changed} calls are`} judged otherwise ${than}\n`
  for (const { from, to, calls, examples } of changes.slice(0, MOST)) {
    const where = examples.map(({ number, action }) => `${number} ${action}`).join(', ')
    yield `  ${calls} × ${from.decision} → ${to.decision}: ${plain(from.rule)} → ${plain(to.rule)}\n`
    yield `      such as ${plain(where)}\n`
  }
  if (changes.length > MOST) yield `  and ${changes.length - MOST} more groups; see --json\n`
}
