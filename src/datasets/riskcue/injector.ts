import type { LogLabel } from '../../core/log-risk.ts'
import type { Random } from '../../core/random.ts'
import type { LogPool } from './log-pool.ts'

export interface DrawnLog {
  readonly label: LogLabel
  readonly text: string
}

/** Draws from all logs alike, so labels come as often as the pool has them; in a pool of pairs half are Safe. */
export function uniformDraw(pool: LogPool, random: Random): () => DrawnLog {
  const all = [...pool].flatMap(([label, texts]) => texts.map((text) => ({ label, text })))
  return () => random.pick(all)
}

/** Goes round each label's logs in a random order, so that all are used equally often. */
export function roundRobinDraw(pool: LogPool, random: Random): (label: LogLabel) => string | undefined {
  const rounds = new Map(
    [...pool].map(([label, texts]) => [label, { texts: random.fork(label).shuffle(texts), next: 0 }]),
  )
  return (label) => {
    const round = rounds.get(label)
    return round && round.texts.length > 0 ? round.texts[round.next++ % round.texts.length] : undefined
  }
}
