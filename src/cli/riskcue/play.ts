import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from '../../core/random.ts'
import { fail } from '../../core/error.ts'
import { playAll } from '../../datasets/riskcue/histories.ts'
import type { CallTool } from '../../datasets/riskcue/agent.ts'
import type { LogPool } from '../../datasets/riskcue/log-pool.ts'
import { mockCard } from '../../datasets/riskcue/mock-tools.ts'
import { type BadHistory, type Query, queryKey } from '../../datasets/riskcue/record.ts'
import { asHistory, readRows, writeRow } from '../../datasets/riskcue/rows.ts'
import type { Context } from '../command.ts'
import { type GrowingFile, openGrowing } from '../text-file.ts'
import type { Player } from './player.ts'

export interface Playing {
  readonly queries: readonly Query[]
  readonly pool: LogPool
  readonly random: Random
  readonly player: Player
  readonly callTool: CallTool
  /** Valid histories; what is there already is not played again. */
  readonly out: string
  /** The others, with what is wrong with them. */
  readonly bad: string
  /** For progress: which run this is. */
  readonly title: string
}

export interface PlayedOut {
  readonly good: number
  readonly bad: number
  /** The model or a server could not be reached: nothing is recorded, and the same command tries them again. */
  readonly notPlayed: number
}

export async function playToFiles(playing: Playing, context: Context): Promise<PlayedOut> {
  const { queries, player, callTool, title } = playing
  const [out, bad] = [openGrowing(playing.out, context), openGrowing(playing.bad, context)]
  const done = new Set([...keysOf(out, playing.out, player.by), ...keysOf(bad, playing.bad, player.by)])
  const counts = { good: 0, bad: 0, notPlayed: 0 }
  const setting = {
    chat: player.chat,
    callTool,
    card: mockCard,
    wait: (milliseconds: number, signal?: AbortSignal) =>
      sleep(milliseconds, undefined, signal ? { signal } : {}),
    by: player.by,
    temperature: player.temperature,
  }
  let at = 0
  const tell = progress(title, queries.length, context)
  for await (const { record, problem, failure } of playAll(queries, {
    ...playing,
    setting,
    done,
    atOnce: player.atOnce,
  })) {
    if (failure !== undefined) counts.notPlayed++
    else if (problem === undefined) out.add(writeRow(record))
    else bad.add(writeRow({ ...record, problem } satisfies BadHistory))
    tell(done.size + ++at)
  }
  counts.good = lines(playing.out, context)
  counts.bad = lines(playing.bad, context)
  return counts
}

function keysOf({ before }: GrowingFile, file: string, by: string): string[] {
  return [...readRows(before, file, asHistory)].map(({ line, row }) => {
    if (row.by !== by)
      fail('dataset/bad-row', {
        file,
        line: String(line),
        what: 'another model played this; choose another file',
      })
    return queryKey(row)
  })
}

const lines = (path: string, context: Context): number =>
  openGrowing(path, context).before.split('\n').length - 1

const STEPS = 20

/** A line now and then, on standard error. */
function progress(title: string, all: number, { stderr }: Context): (at: number) => void {
  const every = Math.max(1, Math.ceil(all / STEPS))
  return (at) => {
    if (at % every === 0 || at === all) stderr.write(`${title}: ${at} of ${all}\n`)
  }
}
