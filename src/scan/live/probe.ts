import type { NotChecked } from '../../core/finding.ts'
import type { Probe } from '../../core/session.ts'
import { authorizationProbes } from './probes/authorization.ts'
import { callProbes } from './probes/calls.ts'
import { doorProbes } from './probes/doors.ts'
import { eraProbes } from './probes/eras.ts'
import { errorProbes } from './probes/errors.ts'
import { sessionProbes } from './probes/sessions.ts'
import { seenProbes } from './probes/seen.ts'
import type { Probed, Prober, Probing } from './probing.ts'

export async function probe(probing: Probing): Promise<Probed> {
  const probes: Probe[] = [...seenProbes(probing)]
  const notChecked: NotChecked[] = []
  const probers: readonly (readonly [string, Prober])[] = [
    ['errors', errorProbes],
    ['eras', eraProbes],
    ...(probing.target.kind === 'stdio' ? [] : HTTP_PROBERS),
    ['calls', callProbes],
  ]
  for (const [what, prober] of probers) {
    if (probing.patient.isOver()) notChecked.push({ what: `${what} probes`, reason: 'time was over' })
    else {
      const found = await prober(probing)
      probes.push(...found.probes)
      notChecked.push(...found.notChecked)
    }
  }
  return { probes, notChecked }
}

const HTTP_PROBERS: readonly (readonly [string, Prober])[] = [
  ['doors', doorProbes],
  ['sessions', sessionProbes],
  ['authorization', authorizationProbes],
]
