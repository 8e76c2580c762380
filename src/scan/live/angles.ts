import type { Variant } from '../../core/session.ts'
import { LEGACY_REVISIONS, MODERN_REVISIONS } from '../../mcp/era.ts'
import type { Guise } from './talk.ts'
import type { Way } from './target.ts'

/** One other way to ask the same question. Each differs from the plain one in one thing, but for the pairs at the end. */
export interface Angle {
  readonly axis: Variant['axis']
  readonly value: string
  readonly guise: Guise
  readonly way?: Way
  /** How often tools are listed again on that connection. */
  readonly repeats?: number
}

export interface Reach {
  readonly canMoveClock: boolean
  readonly hasCredential: boolean
}

const DAY_MS = 24 * 3600 * 1000

/** Most telling first: where time is short the end is left out. */
export function anglesOf(plain: Guise, { canMoveClock, hasCredential }: Reach): readonly Angle[] {
  const as = (name: string, version = '1.0.0'): Guise => ({ ...plain, client: { name, version } })
  const later = (days: number): Way => ({ clockAhead: days * DAY_MS })
  const [first = '', ...others] = CLIENTS
  return [
    { axis: 'connection', value: 'a second connection', guise: plain, repeats: 4 },
    ...(hasCredential
      ? [{ axis: 'credential' as const, value: 'without', guise: plain, way: { credential: false } }]
      : []),
    ...revisionsBut(plain.revision).map((revision) => angle('revision', revision, { ...plain, revision })),
    angle('client', first, as(first)),
    ...(canMoveClock ? [{ ...angle('clock', 'in 400 days', plain), way: later(400) }] : []),
    ...others.map((name) => angle('client', name, as(name))),
    angle('capabilities', 'roots, sampling, elicitation', { ...plain, capabilities: ALL_CAPABILITIES }),
    angle('version', '99.0.0', as(plain.client.name, '99.0.0')),
    ...(canMoveClock ? [{ ...angle('clock', 'in 8 days', plain), way: later(8) }] : []),
    {
      ...angle('capabilities', `roots, sampling, elicitation, ${first}`, {
        ...as(first),
        capabilities: ALL_CAPABILITIES,
      }),
      repeats: 4,
    },
    ...(canMoveClock ? [{ ...angle('clock', `in 400 days, ${first}`, as(first)), way: later(400) }] : []),
  ]
}

/** As hosts introduce themselves, and as a scanner does. */
const CLIENTS = ['claude-code', 'cursor-vscode', 'Visual Studio Code', 'mcp-scan']
const ALL_CAPABILITIES = { roots: { listChanged: true }, sampling: {}, elicitation: {} }

function revisionsBut(revision: string): readonly string[] {
  const [, oldest, , ...later] = LEGACY_REVISIONS
  return [...MODERN_REVISIONS, ...later, oldest].filter((each) => each !== revision)
}

function angle(axis: Angle['axis'], value: string, guise: Guise): Angle {
  return { axis, value, guise }
}
