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
  const { session, notChecked } = await openSession(name, asked, {
    noSandbox: options.noSandbox,
    online: options.online,
  })
  const gaps = notChecked.map(({ what, reason }): LedgerRow => ({
    target,
    surface: what === 'sandbox' ? 'sandbox' : 'session',
    state: session ? 'partly' : 'failed',
    reason,
    where,
  }))
  if (!session) return { collected: { items: [], ledger: gaps, servers: [] }, surface: undefined }
  const { surface, probes, accesses } = session
  const count = surface.tools.length + surface.prompts.length + surface.resources.length
  const rows: LedgerRow[] = [
    { target, surface: 'definitions', state: 'analysed', count, where },
    { target, surface: 'session', state: 'analysed', count: session.variants.length, where },
    ...(probes.length === 0
      ? []
      : [{ target, surface: 'probes', state: 'analysed', count: probes.length, where } as const]),
    ...(accesses
      ? [{ target, surface: 'sandbox', state: 'analysed', count: accesses.length, where } as const]
      : []),
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
  return { collected: { items, ledger: [...rows, ...gaps], servers: [] }, surface }
}

function targetOf(reach: Reach): SessionTarget | undefined {
  if (reach.kind === 'stdio') return reach
  return reach.kind === 'other' ? undefined : { kind: 'http', url: reach.url, headers: reach.headers }
}

type Session = NonNullable<Awaited<ReturnType<typeof openSession>>['session']>

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
