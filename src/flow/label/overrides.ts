import type {
  Capability,
  Confidentiality,
  Integrity,
  LabelReason,
  Outlet,
  ToolLabel,
} from '../../core/label.ts'

/** What the user says of tools, which counts more than what is inferred. */
export interface LabelOverrides {
  /** By `server::tool`. */
  readonly tools: ReadonlyMap<string, LabelOverride>
  readonly servers: ReadonlyMap<string, LabelOverride>
}

export interface LabelOverride {
  readonly capabilities?: readonly Capability[]
  readonly confidentiality?: Confidentiality
  readonly integrity?: Integrity
  readonly sendsOut?: Outlet
}

export const NO_OVERRIDES: LabelOverrides = { tools: new Map(), servers: new Map() }

/** What is said of the tool goes before what is said of its server, field by field. */
export function overridden(
  label: ToolLabel,
  server: string,
  tool: string,
  { tools, servers }: LabelOverrides,
): ToolLabel {
  const said = { ...servers.get(server), ...tools.get(`${server}::${tool}`) }
  if (Object.keys(said).length === 0) return label
  const set: readonly LabelReason['label'][] = [
    ...(said.capabilities ?? []),
    ...(said.confidentiality ? [said.confidentiality] : []),
    ...(said.integrity ? [said.integrity] : []),
    ...(said.sendsOut ? [said.sendsOut] : []),
  ]
  const capabilities = said.capabilities ?? label.capabilities
  const kept = new Set<string>([
    ...(said.capabilities ? [] : label.capabilities),
    ...(said.confidentiality ? [] : [label.confidentiality]),
    ...(said.integrity ? [] : [label.integrity]),
  ])
  return {
    capabilities,
    confidentiality: said.confidentiality ?? label.confidentiality,
    integrity: said.integrity ?? label.integrity,
    sendsOut: said.sendsOut ?? outletOf(label.sendsOut, said.capabilities),
    reasons: [
      ...set.map((one) => ({ label: one, from: 'configuration' as const, why: 'the configuration says so' })),
      ...label.reasons.filter((reason) => kept.has(reason.label)),
    ],
  }
}

function outletOf(
  inferred: Outlet | undefined,
  capabilities: readonly Capability[] | undefined,
): Outlet | undefined {
  if (!capabilities) return inferred
  if (capabilities.includes('sends-out'))
    return inferred === undefined || inferred === 'query' ? 'message' : inferred
  return inferred === 'query' ? inferred : undefined
}
