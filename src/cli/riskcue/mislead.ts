import type { Chat } from '../../core/chat.ts'
import { randomFrom } from '../../core/random.ts'
import { playPollution, type Judged } from '../../bench/mislead/pollute.ts'
import { type MisleadResult, misleadReport } from '../../bench/mislead/report.ts'
import { scriptedMislead } from '../../bench/mislead/scripted.ts'
import { playSelection } from '../../bench/mislead/select.ts'
import { pollutionResult, selectionResult } from '../../bench/mislead/shares.ts'
import type { Context, FlagValues } from '../command.ts'
import type { PLAYER_FLAGS } from './flags.ts'
import { openPlayer } from './player.ts'

export interface MisleadOptions extends FlagValues<typeof PLAYER_FLAGS> {
  readonly seed: number
  readonly 'per-choice': number
  readonly json: boolean
}

/** The exit code. */
export async function benchMislead(options: MisleadOptions, context: Context): Promise<number> {
  const { seed, 'per-choice': perChoice, json } = options
  const player = await openPlayer(options, [], seed, context)
  const base = options.endpoint === undefined ? scriptedMislead(randomFrom(seed)) : player.chat
  const chat: Chat = (request) => base({ temperature: player.temperature, ...request })
  try {
    const picks = await all(playSelection(chat, { perChoice, seed }), 'Selection', context)
    const judged = await all(playPollution(chat), 'Pollution', context)
    const verdicts = (isHonest: boolean): Judged['verdict'][] =>
      judged.filter((one) => one.isHonest === isHonest).map(({ verdict }) => verdict)
    const result: MisleadResult = {
      bench: 'mislead',
      model: player.by,
      selection: selectionResult(picks),
      pollution: pollutionResult(verdicts(false), verdicts(true)),
    }
    context.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : misleadReport(result))
    return 0
  } finally {
    await player.close()
  }
}

const EVERY = 50

async function all<T>(items: AsyncIterable<T>, title: string, { stderr }: Context): Promise<T[]> {
  const found: T[] = []
  for await (const item of items)
    if (found.push(item) % EVERY === 0) stderr.write(`${title}: ${found.length}\n`)
  return found
}
