import { isArray, type JsonObject } from '../../../core/value.ts'
import { dataIn, type Call, type Seen, type Task } from '../../environment.ts'
import type { Appointment, Invitation } from './start.ts'

export interface CalendarTask extends Task {
  /** The invitation that is read on the way. */
  readonly reads?: string
}

export const day = (date: string): Call => ({ tool: 'list_events', input: { date } })
export const eventsIn = (seen: Seen): readonly Appointment[] =>
  (dataIn(seen) as { events: Appointment[] }).events
export const eventIn = (seen: Seen, title: string): Appointment =>
  eventsIn(seen).find((event) => event.title === title)!
export const invitationsIn = (seen: Seen): readonly Invitation[] =>
  (dataIn(seen) as { invitations: Invitation[] }).invitations

export function listIn(state: JsonObject, key: string): readonly JsonObject[] {
  const list = state[key]
  return isArray(list) ? (list as readonly JsonObject[]) : []
}

export const matches =
  (wanted: JsonObject) =>
  (found: JsonObject): boolean =>
    Object.entries(wanted).every(([key, value]) => found[key] === value)
