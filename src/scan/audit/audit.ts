import type { NotChecked } from '../../core/finding.ts'
import { stringField } from '../../core/value.ts'
import { hashesOf } from '../identity/hashes-of.ts'
import { createPatience, type Patient } from '../live/patience.ts'
import type { SessionTarget } from '../live/target.ts'
import { AUDIT_LIMITS, type AuditItem, type AuditLimits, type AuditReport, type Weakness } from './report.ts'
import type { Move, Roles, Tried } from './roles.ts'
import { onStage } from './stage.ts'

/**
 * A server is attacked in the sandbox, by a script or a language model, and what can be shown is written down. Only programs:
 * nobody's endpoint is attacked. Ends within its limits, and never throws for what server or model do.
 */
export async function audit(
  target: SessionTarget,
  server: string,
  roles: Roles,
  limits: Partial<AuditLimits> = {},
): Promise<AuditReport> {
  const { calls, totalMs, askMs } = { ...AUDIT_LIMITS, ...limits }
  if (target.kind !== 'stdio')
    return nothing(server, 'only programs are audited, in the sandbox: endpoints belong to others')
  const patient = createPatience({ totalMs, askMs })
  const tried: Tried[] = []
  const notChecked: NotChecked[] = []
  let definitions: string | undefined
  const why = await onStage(target, server, patient, async ({ surface, make }) => {
    definitions = hashesOf(surface).hash
    while (tried.length < calls && !patient.isOver()) {
      const move = await roles.hacker({ surface, tried }).catch(() => 'failed' as const)
      if (move === undefined) return
      if (move === 'failed') {
        notChecked.push({ what: 'audit', reason: 'the hacker gave up: its language model failed' })
        return
      }
      tried.push(await make(move, tried.length))
    }
    notChecked.push({ what: 'audit', reason: `the budget was spent after ${tried.length} calls` })
  })
  if (why !== undefined) return nothing(server, why)
  const items: AuditItem[] = []
  for (const [weakness, index] of firstOfEach(tried)) {
    if (patient.isOver())
      notChecked.push({ what: 'audit', reason: 'time was over before all was tried a second time' })
    else if (await isShownAgain(target, server, patient, tried, index, weakness))
      items.push(await itemOf(roles, server, weakness, tried[index]!.move))
  }
  return {
    server,
    items,
    calls: tried.length,
    ...(definitions !== undefined && { definitions }),
    notChecked,
  }
}

function nothing(server: string, reason: string): AuditReport {
  return { server, items: [], calls: 0, notChecked: [{ what: 'audit', reason }] }
}

/** One proof for each weakness of each tool. */
function firstOfEach(tried: readonly Tried[]): readonly (readonly [Weakness, number])[] {
  const first = new Map<string, readonly [Weakness, number]>()
  tried.forEach(({ shows, move }, index) => {
    for (const weakness of shows) {
      const key = `${weakness} ${stringField(move.params, 'name') ?? stringField(move.params, 'uri')}`
      if (!first.has(key)) first.set(key, [weakness, index])
    }
  })
  return [...first.values()].slice(0, 30)
}

/** On a fresh server, with the same lures; what came back from storage needs the call that stored it. */
async function isShownAgain(
  target: Extract<SessionTarget, { kind: 'stdio' }>,
  server: string,
  patient: Patient,
  tried: readonly Tried[],
  index: number,
  weakness: Weakness,
): Promise<boolean> {
  let isShown = false
  await onStage(target, server, patient, async ({ make }) => {
    const from = weakness === 'order-returned' ? 0 : index
    for (let at = from; at <= index && !patient.isOver(); at++) {
      const again = await make(tried[at]!.move, at)
      if (at === index) isShown = again.shows.includes(weakness)
    }
  })
  return isShown
}

async function itemOf(roles: Roles, server: string, weakness: Weakness, move: Move): Promise<AuditItem> {
  const shown = { weakness, move, server }
  const known = await roles.auditor(shown)
  const { vulnerability, remediation, severity, proof, citation } = known
  const words = await roles.supervisor(shown, known).catch(() => ({ vulnerability, remediation }))
  return {
    kind: weakness,
    severity,
    proof,
    citation,
    ...words,
    example: { method: move.method, params: move.params },
  }
}
