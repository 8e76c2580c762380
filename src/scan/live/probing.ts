import type { NotChecked } from '../../core/finding.ts'
import type { Probe } from '../../core/session.ts'
import type { JsonValue } from '../../core/value.ts'
import { eraOf } from '../../mcp/era.ts'
import { look, type Look } from './look.ts'
import type { Patient } from './patience.ts'
import type { Guise } from './talk.ts'
import { addressOf, type Opened, type SessionTarget, type Way } from './target.ts'
import type { Varied } from './vary.ts'

/** What a probe may use. */
export interface Probing {
  readonly target: SessionTarget
  readonly server: string
  readonly plain: Look
  readonly guise: Guise
  readonly varied: Varied
  readonly open: (way: Way) => Promise<Opened | { readonly why: string }>
  readonly patient: Patient
  readonly callSafe: boolean
}

export interface Probed {
  readonly probes: readonly Probe[]
  readonly notChecked: readonly NotChecked[]
}

/** A question that is asked, and for whom it makes sense. */
export type Prober = (probing: Probing) => Promise<Probed>

export function probeOf(
  name: string,
  outcome: Probe['outcome'],
  body?: JsonValue,
  head?: { readonly status: number | undefined; readonly headers: Readonly<Record<string, string>> },
): Probe {
  const headers = Object.entries(head?.headers ?? {}).filter(([key]) => TELLING.test(key))
  return { name, outcome, status: head?.status, headers: Object.fromEntries(headers), body: bounded(body) }
}

/** Nothing that could be a secret: no cookies, no session ids. */
const TELLING =
  /^(?:content-type|www-authenticate|access-control-[a-z-]{1,30}|strict-transport-security|cache-control)$/

const MOST_CHARACTERS = 20_000

function bounded(body: JsonValue | undefined): JsonValue | undefined {
  if (body === undefined) return undefined
  const text = JSON.stringify(body)
  return text.length <= MOST_CHARACTERS ? body : text.slice(0, MOST_CHARACTERS)
}

export function isModern({ guise }: Pick<Probing, 'guise'>): boolean {
  return eraOf(guise.revision) === 'modern'
}

/** The modern face of a server, if it has one: as it greeted, or as it answered when asked by that revision. */
export function modernGuise({ guise, varied }: Probing): Guise | undefined {
  if (eraOf(guise.revision) === 'modern') return guise
  return [...varied.looks.keys()].find(
    (angle) => angle.axis === 'revision' && eraOf(angle.guise.revision) === 'modern',
  )?.guise
}

/** The address of the endpoint; only for targets that have one. */
export function urlOf({ target }: Pick<Probing, 'target'>): URL | undefined {
  return target.kind === 'stdio' ? undefined : addressOf(target.url)
}

/** Whether lists are served to who comes this way. */
export async function served(
  probing: Probing,
  way: Way,
): Promise<{
  readonly outcome: Probe['outcome']
  readonly count: number
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, string>>
}> {
  const opened = await probing.open(way)
  if ('why' in opened) return { outcome: 'failed', count: 0, status: undefined, headers: {} }
  const seen = await look(opened, probing.guise, probing.server, probing.patient)
  if (!('surface' in seen)) {
    const { status, headers, kind } = seen.refused
    return {
      outcome: kind === 'error' || (status ?? 0) >= 400 ? 'refused' : 'failed',
      count: 0,
      status,
      headers,
    }
  }
  const isListed = seen.listed.some(({ end }) => end !== 'refused' && end !== 'silent')
  return {
    outcome: isListed ? 'accepted' : 'refused',
    count: seen.surface.tools.length,
    status: 200,
    headers: {},
  }
}
