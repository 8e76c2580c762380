import { randomFrom } from '../../core/random.ts'
import { dialectFor } from './dialect.ts'
import { filled } from './filled.ts'
import type { PairTexts } from './filters.ts'
import { wrapperFor } from './framing.ts'
import { backgroundFor, moodNoiseFor, interleaved } from './noise.ts'
import type { Rendering } from './rendering.ts'
import { jsonLines } from './renderings/json-lines.ts'
import { keyValue } from './renderings/key-value.ts'
import { mixed } from './renderings/mixed.ts'
import { prose } from './renderings/prose.ts'
import { syslog } from './renderings/syslog.ts'
import { table } from './renderings/table.ts'
import type { Scenario } from './scenario.ts'
import { tellPair } from './tell.ts'
import type { Telling } from './tell.ts'

const RENDERINGS: readonly Rendering[] = [syslog, jsonLines, keyValue, table, mixed, prose]
const SHORTEST = 800
const LONGEST = 9000

/** Both endings of a scenario as texts by one hand. */
export function writePair(scenario: Scenario, seed: string): PairTexts {
  const told = tellPair(scenario, seed)
  const random = randomFrom(`write/${seed}`)
  const dialect = dialectFor(random.fork('dialect'), told.make)
  const layout = random.fork('rendering').pick(RENDERINGS)
  const wrap = wrapperFor(random.fork('wrap'))
  const write = (telling: Telling, count: number): string => {
    const background = [
      ...backgroundFor(random.fork('noise'), told.make, count),
      ...moodNoiseFor(random.fork('noise'), told.make, telling.mood, telling === told.risky),
    ]
    const render = layout(random.fork('layout'))
    return wrap(render(interleaved(telling, background).map(dialect)))
  }
  const bare = write(told.risky, 0).length
  const target = SHORTEST * (LONGEST / SHORTEST) ** random.fork('length').next()
  const count = Math.max(0, Math.round((target - bare) / (bare / told.risky.entries.length)))
  return {
    risky: write(told.risky, count),
    safe: write(told.safe, count),
    explanation: scenario.clues.map((clue) => filled(clue, told.risky.notes)).join('\n'),
    states: Math.min(told.risky.entries.length, told.safe.entries.length),
  }
}
