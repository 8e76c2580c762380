import { LOG_RISK_NAMES } from '../../core/log-risk.ts'
import type { PooledLog } from '../../datasets/riskcue/log-pool.ts'
import { trainWords } from '../floors/linear-words.ts'
import type { Floor } from './floors.ts'

/** A model that knows words and nothing else: is it risky, and which risk is it likeliest? What a language model must beat. */
export function wordFloor(logs: readonly PooledLog[], seed: number): Floor {
  const risky = logs.filter(({ risk }) => risk !== 'Safe')
  if (risky.length === 0 || risky.length === logs.length) return () => 'Safe'
  const isRisky = trainWords(
    logs.map(({ risk, text }) => ({ text, label: risk === 'Safe' ? 0 : 1 })),
    seed,
  )
  const heads = LOG_RISK_NAMES.map((name) => {
    const rows = risky.map(({ risk, text }) => ({ text, label: risk === name ? (1 as const) : (0 as const) }))
    return { name, likely: trainWords(rows, seed) }
  })
  return (log) => {
    if (isRisky(log) <= 0) return 'Safe'
    const ranked = heads
      .map(({ name, likely }) => ({ name, odds: likely(log) }))
      .sort((a, b) => b.odds - a.odds)
    return ranked[0]!.name
  }
}
