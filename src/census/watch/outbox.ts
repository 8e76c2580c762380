import type { WorkStore } from '../../store/queue.ts'
import { eventIn, eventKey, EVENTS, type WatchEvent } from './event.ts'

/** Everything that was told after the event with this number, in order. */
export async function* eventsAfter(
  { sheets }: Pick<WorkStore, 'sheets'>,
  sequence: number,
): AsyncGenerator<WatchEvent> {
  for (let next = sequence + 1; ; next += 1) {
    const [row] = await sheets.of(EVENTS, eventKey(next))
    if (!row) return
    yield eventIn(row.body)
  }
}

/** How far each reader of the feed has come: moved only once it has what is before. */
export async function sentTo({ note }: Pick<WorkStore, 'note'>, reader: string): Promise<number> {
  const noted = await note.get(noteOf(reader))
  return typeof noted === 'number' ? noted : 0
}

/** `sequence`: of the last event that the reader has. */
export async function markSent(
  { note }: Pick<WorkStore, 'note'>,
  reader: string,
  sequence: number,
): Promise<void> {
  await note.set(noteOf(reader), sequence)
}

const noteOf = (reader: string): string => `watch sent ${reader}`.slice(0, 200)

/** The number of the last event: a note says about where, the events themselves say where exactly. */
export async function lastSequence({ note, sheets }: Pick<WorkStore, 'note' | 'sheets'>): Promise<number> {
  const noted = await note.get('watch sequence')
  let next = typeof noted === 'number' ? noted : 1
  while ((await sheets.of(EVENTS, eventKey(next))).length > 0) next += 1
  return next - 1
}
