import { TIERS, type PolicyRequest, type PolicyVerdict } from '../core/policy.ts'
import { actionOf, factsOf, shown } from './facts.ts'
import { isAbove, LAYERS, type Layer } from './layer.ts'
import type { Norm } from './norm.ts'

/** The verdict, given all norms whose scope and conditions hold: `layer.ts` says by which rule. */
export function resolve(
  holding: readonly Norm[],
  layersWithPermits: ReadonlySet<Layer>,
  request: PolicyRequest,
): PolicyVerdict {
  const permits = holding.filter(({ effect }) => effect === 'permit')
  const lifts = (forbid: Norm): Norm | undefined =>
    permits.find((permit) => isAbove(permit.layer, forbid.layer) && permit.lifts.includes(forbid.rule))
  const forbids = holding.filter((norm) => norm.effect === 'forbid')
  const closed = LAYERS.find(
    (layer) => layersWithPermits.has(layer) && !permits.some((permit) => permit.layer === layer),
  )
  const [decisive] = forbids.filter((forbid) => !lifts(forbid)).toSorted(byTierThenLayer)
  // What no permit covers is blocked: only a block of a layer above that one comes before it.
  if (closed !== undefined && !(decisive?.tier === 'block' && !isAbove(closed, decisive.layer)))
    return notPermitted(closed, request)
  if (layersWithPermits.size === 0) return notPermitted('user', request)
  if (decisive) return objection(decisive, request)
  const lifting = forbids.map(lifts).find((permit) => permit !== undefined)
  const permit = lifting ?? permits.toSorted(byTierThenLayer)[0]!
  return {
    decision: 'allow',
    tier: 'allow',
    rule: permit.rule,
    layer: permit.layer,
    facts: lifting
      ? [`${permit.rule} takes back what else would stop this`, ...factsOf(permit, request)]
      : factsOf(permit, request),
    remedy: '',
  }
}

function byTierThenLayer(one: Norm, other: Norm): number {
  return (
    TIERS.indexOf(one.tier) - TIERS.indexOf(other.tier) ||
    LAYERS.indexOf(one.layer) - LAYERS.indexOf(other.layer)
  )
}

function objection(norm: Norm, request: PolicyRequest): PolicyVerdict {
  const { tier, rule, layer, because } = norm
  const facts = factsOf(norm, request)
  return {
    decision: tier === 'confirm' ? 'confirm' : 'block',
    tier,
    rule,
    layer,
    facts: because === undefined ? facts : [because.replace(/[.]$/, ''), ...facts],
    remedy: norm.remedy ?? remedyFor(norm),
  }
}

function remedyFor({ tier, first, place }: Norm): string {
  if (tier === 'must') return `Call ${shown(first ?? '')} first`
  if (tier === 'confirm') return 'Say yes if this is what you want'
  return `If it should pass, change the norm at ${place.file}:${place.line}`
}

function notPermitted(layer: Layer, request: PolicyRequest): PolicyVerdict {
  return {
    decision: 'block',
    tier: 'block',
    rule: 'policy/not-permitted',
    layer,
    facts: [`no permit of the layer ${layer} covers ${actionOf(request)}`],
    remedy: `Add a permit for ${actionOf(request)} to the norms of the layer ${layer}`,
  }
}
