import type { Emit } from './emit.ts'
import type { Entry } from './entries.ts'
import { toneOf } from './tone.ts'

/** How a log sounds: alarm against calm, in all, where it ends, at its worst, and which entries break with the rest. */
export function hearMood(entries: readonly Entry[], emit: Emit): void {
  const tones = entries.map(({ words }) => {
    let alarm = 0
    let calm = 0
    for (const word of new Set(words)) {
      const tone = toneOf(word)
      if (tone > 0) alarm += tone
      else calm -= tone
    }
    return { alarm, calm }
  })
  const count = tones.length || 1
  const end = tones.slice(-Math.max(2, Math.ceil(count / 4)))
  const sum = (of: typeof tones, which: 'alarm' | 'calm'): number =>
    of.reduce((all, tone) => all + tone[which], 0)
  const alarm = sum(tones, 'alarm') / count
  const calm = sum(tones, 'calm') / count
  step(emit, 'alarm', alarm * 3)
  step(emit, 'calm', calm * 3)
  step(emit, 'balance', 8 + 6 * Math.log((alarm + 0.3) / (calm + 0.3)))
  const last = { alarm: sum(end, 'alarm') / end.length, calm: sum(end, 'calm') / end.length }
  step(emit, 'balance at the end', 8 + 5 * Math.log((last.alarm + 0.4) / (last.calm + 0.4)))
  step(
    emit,
    'turn',
    8 + 4 * Math.log(((last.alarm + 0.4) / (last.calm + 0.4)) * ((calm + 0.3) / (alarm + 0.3))),
  )
  const worst = tones.map((tone) => tone.alarm - tone.calm).sort((a, b) => b - a)
  step(emit, 'worst', worst[0] ?? 0)
  step(emit, 'third worst', (worst[2] ?? 0) + 3)
  step(emit, 'best', -(worst.at(-1) ?? 0))
  step(emit, 'alarmed entries', 12 * (tones.filter((tone) => tone.alarm > tone.calm).length / count))
  step(emit, 'strong entries', 2 * tones.filter((tone) => tone.alarm - tone.calm >= 3).length)
}

/** A number as a ladder: every rung below it is on, so that a linear model can bend. */
function step(emit: Emit, name: string, value: number): void {
  const top = Math.min(16, Math.round(value))
  for (let rung = 1; rung <= top; rung++) emit(`${name} over ${rung}`)
}
