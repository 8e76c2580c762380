import { CAPABILITIES, OUTLETS, type LabelReason, type Outlet, type ToolLabel } from '../../core/label.ts'
import type { Definition } from '../../core/subject.ts'
import { CAPABILITY_RULES } from './capability/index.ts'
import { confidentialityOf } from './confidentiality.ts'
import { integrityOf } from './integrity.ts'
import { readDefinition } from './read-definition.ts'

export function inferLabel(server: string, tool: Definition): ToolLabel {
  const said = readDefinition(server, tool)
  const signs = CAPABILITY_RULES.flatMap((rule) => [...rule.signs(said)])
  const found = new Set(signs.map(({ label }) => label))
  const capabilities = CAPABILITIES.filter((one) => found.has(one))
  const confidentiality = confidentialityOf(said, capabilities)
  const integrity = integrityOf(said, capabilities)
  const sendsOut = OUTLETS.find((outlet) => signs.some((sign) => sign.outlet === outlet))
  const reasons: LabelReason[] = [
    ...signs.filter(({ label }) => !isOutlet(label)),
    ...confidentiality.reasons,
    ...integrity.reasons,
  ]
  return {
    capabilities,
    confidentiality: confidentiality.label,
    integrity: integrity.label,
    ...(sendsOut && { sendsOut }),
    reasons: firstOfEach(
      sendsOut === 'query' ? [...reasons, ...signs.filter(({ outlet }) => outlet === 'query')] : reasons,
    ).map(({ label, from, why }) => ({ label, from, why })),
  }
}

const isOutlet = (label: LabelReason['label']): label is Outlet => OUTLETS.some((one) => one === label)

/** One reason for each label is enough, the first: rules put the plainest first. */
function firstOfEach(reasons: readonly LabelReason[]): readonly LabelReason[] {
  const seen = new Set<string>()
  return reasons.filter(({ label }) => !seen.has(label) && seen.add(label))
}
