/** Who stands how to whom. Ids say what a node is: `publisher:…`, `server:…`, `tool:…`, `auditor:…`. */
export type NodeKind = 'publisher' | 'server' | 'tool' | 'auditor'
export type Relation = 'publishes' | 'offers' | 'depends-on' | 'audited-by'

export interface TrustEdge {
  readonly from: string
  readonly relation: Relation
  readonly to: string
}

/** What speaks for or against a node itself, before anything is passed on. */
export interface Evidence {
  readonly node: string
  readonly for: boolean
  /** 0 to 1: how much it alone would give. */
  readonly weight: number
  readonly what: string
  /** Of the same source and for the same matter: counts once, the strongest of them. */
  readonly key: string
}

export interface TrustGraph {
  readonly nodes: ReadonlySet<string>
  readonly edges: readonly TrustEdge[]
  readonly evidence: readonly Evidence[]
}

export const kindOf = (node: string): NodeKind => node.slice(0, node.indexOf(':')) as NodeKind

/**
 * How much of the trust or distrust in one end reaches the other. A publisher answers for what it publishes more than one
 * server speaks for its publisher; what a server needs can spoil it, and never makes it good; an audit speaks where it was
 * made, as evidence, and an auditor gains nothing by it.
 */
export const SHARES: Readonly<
  Record<Relation, Readonly<Record<'trust' | 'distrust', { readonly along: number; readonly back: number }>>>
> = {
  publishes: { trust: { along: 0.5, back: 0.3 }, distrust: { along: 0.8, back: 0.4 } },
  offers: { trust: { along: 1, back: 0 }, distrust: { along: 1, back: 1 } },
  'depends-on': { trust: { along: 0, back: 0 }, distrust: { along: 0, back: 0.7 } },
  'audited-by': { trust: { along: 0, back: 0 }, distrust: { along: 0, back: 0 } },
}

/** Less arrives with every step. */
export const DAMPING = 0.85

export function byNode(evidence: readonly Evidence[]): ReadonlyMap<string, readonly Evidence[]> {
  const about = new Map<string, Evidence[]>()
  for (const each of evidence) {
    const known = about.get(each.node)
    if (known) known.push(each)
    else about.set(each.node, [each])
  }
  return about
}
