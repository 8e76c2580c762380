import { canonicalJson } from '../../core/canonical.ts'
import type { Session } from '../../core/session.ts'
import type { LedgerRow, Location } from '../../core/scan.ts'
import type { Reach, ServerEntry } from '../../core/server-entry.ts'
import type { Definition, Surface } from '../../core/subject.ts'
import { openSession, type SessionTarget } from '../live/open-session.ts'
import { NOTHING_COLLECTED, type Collected, type Item } from '../item.ts'
import type { ScanOptions } from '../options.ts'
import { hashesOf } from '../identity/hashes-of.ts'
import { changeItems } from './changes.ts'
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
  const { session, answers, notChecked } = await openSession(asked, {
    server: name,
    sandbox: !options.noSandbox,
    callSafe: options.callSafe ?? false,
    trace: options.trace ?? false,
  })
  const gaps = notChecked.map(({ what, reason }): LedgerRow => ({
    target,
    surface: what.startsWith('sandbox') ? 'sandbox' : 'session',
    // Without an answer at all nothing else was seen either.
    state: what === 'session' ? 'failed' : what === 'calls' ? 'skipped' : 'partly',
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
    ...(options.noSandbox && asked.kind === 'stdio'
      ? [{ target, surface: 'sandbox', state: 'skipped', reason: NO_WALLS, where } as const]
      : []),
  ]
  const approved = options.approved.get(name)
  const items: Item[] = [
    ...surfaceItems(surface, owner, (definition, pointer) =>
      definition ? { ...where, pointer: `${definition.kind} ${definition.name}${pointer}` } : where,
    ),
    ...(approved && hasAnswered
      ? changeItems(approved, surface, owner, ({ name: tool }) => ({ ...where, pointer: `tool ${tool}` }))
      : []),
    // What only some are shown is judged like what all are shown.
    ...hiddenIn(session).flatMap(({ seenBy, hidden }) =>
      surfaceItems(hidden, owner, (definition, pointer) => ({
        ...where,
        pointer: `${definition?.kind ?? ''} ${definition?.name ?? ''}${pointer} (${seenBy})`,
      })).filter(({ kind }) => kind !== 'surface'),
    ),
    ...answers.map((subject): Item => {
      const named = subject.definition?.name ?? subject.method
      return {
        ...owner,
        kind: 'message',
        subject,
        locate: ({ pointer }) => ({
          where: { ...where, pointer: `${subject.method} ${named}${pointer}` },
          key: `${subject.method} ${named}${pointer}`,
        }),
      }
    }),
    {
      ...owner,
      kind: 'session',
      subject: session,
      locate: ({ pointer }) => ({ where, key: keyOf(session, pointer) }),
    },
  ]
  return {
    collected: {
      items,
      ledger: [...rows, ...gaps],
      servers: [],
      artefacts: hasAnswered ? [{ target, server: name, definitions: hashesOf(surface) }] : [],
    },
    surface: hasAnswered ? surface : undefined,
  }
}

const NO_WALLS = '--no-sandbox: it ran with the rights, the files and the network of whoever started the scan'

/** Definitions that the plain surface has not, or not in these words; each once, with the first question that showed it. */
function hiddenIn({ surface, variants }: Session): readonly { seenBy: string; hidden: Surface }[] {
  const known = new Set([...surface.tools, ...surface.prompts, ...surface.resources].map(textOf))
  return variants.flatMap(({ axis, value, added, changed }) => {
    const fresh = [...added, ...changed.map(({ after }) => after)].filter((each) => {
      const isFresh = known.size < MOST_HIDDEN && !known.has(textOf(each))
      known.add(textOf(each))
      return isFresh
    })
    if (fresh.length === 0) return []
    const of = (...kinds: readonly string[]): Surface['tools'] =>
      fresh.filter(({ kind }) => kinds.includes(kind))
    const hidden = { tools: of('tool'), prompts: of('prompt'), resources: of('resource', 'template') }
    return [
      { seenBy: `${axis}: ${value}`, hidden: { server: surface.server, instructions: undefined, ...hidden } },
    ]
  })
}

const MOST_HIDDEN = 20_000

function textOf({ kind, json }: Definition): string {
  return `${kind} ${canonicalJson(json)}`
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
