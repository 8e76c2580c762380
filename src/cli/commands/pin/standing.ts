import { isByPerson, type Pin } from '../../../store/pins.ts'

/** How a pinned thing stands, as `--json` names it and in words. */
export const STANDINGS = {
  'first-use': 'approved at first use',
  'by-person': 'approved by you',
  changed: 'changed, waiting',
  flagged: 'flagged, never approved',
  revoked: 'revoked',
} as const
export type Standing = keyof typeof STANDINGS

export function standingOf(pin: Pin): Standing {
  if (pin.state === 'revoked') return 'revoked'
  if (pin.state === 'pending') return 'flagged'
  if (pin.candidate) return 'changed'
  return isByPerson(pin) ? 'by-person' : 'first-use'
}

/** What waits for a person: a change, or what was never approved. What was revoked was decided. */
export const isWaiting = (pin: Pin): boolean => pin.candidate !== undefined || pin.state === 'pending'

/** The hash of what an approval would approve. */
export const offeredHash = (pin: Pin): string => pin.candidate?.hash ?? pin.hash

/** When it came to stand so. */
export const stoodSince = (pin: Pin): string =>
  (standingOf(pin) === 'changed' ? pin.candidate?.seenAt : pin.decidedAt) ?? pin.firstSeen

/** Groups by server, in the order in which they come. */
export function byServer(pins: readonly Pin[]): ReadonlyMap<string, readonly Pin[]> {
  const groups = new Map<string, Pin[]>()
  for (const pin of pins) {
    const group = groups.get(pin.server) ?? []
    groups.set(pin.server, group)
    group.push(pin)
  }
  return groups
}
