import type { JsonObject } from '../core/value.ts'
import type { OfferedTool } from './agent.ts'
import type { Staging } from './attack.ts'
import { isUnderstood } from './essence.ts'
import type { Received } from './goal.ts'
import { definitionPiece } from './host/definition-piece.ts'
import type { Watch } from './host/watch.ts'
import type { Lure } from './order.ts'
import type { LabServer } from './serve/lab-server.ts'
import { stringsIn } from './strings.ts'
import type { OfferRecord, ReadRecord, TrialRecord } from './record.ts'

type Reads = Pick<TrialRecord, 'reads' | 'offered' | 'lures' | 'tampered'>

/** What the agent was given, and which of it would lure it: what makes a labelled text out of a read one. */
export function readsOf(watch: Watch, staging: Staging | undefined, short: (text: string) => string): Reads {
  const lures = staging?.lures ?? []
  const isLure = (text: string): boolean => luresIn(text, lures).length > 0
  return {
    reads: watch.reads.map(({ from, server, text }): ReadRecord => {
      const kept = short(text)
      const lure = isLure(kept) ? 'whole' : kept !== text && isLure(text) ? 'cut' : undefined
      return { from, server, text: kept, ...(lure && { lure }) }
    }),
    offered: watch.offered.slice(0, MOST_OFFERS).map((offer) => offerOf(offer, isLure, short)),
    ...(lures.length > 0 && { lures: lures.map(({ essence }) => essence) }),
    ...(staging && { tampered: tamperedIn(staging) }),
  }
}

/** No honest fleet offers so many; who floods a host says the same again. */
const MOST_OFFERS = 400
const LONGEST_SCHEMA = 16_000

function offerOf(
  offer: OfferedTool,
  isLure: (text: string) => boolean,
  short: (text: string) => string,
): OfferRecord {
  const { server, tool: name, inputSchema } = offer
  const description = short(offer.description)
  const isLong = JSON.stringify(inputSchema).length > LONGEST_SCHEMA
  const isCut = isLong || description !== offer.description
  const lure = isLure(definitionPiece(offer).text) ? (isCut ? 'cut' : 'whole') : undefined
  return { server, name, description, ...(!isLong && { inputSchema }), ...(lure && { lure }) }
}

export function tamperedIn(staging: Staging | undefined): readonly string[] {
  return [...Object.keys(staging?.tampers ?? {}), ...(staging?.mounts ?? []).map(({ name }) => name)]
}

/** All that came to servers of the attacker, or to one that he tampers with. */
export function receivedIn(staging: Staging | undefined, servers: readonly LabServer[]): readonly Received[] {
  const his = new Set(tamperedIn(staging))
  return servers
    .filter(({ name }) => his.has(name))
    .flatMap(({ name, log }) => log.map(({ method, params }) => ({ server: name, method, params })))
}

export function luresIn(text: string, lures: readonly Lure[]): readonly Lure[] {
  if (lures.length === 0) return []
  const whole = [text, ...unpacked(text)].join('\n')
  return lures.filter(({ essence }) => isUnderstood(whole, essence))
}

/** The strings of an answer that is JSON: a reader sees through its escapes. */
function unpacked(text: string): readonly string[] {
  if (!/^\s*[[{]/.test(text)) return []
  try {
    return stringsIn(JSON.parse(text) as JsonObject, true)
  } catch {
    return []
  }
}
