import { setTimeout as sleep } from 'node:timers/promises'
import { workOnce } from '../../census/run/worker.ts'
import type { Context } from '../command.ts'
import { endSignal } from './end-signal.ts'
import { openStore, type Place } from './open-store.ts'
import { outsideOf, settingOf } from './setting.ts'

interface WorkerFlags {
  readonly idle: number
  readonly origin: string | undefined
  readonly lease?: number | undefined
  readonly offline: boolean
}

/** The exit code. */
export async function workOnCensus(place: Place, flags: WorkerFlags, context: Context): Promise<number> {
  const ended = endSignal(context)
  const store = await openStore(place, context)
  const outside = flags.offline ? undefined : outsideOf(store, flags.origin, context)
  try {
    const setting = settingOf(store, 'all', outside, flags.lease)
    let [done, idleMs] = [0, 0]
    while (idleMs < flags.idle * 1000 && !ended.aborted) {
      const worked = await workOnce(setting)
      done += worked
      if (worked > 0) idleMs = 0
      else {
        await sleep(PAUSE_MS)
        idleMs += PAUSE_MS
      }
    }
    context.stdout.write(`${done} tasks done here\n`)
    return 0
  } finally {
    await outside?.asker.close()
    await store.close()
  }
}

const PAUSE_MS = 250
