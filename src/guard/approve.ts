import type { ApprovalBook } from '../core/approval.ts'
import type { Frame } from '../mcp/frame.ts'
import { createDesk } from './approve/desk.ts'
import { createMeeting, type Meeting } from './approve/meet.ts'
import { unwrap, type Retry } from './approve/retry.ts'
import { createWaitingRoom, type WaitingRoom } from './approve/waiting-room.ts'
import type { GateState } from './gate-state.ts'
import type { Transit } from './transit.ts'

export interface ApproveTimes {
  /** How long a call waits for an answer on the command line, where the host cannot ask; by default not at all. */
  readonly waitMs?: number
  /** How long it waits for a person whom the host asks; by default five minutes. */
  readonly askMs?: number
}

export interface Approver extends Pick<Meeting, 'meet'>, Pick<WaitingRoom, 'park' | 'close'> {
  /** True where a message was meant for the guard alone: the answer to its question, the end of a call that waits. */
  readonly hear: (transit: Transit) => boolean
  /** The call in a frame without the guard's own part, where it answers a question of the guard's. */
  readonly unwrap: (frame: Frame) => { readonly frame: Frame; readonly retry: Retry } | undefined
}

/** How a person is asked, and what the answer opens: docs/approvals.md. */
export function createApprover(
  book: ApprovalBook,
  { waitMs = 0, askMs = 300_000 }: ApproveTimes,
  record: GateState['record'],
): Approver {
  const desk = createDesk(book, record)
  const room = createWaitingRoom(desk, waitMs, askMs)
  const meeting = createMeeting(desk, { forBook: waitMs > 0, now: () => !room.isFull() })

  const hear = (transit: Transit): boolean => {
    const { from, envelope, asked, message } = transit
    if (from === 'server') {
      if (envelope.kind === 'response') meeting.goesOn(transit)
      return false
    }
    if (asked?.isOwn) {
      room.hearAnswer(transit)
      return true
    }
    return message?.method === 'notifications/cancelled' && room.hearCancel(transit)
  }

  return {
    meet: meeting.meet,
    park: room.park,
    close: room.close,
    hear,
    unwrap: (frame) => unwrap(frame, book.sealKey, meeting.carried),
  }
}
