import type { Session } from '../../core/session.ts'
import type { LedgerRow, Location } from '../../core/scan.ts'
import type { Reach, ServerEntry } from '../../core/server-entry.ts'
import type { Surface } from '../../core/subject.ts'
import { openSession, type SessionTarget } from '../live/open-session.ts'
import { NOTHING_COLLECTED, type Collected, type Item } from '../item.ts'
import type { ScanOptions } from '../options.ts'
import { surfaceItems, type Owner } from './surface.ts'

export interface SessionCollected {
  readonly collected: Collected
  readonly surface: Surface | undefined
}

/** Asks a server what it is: in the sandbox, or over the network. Never fails for what a server does. */
export async function collectSession(
  { name, reach }: Pick<ServerEntry, 'name' | 'reach'>,
  owner: Owner,
  where: Location,
  options: ScanOptions,
): Promise<SessionCollected> {
  const asked = targetOf(reach)
  if (!asked) return { collected: NOTHING_COLLECTED, surface: undefined }
  const { target } = owner
  const { session, notChecked } = await openSession(asked, { server: name, sandbox: !options.noSandbox })
  const gaps = notChecked.map(({ what, reason }): LedgerRow => ({
    target,
    surface: what.startsWith('sandbox') ? 'sandbox' : 'session',
    // Without an answer at all nothing else was seen either.
    state: what === 'session' ? 'failed' : 'partly',
    reason: what === 'session' || what === 'sandbox' ? reason : `${what}: ${reason}`,
    where,
  }))
  const { surface, probes, accesses, variants } = session
  const count = surface.tools.length + surface.prompts.length + surface.resources.length
  const hasAnswered = !notChecked.some(({ what }) => what === 'session')
  const analysed = (row: Pick<LedgerRow, 'surface' | 'count'>): LedgerRow => ({
    target,
    state: 'analysed',
    where,
    ...row,
  })
  const rows: LedgerRow[] = [
    hasAnswered
      ? analysed({ surface: 'definitions', count })
      : { target, surface: 'definitions', state: 'failed', reason: 'the server gave no definitions', where },
    ...(hasAnswered ? [analysed({ surface: 'session', count: variants.length })] : []),
    ...(probes.length === 0 ? [] : [analysed({ surface: 'probes', count: probes.length })]),
    ...(accesses ? [analysed({ surface: 'sandbox', count: accesses.length })] : []),
  ]
  const items: Item[] = [
    ...surfaceItems(surface, owner, (definition, pointer) =>
      definition ? { ...where, pointer: `${definition.kind} ${definition.name}${pointer}` } : where,
    ),
    {
      ...owner,
      kind: 'session',
      subject: session,
      locate: ({ pointer }) => ({ where, key: keyOf(session, pointer) }),
    },
  ]
  return {
    collected: { items, ledger: [...rows, ...gaps], servers: [] },
    surface: hasAnswered ? surface : undefined,
  }
}

function targetOf(reach: Reach): SessionTarget | undefined {
  return reach.kind === 'other' ? undefined : reach
}

/** Probes and variants come in any number and order: their names stay. */
function keyOf(session: Session, pointer: string): string {
  const [, list = '', index = ''] = pointer.split('/')
  const at = Number(index)
  if (list === 'probes') return `probe ${session.probes[at]?.name ?? ''}`
  if (list === 'variants')
    return `variant ${session.variants[at]?.axis ?? ''} ${session.variants[at]?.value ?? ''}`
  const access = list === 'accesses' ? session.accesses?.[at] : undefined
  return access ? `access ${access.kind}` : pointer
}
