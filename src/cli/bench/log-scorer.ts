import { scoreByDetectors } from '../../bench/detector-scorer.ts'
import type { LogScorer } from '../../bench/scorer.ts'
import { fail } from '../../core/error.ts'
import type { Context } from '../command.ts'

/** Who judges logs: the weights in a folder, or the shipped ones; without any, the detectors, which name no risk. */
export function logScorer(
  weights: string | undefined,
  _context: Context,
): { name: string; score: LogScorer } {
  if (weights !== undefined)
    fail('usage/bad-value', {
      what: '--weights',
      value: weights,
      expected: 'No model of logs is built in yet',
    })
  return { name: 'detectors', score: (row) => scoreByDetectors({ ...row, surface: 'log' }) }
}
