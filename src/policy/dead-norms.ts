import { TIERS } from '../core/policy.ts'
import { LAYERS } from './layer.ts'
import type { Norm } from './norm.ts'
import type { PolicyTool } from './schema.ts'
import { isActionInScope } from './scope.ts'

export interface DeadNorms {
  /** Forbids without a condition: whatever is in their scope never passes. */
  readonly always: readonly { readonly rule: string; readonly scope: string }[]
  /** Norms that never decide, since another that is as strict or stricter holds wherever they could. */
  readonly shadowed: readonly { readonly rule: string; readonly by: string }[]
}

/** What can be said of norms without any call: scopes are compared over the tools there are. */
export function deadNorms(norms: readonly Norm[], tools: readonly PolicyTool[]): DeadNorms {
  const scopes = new Map(norms.map((norm) => [norm, scopeOver(norm, tools)]))
  const always = norms.filter((norm) => norm.effect === 'forbid' && isUnconditional(norm))
  const isShadow = (over: Norm, under: Norm): boolean => {
    const [wide, narrow] = [scopes.get(over)!, scopes.get(under)!]
    const isStricter =
      TIERS.indexOf(over.tier) < TIERS.indexOf(under.tier) ||
      (over.tier === under.tier && LAYERS.indexOf(over.layer) < LAYERS.indexOf(under.layer))
    return isStricter && narrow.size > 0 && [...narrow].every((action) => wide.has(action))
  }
  return {
    always: always
      .filter((norm) => scopes.get(norm)!.size > 0)
      .map((norm) => ({ rule: norm.rule, scope: [...scopes.get(norm)!].slice(0, 5).join(', ') })),
    shadowed: norms.flatMap((under) => {
      // A lifted forbid may not hold, so it shadows nothing.
      const over = always.find(
        (each) =>
          each !== under && isShadow(each, under) && !norms.some(({ lifts }) => lifts.includes(each.rule)),
      )
      return over ? [{ rule: under.rule, by: over.rule }] : []
    }),
  }
}

function isUnconditional({ json }: Norm): boolean {
  return json.conditions.length === 0 && json.principal.op === 'All'
}

/** The tools in a norm's scope; a norm that is about everything holds for methods too. */
function scopeOver({ json }: Norm, tools: readonly PolicyTool[]): ReadonlySet<string> {
  const { resource } = json
  const inScope = tools
    .filter(({ server, name, capabilities }) =>
      isActionInScope(json, `${server}::${name}`, ['tools/call', ...capabilities]),
    )
    .filter(
      ({ server }) => resource.op === 'All' || JSON.stringify(resource).includes(JSON.stringify(server)),
    )
    .map(({ server, name }) => `${server}::${name}`)
  return new Set(json.action.op === 'All' && resource.op === 'All' ? [...inScope, 'anything else'] : inScope)
}
