import { hostname } from 'node:os'
import { fail } from '../../../core/error.ts'
import { systemClock } from '../../../core/clock.ts'
import { field, stringField } from '../../../core/value.ts'
import type { WorkStore } from '../../../store/queue.ts'

export interface Watcher {
  /** Says again that somebody is here. */
  readonly stay: () => Promise<void>
  readonly leave: () => Promise<void>
}

/** Two who watch the same registries into one census would tell the same twice: the second one is told so. */
export async function onlyWatcher({ note }: Pick<WorkStore, 'note'>): Promise<Watcher> {
  const other = await note.get(NOTE)
  if (isStillThere(other))
    fail('census/watched', {
      who: `process ${Number(field(other, 'process'))} of ${stringField(other, 'host') ?? '?'}`,
    })
  const stay = (): Promise<void> =>
    note.set(NOTE, { host: hostname(), process: process.pid, until: systemClock().getTime() + LEASE_MS })
  await stay()
  return { stay, leave: () => note.set(NOTE, null) }
}

const NOTE = 'watch holder'
/** Longer than any poll of what changed in an hour; of this machine, who is gone is known to be. */
const LEASE_MS = 600_000

function isStillThere(other: unknown): boolean {
  const [until, pid] = [field(other, 'until'), field(other, 'process')]
  if (typeof until !== 'number' || until < systemClock().getTime()) return false
  if (stringField(other, 'host') !== hostname() || typeof pid !== 'number') return true
  if (pid === process.pid) return false
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
