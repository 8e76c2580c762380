import type { Evidence, EvidenceEntry } from '../store/evidence.ts'

export interface Recorder {
  readonly put: (entry: EvidenceEntry) => void
  readonly flush: () => void
}

/**
 * Appends each entry right after its message was handed on, in the same turn of the event loop, and in any case before the
 * next message is judged: so writing evidence delays nobody, and a guard that is killed loses the frame in flight at most.
 * An entry that could not be written is tried again, and until it is written every `put` fails.
 */
export function createRecorder(evidence: Pick<Evidence, 'append'>): Recorder {
  let waiting: EvidenceEntry | undefined

  const flush = (): void => {
    if (waiting === undefined) return
    evidence.append(waiting)
    waiting = undefined
  }

  const put = (entry: EvidenceEntry): void => {
    flush()
    waiting = entry
    queueMicrotask(flushQuietly)
  }

  const flushQuietly = (): void => {
    try {
      flush()
    } catch {
      // Stays waiting: the next message meets the failure in its record stage.
    }
  }

  return { put, flush }
}
